using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary>
/// What is decided about an account, with what follows from it: sessions end, and the house keeps somebody who can let others
/// in. Inside a write that is under way.
/// </summary>
public static class StaffAccounts
{
    /// <summary>An account with what it holds; null when there is none.</summary>
    public static Task<StaffMember?> Account(this NewsroomDb inside, long id) =>
        inside.Users.WithGrants.SingleOrDefaultAsync(m => m.Id == id);

    /// <summary>The same by e-mail address.</summary>
    public static Task<StaffMember?> Account(this NewsroomDb inside, string email)
    {
        var normalized = email.ToUpperInvariant();
        return inside.Users.WithGrants.SingleOrDefaultAsync(m => m.NormalizedEmail == normalized);
    }

    /// <summary>An account with its passkeys and recovery codes too.</summary>
    public static async Task<StaffMember?> WithFactors(this NewsroomDb inside, long id)
    {
        if (await inside.Account(id) is not { } member)
            return null;
        await inside.Entry(member).Collection(m => m.Passkeys).LoadAsync();
        await inside.Entry(member).Collection(m => m.RecoveryCodes).LoadAsync();
        return member;
    }

    /// <summary>Takes a lost second factor away and ends the sessions: whoever found it may be in one of them.</summary>
    public static async Task<Outcome> LoseSecondFactor(
        NewsroomDb inside,
        long id,
        Func<StaffMember, Outcome> decide,
        DateTime now
    )
    {
        if (await inside.WithFactors(id) is not { } member)
            return Outcome.Refused("staff.no-member");
        if (!member.HasSecondFactor)
            return Outcome.Refused("staff.no-factor");
        var outcome = decide(member);
        if (!outcome.IsRefused)
            await EndSessions(inside, id, now);
        return outcome;
    }

    /// <summary>A role that is given while the house keeps an admin.</summary>
    public static async Task<Outcome> Become(
        NewsroomDb inside,
        StaffMember member,
        Role role,
        IReadOnlyList<Section> sections,
        Func<StaffMember, Outcome> decide
    ) =>
        (role != Role.Admin || sections.Count > 0) && await IsLastAdmin(inside, member)
            ? Outcome.Refused("staff.last-admin")
            : decide(member);

    /// <summary>A name and an address that is nobody else's.</summary>
    public static async Task<Outcome> Rename(
        NewsroomDb inside,
        StaffMember member,
        string email,
        Func<StaffMember, Outcome> decide
    )
    {
        var normalized = email.ToUpperInvariant();
        return await inside.Users.AnyAsync(m => m.Id != member.Id && m.NormalizedEmail == normalized)
            ? Outcome.Refused("staff.email-taken")
            : decide(member);
    }

    /// <summary>Closes an account and ends its sessions.</summary>
    public static async Task<Outcome> Block(
        NewsroomDb inside,
        StaffMember member,
        Func<StaffMember, Outcome> decide,
        DateTime now
    )
    {
        if (await IsLastAdmin(inside, member))
            return Outcome.Refused("staff.last-admin");
        var outcome = decide(member);
        if (!outcome.IsRefused)
        {
            await EndSessions(inside, member.Id, now);
            await EndLinks(inside, member.Id);
        }
        return outcome;
    }

    /// <summary>Links for a new password that were made for a member open nothing any more.</summary>
    public static async Task EndLinks(NewsroomDb inside, long member) =>
        inside.SetupLinks.RemoveRange(await inside.SetupLinks.Where(l => l.StaffId == member).ToListAsync());

    /// <summary>Makes the one link by which a member chooses a new password; links made before it open nothing.</summary>
    /// <returns>The token of the address <c>/reset/{token}</c>; it is shown once.</returns>
    public static async Task<Outcome<string>> Reset(
        NewsroomDb inside,
        Signer signer,
        StaffMember member,
        Func<StaffMember, Outcome> decide,
        DateTime now
    )
    {
        var outcome = decide(member);
        if (outcome.IsRefused)
            return outcome;
        await EndLinks(inside, member.Id);
        var (link, token) = SetupLink.Make(signer, now, member.Id);
        inside.SetupLinks.Add(link);
        return outcome.With(token);
    }

    /// <summary>Ends the sessions of a member.</summary>
    /// <param name="but">The one that stays, or null.</param>
    public static async Task EndSessions(NewsroomDb inside, long member, DateTime now, long? but = null)
    {
        foreach (var session in await inside.StaffSessions.Where(s => s.StaffId == member && s.EndedAt == null).ToListAsync())
            if (session.Id != but)
                session.End(now);
    }

    /// <summary>Ends one session of a member's, when it is open and theirs.</summary>
    /// <returns>False when there is no such session.</returns>
    public static async Task<bool> EndSession(NewsroomDb inside, long member, long session, DateTime now)
    {
        if (
            await inside.StaffSessions.Open(now).SingleOrDefaultAsync(s => s.Id == session && s.StaffId == member) is not { } open
        )
            return false;
        open.End(now);
        return true;
    }

    static async Task<bool> IsLastAdmin(NewsroomDb inside, StaffMember member) =>
        member is { IsBlocked: false }
        && member.Grants.Exists(g => g.Role == Role.Admin && g.SectionId == null)
        && !await inside.Users.AnyAsync(m =>
            m.Id != member.Id && m.BlockedAt == null && m.Grants.Any(g => g.Role == Role.Admin && g.SectionId == null)
        );
}
