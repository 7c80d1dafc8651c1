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

    /// <summary>دبیر سرویس؛ limited to sections.</summary>
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

    /// <summary>Change anybody's article (a desk editor's: of the sections held).</summary>
    Edit,

    /// <summary>Publish, unpublish and correct.</summary>
    Publish,

    /// <summary>Take an article away for good, with a reason.</summary>
    Kill,

    /// <summary>Order the boxes of the front page.</summary>
    ArrangeFrontPage,

    /// <summary>Decide on comments.</summary>
    Moderate,

    /// <summary>Read the logbook.</summary>
    ReadLogbook,

    /// <summary>Hire staff and change their roles.</summary>
    ManageStaff,
}

/// <summary>The one table of who may do what.</summary>
public static class RolePermissions
{
    static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.Reporter] = [Permission.EnterDesk, Permission.Write],
        [Role.Photographer] = [Permission.EnterDesk, Permission.Write],
        [Role.CopyEditor] = [Permission.EnterDesk, Permission.Write, Permission.Edit],
        [Role.DeskEditor] = [Permission.EnterDesk, Permission.Write, Permission.Edit, Permission.Publish],
        [Role.ManagingEditor] =
        [
            Permission.EnterDesk,
            Permission.Write,
            Permission.Edit,
            Permission.Publish,
            Permission.ArrangeFrontPage,
            Permission.Moderate,
            Permission.ReadLogbook,
        ],
        [Role.EditorInChief] =
        [
            Permission.EnterDesk,
            Permission.Write,
            Permission.Edit,
            Permission.Publish,
            Permission.Kill,
            Permission.ArrangeFrontPage,
            Permission.Moderate,
            Permission.ReadLogbook,
            Permission.ManageStaff,
        ],
        [Role.Moderator] = [Permission.EnterDesk, Permission.Moderate],
        [Role.Publisher] = [Permission.EnterDesk, Permission.Kill, Permission.ReadLogbook, Permission.ManageStaff],
        [Role.Admin] = Enum.GetValues<Permission>(),
    };

    public static bool May(this Role role, Permission permission) => Table[role].Contains(permission);

    /// <summary>Every permission of a role, for sign-in.</summary>
    public static IReadOnlyList<Permission> Of(Role role) => Table[role];
}
