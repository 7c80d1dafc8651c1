using System.Globalization;
using System.Security.Claims;
using Dabir.Data;
using Dabir.Gate;
using Dabir.Logbook;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary>The desk's door: who comes in gets a session and a row in the logbook, who leaves ends it.</summary>
public sealed class StaffDoor(
    NewsroomWriter writer,
    CurrentStaff current,
    KnownDevices devices,
    Limits limits,
    TimeProvider clock
)
{
    // How long an ended session stays in the list of one's own.
    static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>Lets a member in whose password was right. The request goes on as that member's.</summary>
    /// <param name="newHash">The password hashed as today's rules want it, when the stored one is of older ones.</param>
    public async Task LetIn(HttpContext http, StaffMember member, string? newHash = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (session, secret) = StaffSession.Begin(member.Id, http.Request.Headers.UserAgent.ToString(), now);
        await writer.Write(async db =>
        {
            var old = now - Remembered;
            await db.StaffSessions.Where(s => s.StaffId == member.Id && s.SeenAt < old).ExecuteDeleteAsync();
            db.StaffSessions.Add(session);
            var inside = await db.Users.SingleAsync(m => m.Id == member.Id);
            db.Record(inside.SignedIn(newHash, now));
        });
        http.User = new ClaimsPrincipal(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, member.Id.ToString(CultureInfo.InvariantCulture)),
                    new Claim(CurrentStaff.SecretClaim, secret),
                ],
                IdentityConstants.ApplicationScheme
            )
        );
        await http.SignInAsync(IdentityConstants.ApplicationScheme, http.User);
        devices.Remember(http, member.Email!);
        await current.Ask(http.User);
    }

    /// <summary>Notes that a password was tried and wrong, for the one whose account it is.</summary>
    public Task NoteFailure(StaffMember member) =>
        writer.Write(async db =>
            (await db.Users.SingleAsync(m => m.Id == member.Id)).SignInFailed(clock.GetUtcNow().UtcDateTime)
        );

    /// <summary>Ends the session of this request, here and in the database.</summary>
    public async Task LetOut(HttpContext http)
    {
        if (await current.Session() is { } session && await current.Member() is { } member)
            await writer.Write(async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                (await db.StaffSessions.SingleAsync(s => s.Id == session.Id)).End(now);
                db.Record((await db.Users.SingleAsync(m => m.Id == member.Id)).SignedOut(now));
            });
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>A cookie is good while its session is.</summary>
    internal static async Task Look(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var current = services.GetRequiredService<CurrentStaff>();
        if (context.Principal is null || await current.Ask(context.Principal) is null)
        {
            context.RejectPrincipal();
            return;
        }
        var session = (await current.Session())!;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (now - session.SeenAt < StaffSession.SeenEvery)
            return;
        try
        {
            await services
                .GetRequiredService<NewsroomWriter>()
                .Write(db =>
                    db.StaffSessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now))
                );
        }
        catch (Exception away) when (services.GetRequiredService<IDatabaseKind>().IsAway(away))
        {
            // When it was used last can wait; reading the desk must not.
        }
    }

    /// <summary>Notes that a member was refused by permission, a few times in a while: it is a mistake, or it is not.</summary>
    public async Task NoteRefusal(HttpContext http)
    {
        if (await current.Member() is not { } member || limits.Take(Limit.RefusalsNoted, (ulong)member.Id) is not null)
            return;
        var (what, now) = ($"{http.Request.Method} {http.Request.Path}", clock.GetUtcNow().UtcDateTime);
        await writer.Write(async db => (await db.Users.SingleAsync(m => m.Id == member.Id)).WasRefused(what, now));
    }
}
