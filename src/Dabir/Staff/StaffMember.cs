using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.AspNetCore.Identity;

namespace Dabir.Staff;

/// <summary>Somebody with an account at the desk. A byline needs none: see <see cref="Articles.Person"/>.</summary>
public sealed class StaffMember : IdentityUser<long>, INamed
{
    StaffMember() { }

    /// <summary>The name colleagues know, such as «نرگس کاوه».</summary>
    public string Name { get; private set; } = "";
    public Role Role { get; private set; }

    /// <summary>The sections a desk editor answers for; empty for every other role.</summary>
    public List<Section> Sections { get; private set; } = [];
    public DateTime HiredAt { get; private set; }

    public Thing Thing => Thing.Staff(Id);

    public Actor AsActor => new(Id, Name);

    /// <summary>Creates an account. The password is given hashed, never in the clear.</summary>
    /// <param name="email">An address in ASCII; also the sign-in name.</param>
    /// <param name="sections">For a desk editor, the sections held; ignored for other roles.</param>
    public static (StaffMember Member, Outcome Outcome) Hire(
        string email,
        string name,
        Role role,
        IEnumerable<Section> sections,
        Func<StaffMember, string> hashPassword,
        Actor by,
        DateTime now
    )
    {
        var member = new StaffMember
        {
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            Name = name,
            Role = role,
            HiredAt = now,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        if (role == Role.DeskEditor)
            member.Sections.AddRange(sections);
        member.PasswordHash = hashPassword(member);
        var after = LogEntry.Facts(
            new
            {
                name,
                role = Data.StoredName.Of(role),
                sections = member.Sections.Select(s => s.Slug),
            }
        );
        return (member, Outcome.Done(new LogEntry("staff.hire", member, by, now) { After = after }));
    }

    public bool May(Permission permission) => Role.May(permission);

    /// <summary>Whether this member's permissions reach into a section: a desk editor's only into those held.</summary>
    public bool Holds(long sectionId) => Role != Role.DeskEditor || Sections.Exists(s => s.Id == sectionId);
}
