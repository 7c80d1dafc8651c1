using System.Collections.Frozen;

namespace Dabir.Staff;

/// <summary>A member of staff's place in the newsroom.</summary>
public enum Role
{
    /// <summary>خبرنگار</summary>
    Reporter,

    /// <summary>عکاس</summary>
    Photographer,

    /// <summary>ویراستار</summary>
    CopyEditor,

    /// <summary>دبیر سرویس؛ always of named sections.</summary>
    DeskEditor,

    /// <summary>دبیر تحریریه</summary>
    ManagingEditor,

    /// <summary>سردبیر</summary>
    EditorInChief,

    /// <summary>ناظر نظرات</summary>
    Moderator,

    /// <summary>مدیرمسئول</summary>
    Publisher,

    /// <summary>مدیر سامانه</summary>
    Admin,
}

/// <summary>What an endpoint asks for. An endpoint that names none is closed to everybody.</summary>
public enum Permission
{
    /// <summary>Enter the desk and see one's own work.</summary>
    EnterDesk,

    /// <summary>Write articles and change one's own drafts.</summary>
    Write,

    /// <summary>See everybody's articles, published or not.</summary>
    SeeArticles,

    /// <summary>Change anybody's article, hold it back, close its discussion.</summary>
    Edit,

    /// <summary>Publish, unpublish and correct.</summary>
    Publish,

    /// <summary>Take an article away for good, with a reason.</summary>
    Kill,

    /// <summary>Decide on comments.</summary>
    Moderate,

    /// <summary>Order the boxes of the front page.</summary>
    ArrangeFrontPage,

    /// <summary>Open sections and name the edition.</summary>
    ShapeEdition,

    /// <summary>Read the logbook.</summary>
    ReadLogbook,

    /// <summary>Hire staff, with no more than one holds oneself.</summary>
    ManageStaff,

    /// <summary>
    /// Make somebody an admin. No endpoint asks for it: an admin holds it and nobody else does, and nobody gives a role that
    /// holds more than their own.
    /// </summary>
    AppointAdmins,
}

/// <summary>The one table of who may do what. Who holds which role, and where, are the rows of <see cref="Grant"/>.</summary>
public static class RolePermissions
{
    static readonly Permission[] Editing = [Permission.EnterDesk, Permission.Write, Permission.SeeArticles, Permission.Edit];

    static readonly FrozenDictionary<Role, Permission[]> Table = new Dictionary<Role, Permission[]>
    {
        [Role.Reporter] = [Permission.EnterDesk, Permission.Write],
        [Role.Photographer] = [Permission.EnterDesk, Permission.Write],
        [Role.CopyEditor] = Editing,
        [Role.DeskEditor] = [.. Editing, Permission.Publish],
        [Role.ManagingEditor] =
        [
            .. Editing,
            Permission.Publish,
            Permission.Moderate,
            Permission.ArrangeFrontPage,
            Permission.ShapeEdition,
            Permission.ReadLogbook,
        ],
        [Role.EditorInChief] =
        [
            .. Editing,
            Permission.Publish,
            Permission.Kill,
            Permission.Moderate,
            Permission.ArrangeFrontPage,
            Permission.ShapeEdition,
            Permission.ReadLogbook,
            Permission.ManageStaff,
        ],
        [Role.Moderator] = [Permission.EnterDesk, Permission.Moderate],
        [Role.Publisher] =
        [
            Permission.EnterDesk,
            Permission.SeeArticles,
            Permission.Kill,
            Permission.ReadLogbook,
            Permission.ManageStaff,
        ],
        [Role.Admin] = Enum.GetValues<Permission>(),
    }.ToFrozenDictionary();

    /// <summary>What a grant on one section gives there. Everything else belongs to the whole house and needs a grant on all of it.</summary>
    static readonly FrozenSet<Permission> WithinSections = FrozenSet.ToFrozenSet([
        Permission.Write,
        Permission.SeeArticles,
        Permission.Edit,
        Permission.Publish,
        Permission.Kill,
        Permission.Moderate,
    ]);

    public static bool May(this Role role, Permission permission) => Table[role].Contains(permission);

    /// <summary>Whether the permission can be held for one section alone.</summary>
    public static bool IsWithinSections(this Permission permission) => WithinSections.Contains(permission);

    /// <summary>Every permission of a role.</summary>
    public static IReadOnlyList<Permission> Permissions(this Role role) => Table[role];

    /// <summary>A desk editor answers for named sections, never for all of them.</summary>
    public static bool NeedsSection(this Role role) => role == Role.DeskEditor;
}
