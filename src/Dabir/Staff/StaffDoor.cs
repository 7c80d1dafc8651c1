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

/// <summary>What somebody shows at the door, looked at inside the write that lets them in.</summary>
/// <param name="member">With <see cref="StaffAccounts.WithFactors">their factors</see>.</param>
public delegate Task<Outcome> Proof(NewsroomDb inside, StaffMember member, DateTime now);

/// <summary>The desk's door: who comes in gets a session and a row in the logbook, who leaves ends it.</summary>
public sealed partial class StaffDoor(
    NewsroomWriter writer,
    IDatabaseKind kind,
    Signer signer,
    CurrentStaff current,
    KnownDevices devices,
    Limits limits,
    Tally tally,
    TimeProvider clock,
    ILogger<StaffDoor> log
)
{
    // How long an ended session stays in the list of one's own.
    static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>Of the cookie that carries a session.</summary>
    public static string CookieName(Settings settings) => SafeCookie.Name("dabir_desk", settings.IsHttps);

    /// <summary>
    /// Lets a member in who proves who they are. The request goes on as that member's. What is proved is asked inside the
    /// write: a password changed or an account closed a moment ago counts already.
    /// </summary>
    /// <param name="with">By what: <c>password</c>, <c>code</c>, <c>recovery</c> or <c>passkey</c>.</param>
    /// <param name="newHash">The password hashed as today's rules want it, when the stored one is of older ones.</param>
    public async Task<Outcome> LetIn(HttpContext http, long id, string with, Proof proof, string? newHash = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Whoever comes in where somebody sat takes the place: what a browser has forgotten must not stay open.
        var before = await current.Session();
        var (session, secret) = StaffSession.Begin(signer, id, http.Request.Headers.UserAgent.ToString(), now);
        var came = await writer.Write(async db =>
        {
            if (await db.WithFactors(id) is not { IsBlocked: false } inside)
                return Outcome.Refused("staff.wrong");
            var proved = await proof(db, inside, now);
            if (proved.IsRefused)
                return proved;
            var old = now - Remembered;
            await db.StaffSessions.Where(s => s.StaffId == id && s.SeenAt < old).ExecuteDeleteAsync();
            var left = await GiveWay(db, before, inside, now);
            db.StaffSessions.Add(session);
            return proved.And(left).And(inside.SignedIn(newHash, with, now)).With(inside);
        });
        if (came.IsRefused)
            return came.Whole;
        http.User = new ClaimsPrincipal(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, id.ToString(CultureInfo.InvariantCulture)),
                    new Claim(CurrentStaff.SecretClaim, secret),
                ],
                IdentityConstants.ApplicationScheme
            )
        );
        await http.SignInAsync(IdentityConstants.ApplicationScheme, http.User);
        devices.Remember(http, came.Value.Email!);
        await current.Ask(http.User);
        return came.Whole;
    }

    /// <summary>Lets somebody in whose password is enough; refuses who has a second factor.</summary>
    /// <param name="password">Which one was right: see <see cref="Halfway.Of"/>.</param>
    public Task<Outcome> LetIn(HttpContext http, long id, string password, string? newHash) =>
        LetIn(
            http,
            id,
            "password",
            (_, inside, _) =>
                Task.FromResult(
                    inside.HasSecondFactor || Halfway.Of(inside) != password ? Outcome.Refused("staff.wrong") : Outcome.Unchanged
                ),
            newHash
        );

    /// <summary>Notes that a second factor was tried and wrong.</summary>
    /// <param name="why">By what: <c>code</c>, <c>recovery</c> or <c>passkey</c>.</param>
    public Task NoteSecondFailure(long member, string why) =>
        writer.Write(async db =>
            (await db.Users.SingleAsync(m => m.Id == member)).SecondFailed(why, clock.GetUtcNow().UtcDateTime)
        );

    /// <summary>
    /// Notes that somebody was not let in, for the one whose account it is. What is tried at addresses that nobody has is noted a
    /// few times in a while: there is no end of them.
    /// </summary>
    /// <param name="member">Null when the address is nobody's; it is not written down, it may be a password in the wrong field.</param>
    /// <param name="why"><c>password</c> or <c>blocked</c>.</param>
    /// <remarks>Nobody waits for it: the time of an answer would tell who works here, and so would an answer that fails.</remarks>
    public void NoteFailure(StaffMember? member, string why)
    {
        if (member is not null || limits.Take(Limit.RefusalsNoted, Nobody.Number) is null)
            _ = WriteFailureDown(member, why);
    }

    async Task WriteFailureDown(StaffMember? member, string why)
    {
        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await writer.Write(async db =>
                member is null
                    ? Nobody.SignInFailed(now)
                    : (await db.Users.SingleAsync(m => m.Id == member.Id)).SignInFailed(why, now)
            );
        }
        catch (Exception fault)
        {
            NotWritten("sign-in that failed", fault.Message);
        }
    }

    // One of its kind in a minute; the rest is a number in the log.
    void NotWritten(string what, string why)
    {
        if (tally.Count($"{what} not written down") == 1)
            NotWrittenDown(log, what, why);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {What} could not be written down: {Why}")]
    static partial void NotWrittenDown(ILogger log, string what, string why);

    /// <summary>Ends the session of this request, here and in the database.</summary>
    public async Task LetOut(HttpContext http)
    {
        var (session, member) = (await current.Session(), await current.Member());
        // First, and whatever becomes of the rest: whoever leaves this browser has left.
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        if (session is null || member is null)
            return;
        try
        {
            await writer.Write(async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                (await db.StaffSessions.SingleAsync(s => s.Id == session.Id)).End(now);
                db.Record((await db.Users.SingleAsync(m => m.Id == member.Id)).SignedOut(now));
            });
        }
        catch (Exception away) when (kind.IsAway(away))
        {
            NotWritten("sign-out", away.Message);
        }
    }

    /// <summary>Ends the session in whose place somebody comes, inside a write, unless it has ended by itself.</summary>
    static async Task<Outcome> GiveWay(NewsroomDb inside, StaffSession? before, StaffMember to, DateTime now)
    {
        if (before is null || await inside.StaffSessions.Open(now).SingleOrDefaultAsync(s => s.Id == before.Id) is not { } open)
            return Outcome.Unchanged;
        open.End(now);
        return (await inside.Users.SingleAsync(m => m.Id == open.StaffId)).GaveWayTo(to, now);
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
        try
        {
            await writer.Write(async db => (await db.Users.SingleAsync(m => m.Id == member.Id)).WasRefused(what, now));
        }
        catch (Exception away) when (kind.IsAway(away))
        {
            NotWritten("refusal", away.Message);
        }
    }
}
