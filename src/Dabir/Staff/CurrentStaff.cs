using System.Globalization;
using System.Security.Claims;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary>Who is at the desk in this request, and in which session, read from the database once.</summary>
public sealed class CurrentStaff(IHttpContextAccessor http, NewsroomDb db, Signer signer, TimeProvider clock)
{
    /// <summary>Under which the cookie carries a session's secret.</summary>
    internal const string SecretClaim = "session";

    StaffMember? member;
    StaffSession? session;
    bool asked;

    /// <summary>The member with the grants held; null for a stranger, for one who is blocked, and once the session has ended.</summary>
    public async Task<StaffMember?> Member()
    {
        if (!asked && http.HttpContext?.User is { } user)
            await Ask(user);
        return member;
    }

    /// <summary>The session of this request; null when there is no <see cref="Member"/>.</summary>
    public async Task<StaffSession?> Session() => await Member() is null ? null : session;

    /// <summary>Whose cookie it is and whether it still opens the desk.</summary>
    internal async Task<StaffMember?> Ask(ClaimsPrincipal user)
    {
        (asked, member, session) = (true, null, null);
        if (
            user.FindFirstValue(SecretClaim) is not { } secret
            || !long.TryParse(
                user.FindFirstValue(ClaimTypes.NameIdentifier),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var named
            )
        )
            return null;
        session = await db
            .StaffSessions.AsNoTracking()
            .Opened(signer, named, secret, clock.GetUtcNow().UtcDateTime)
            .FirstOrDefaultAsync();
        if (session is { StaffId: var id })
            member = await db.Users.AsNoTracking().WithGrants.SingleOrDefaultAsync(m => m.Id == id && m.BlockedAt == null);
        return member;
    }
}
