using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;

namespace Dabir.Staff;

/// <summary>How an account lives and ends. Nobody decides about somebody who holds what they do not, nor about themselves.</summary>
public sealed partial class StaffMember
{
    /// <summary>Since when the account is closed; null while it is open.</summary>
    public DateTime? BlockedAt { get; private set; }

    public bool IsBlocked => BlockedAt is not null;

    /// <summary>
    /// Whether the other's account is this member's to decide about: somebody else's, who holds nothing this one could not give.
    /// </summary>
    public bool Leads(StaffMember other) =>
        other.Id != Id
        && May(Permission.ManageStaff)
        && other.Grants.All(g => MayGive(g.Role, g.Section is { } section ? [section] : []));

    /// <summary>The refusal of one who does not lead this member; null of one who does.</summary>
    internal Outcome? WhyNot(StaffMember by) =>
        by.Leads(this) ? null : Outcome.Refused(by.Id == Id ? "staff.your-own" : "staff.leads-not");

    /// <summary>Gives another role, or the same for other sections; what was held before is gone.</summary>
    public Outcome Become(Role role, IReadOnlyList<Section> sections, StaffMember by, DateTime now) =>
        WhyNot(by) is { } not ? not
        : by.MayGive(role, sections) ? Become(role, sections, by.AsActor, now)
        : Outcome.Refused("staff.not-yours");

    internal Outcome Become(Role role, IReadOnlyList<Section> sections, Actor by, DateTime now)
    {
        if (role.NeedsSection() && sections.Count == 0)
            return Outcome.Refused("staff.needs-section");
        List<Grant> wanted = sections.Count == 0 ? [new(role, null)] : [.. sections.Select(s => new Grant(role, s))];
        if (
            wanted.Count == Grants.Count
            && wanted.TrueForAll(w => Grants.Exists(g => g.Role == w.Role && g.SectionId == w.SectionId))
        )
            return Outcome.Unchanged;
        var before = Held();
        Grants.RemoveAll(g => !wanted.Exists(w => w.Role == g.Role && w.SectionId == g.SectionId));
        Grants.AddRange(wanted.Where(w => !Grants.Exists(g => g.Role == w.Role && g.SectionId == w.SectionId)));
        return Outcome.Done(new LogEntry("staff.role", this, by, now) { Before = before, After = Held() });
    }

    /// <summary>Puts the name colleagues see and the sign-in address right.</summary>
    public Outcome Rename(string name, string email, StaffMember by, DateTime now) =>
        WhyNot(by) ?? Rename(name, email, by.AsActor, now);

    /// <summary>One's own name; the address is for who leads to change.</summary>
    public Outcome Rename(string name, StaffMember by, DateTime now) =>
        by.Id == Id && by.May(Permission.EnterDesk) ? Rename(name, Email!, by.AsActor, now) : Outcome.Refused("staff.leads-not");

    internal Outcome Rename(string name, string email, Actor by, DateTime now)
    {
        var (before, after) = (new Dictionary<string, string?>(), new Dictionary<string, string?>());
        if (name != Name)
            (before["name"], after["name"]) = (Name, name);
        if (email != Email)
            (before["email"], after["email"]) = (Email, email);
        if (after.Count == 0)
            return Outcome.Unchanged;
        Name = name;
        (Email, UserName) = (email, email);
        (NormalizedEmail, NormalizedUserName) = (email.ToUpperInvariant(), email.ToUpperInvariant());
        return Outcome.Done(
            new LogEntry("staff.rename", this, by, now) { Before = LogEntry.Facts(before), After = LogEntry.Facts(after) }
        );
    }

    /// <summary>Closes the account: the next request of every session of it is a stranger's. What it did stays.</summary>
    public Outcome Block(StaffMember by, DateTime now) => WhyNot(by) ?? Block(by.AsActor, now);

    internal Outcome Block(Actor by, DateTime now)
    {
        if (IsBlocked)
            return Outcome.Unchanged;
        BlockedAt = now;
        return Outcome.Done(new LogEntry("staff.block", this, by, now));
    }

    /// <summary>Opens a closed account again, with what it held.</summary>
    public Outcome Unblock(StaffMember by, DateTime now) => WhyNot(by) ?? Unblock(by.AsActor, now);

    internal Outcome Unblock(Actor by, DateTime now)
    {
        if (!IsBlocked)
            return Outcome.Unchanged;
        BlockedAt = null;
        return Outcome.Done(new LogEntry("staff.unblock", this, by, now));
    }

    /// <summary>Lets somebody choose a new password by a link that opens once.</summary>
    public Outcome OfferReset(StaffMember by, DateTime now) => WhyNot(by) ?? OfferReset(by.AsActor, now);

    internal Outcome OfferReset(Actor by, DateTime now) =>
        IsBlocked ? Outcome.Refused("staff.blocked") : Outcome.Done(new LogEntry("staff.reset", this, by, now));

    /// <summary>A new password, chosen by the member; given hashed.</summary>
    internal Outcome ChoosePassword(string hash, DateTime now)
    {
        PasswordHash = hash;
        return Outcome.Done(new LogEntry("staff.new-password", this, AsActor, now));
    }

    /// <summary>The row of coming in.</summary>
    /// <param name="newHash">The same password hashed as today's rules want it, or null.</param>
    /// <param name="with">By what the member came in.</param>
    internal Outcome SignedIn(string? newHash, string with, DateTime now)
    {
        PasswordHash = newHash ?? PasswordHash;
        var after = with == "recovery" ? LogEntry.Facts(new { with, left = RecoveryLeft }) : LogEntry.Facts(new { with });
        return Outcome.Done(new LogEntry("staff.sign-in", this, AsActor, now) { After = after });
    }

    /// <summary>The row of leaving.</summary>
    internal Outcome SignedOut(DateTime now) => Outcome.Done(new LogEntry("staff.sign-out", this, AsActor, now));

    /// <summary>The row of a session that ends because somebody comes in where it was open.</summary>
    internal Outcome GaveWayTo(StaffMember other, DateTime now) =>
        other.Id == Id
            ? SignedOut(now)
            : Outcome.Done(
                new LogEntry("staff.sign-out", this, other.AsActor, now) { After = LogEntry.Facts(new { why = "place" }) }
            );

    /// <summary>The row of somebody at the door who may be anybody.</summary>
    /// <param name="why"><c>password</c> or <c>blocked</c>.</param>
    internal Outcome SignInFailed(string why, DateTime now) =>
        Outcome.Done(new LogEntry("staff.sign-in-failed", this, Actor.House, now) { After = LogEntry.Facts(new { why }) });

    /// <summary>The row of a page or an act that the role does not open.</summary>
    internal Outcome WasRefused(string what, DateTime now) =>
        Outcome.Done(new LogEntry("staff.refused", this, AsActor, now) { After = LogEntry.Facts(new { what }) });

    string Held() =>
        LogEntry.Facts(
            new { roles = Roles.Select(StoredName.Of), sections = Grants.Select(g => g.Section?.Slug).OfType<string>() }
        );
}
