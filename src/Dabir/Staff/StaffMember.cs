using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.AspNetCore.Identity;

namespace Dabir.Staff;

/// <summary>Somebody with an account at the desk. A byline needs none: see <see cref="Articles.Person"/>.</summary>
public sealed partial class StaffMember : IdentityUser<long>, INamed
{
    StaffMember() { }

    /// <summary>The name colleagues know, such as «نرگس کاوه».</summary>
    public string Name { get; private set; } = "";

    /// <summary>What this member holds; see <see cref="Holding(Permission)"/>.</summary>
    [Digested]
    public List<Grant> Grants { get; private set; } = [];
    public DateTime HiredAt { get; private set; }

    public Thing Thing => Thing.Staff(Id);

    /// <inheritdoc/>
    public void Digest(ThingDigest digest) =>
        digest
            .Add("email", Email)
            .Add("sign-in", NormalizedEmail)
            .Add("user", UserName)
            .Add("user-sign-in", NormalizedUserName)
            .Add("name", Name)
            .Add("password", PasswordHash)
            .Add("hired", HiredAt)
            .Add("blocked", BlockedAt)
            .Add("factor", TwoFactorEnabled)
            .Add("codes", CodeSecret)
            .AddEach(
                "grant",
                Grants.OrderBy(g => g.Role).ThenBy(g => g.SectionId),
                (grant, g) => grant.AddWord<Role>("role", g.Role).Add("section", g.SectionId)
            )
            .AddEach(
                "passkey",
                Passkeys.OrderBy(p => p.Mark, StringComparer.Ordinal),
                (passkey, p) =>
                    passkey.Add("mark", p.Mark).Add("key", Convert.ToHexStringLower(p.Data.PublicKey)).Add("name", p.Name)
            )
            .AddEach(
                "recovery",
                RecoveryCodes.OrderBy(c => c.Id),
                (recovery, c) => recovery.Add("hash", c.Hash).Add("used", c.UsedAt)
            );

    public Actor AsActor => new(Id, Name);

    /// <summary>Hires somebody with no more than the one who hires may give: see <see cref="MayGive"/>.</summary>
    public static (StaffMember? Member, Outcome Outcome) Hire(
        string email,
        string name,
        Role role,
        IReadOnlyList<Section> sections,
        string? passwordHash,
        StaffMember by,
        DateTime now
    ) =>
        !by.May(Permission.ManageStaff) || !by.MayGive(role, sections)
            ? (null, Outcome.Refused("staff.not-yours"))
            : Hire(email, name, role, sections, passwordHash, by.AsActor, now);

    /// <summary>
    /// Creates an account, as the operator does. The password is given hashed, never in the clear; without one nobody comes in
    /// before one is chosen by a link.
    /// </summary>
    /// <param name="email">An address in ASCII; also the sign-in name.</param>
    /// <param name="sections">Where the role is held; none for the whole house, which a desk editor cannot hold.</param>
    internal static (StaffMember? Member, Outcome Outcome) Hire(
        string email,
        string name,
        Role role,
        IReadOnlyList<Section> sections,
        string? passwordHash,
        Actor by,
        DateTime now
    )
    {
        if (role.NeedsSection() && sections.Count == 0)
            return (null, Outcome.Refused("staff.needs-section"));
        var member = new StaffMember
        {
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            Name = name,
            HiredAt = now,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        if (sections.Count == 0)
            member.Grants.Add(new Grant(role, null));
        else
            member.Grants.AddRange(sections.Select(s => new Grant(role, s)));
        member.PasswordHash = passwordHash;
        var after = LogEntry.Facts(
            new
            {
                name,
                role = Data.StoredName.Of(role),
                sections = sections.Select(s => s.Slug),
            }
        );
        return (member, Outcome.Done(new LogEntry("staff.hire", member, by, now) { After = after }));
    }

    /// <summary>Where the permission is held, by all grants together.</summary>
    public Holding Holding(Permission permission) => Staff.Holding.Of(Grants, permission);

    /// <summary>Whether the permission is held anywhere: opens a page or an endpoint, which then asks about the thing itself.</summary>
    public bool May(Permission permission) => !Holding(permission).IsNowhere;

    /// <summary>Whether the permission is held for a section.</summary>
    public bool May(Permission permission, Section section) => Holding(permission).Covers(section.Id);

    /// <summary>Nobody gives what they do not hold: every permission of the role, in each of the sections, or everywhere.</summary>
    public bool MayGive(Role role, IReadOnlyCollection<Section> sections) =>
        role.Permissions()
            .All(permission =>
                Holding(permission) is var held
                && (sections.Count == 0 ? held.IsEverywhere : sections.All(s => held.Covers(s.Id)))
            );

    /// <summary>The roles held, each once, for people to read.</summary>
    public IEnumerable<Role> Roles => Grants.Select(g => g.Role).Distinct();
}
