using System.Security.Cryptography;
using Dabir.Data;
using Microsoft.AspNetCore.WebUtilities;

namespace Dabir.Staff;

/// <summary>
/// One time somebody came in at the desk, on one device. Asked for at every request, so it ends when it is ended: by signing
/// out, from the list of one's sessions, by a new password, by a block, and by its own term.
/// </summary>
public sealed class StaffSession
{
    StaffSession() { }

    /// <summary>However busy a session is, its password is asked for again after this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>A session nobody uses ends by itself.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    const int LongestBrowser = 300;

    public long Id { get; private set; }
    public long StaffId { get; private set; }

    /// <summary>Of the secret in the cookie; a copy of the database opens no door.</summary>
    public string KeyHash { get; private set; } = "";
    public DateTime StartedAt { get; private set; }

    /// <summary>To within <see cref="SeenEvery"/>.</summary>
    public DateTime SeenAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>What the browser said of itself, for its owner to tell one device from another.</summary>
    public string Browser { get; private set; } = "";

    /// <summary>How exactly <see cref="SeenAt"/> is kept: not a write a request.</summary>
    internal static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>Begins one; the secret is given to the browser and kept nowhere.</summary>
    public static (StaffSession Session, string Secret) Begin(Signer signer, long member, string browser, DateTime now)
    {
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var session = new StaffSession
        {
            StaffId = member,
            KeyHash = HashOf(signer, member, secret),
            StartedAt = now,
            SeenAt = now,
            Browser = browser.Length > LongestBrowser ? browser[..LongestBrowser] : browser,
        };
        return (session, secret);
    }

    // The more particular first: every browser says it is those that came before it too.
    static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>The browser and its machine in words a person knows, «Firefox · Android»; null when it says neither.</summary>
    public string? Device => DeviceOf(Browser);

    internal static string? DeviceOf(string browser)
    {
        string?[] known = [NameIn(Browsers, browser), NameIn(Systems, browser)];
        return known.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(" · ", said) : null;
    }

    static string? NameIn((string Sign, string Name)[] list, string browser) =>
        Array.Find(list, one => browser.Contains(one.Sign, StringComparison.Ordinal)).Name;

    public void End(DateTime now) => EndedAt ??= now;

    // Keyed, and of its member: a row that somebody wrote into the database, or gave to another, opens nothing.
    internal static string HashOf(Signer signer, long member, string secret) =>
        signer.Sign("session", FormattableString.Invariant($"{member}/{secret}"));
}

/// <summary>The questions asked of sessions again and again, by name.</summary>
public static class StaffSessions
{
    extension(IQueryable<StaffSession> sessions)
    {
        /// <summary>Those that still open the desk.</summary>
        public IQueryable<StaffSession> Open(DateTime now)
        {
            DateTime seen = now - StaffSession.Idle,
                started = now - StaffSession.Longest;
            return sessions.Where(s => s.EndedAt == null && s.SeenAt > seen && s.StartedAt > started);
        }

        /// <summary>The one a secret opens, if it is open.</summary>
        internal IQueryable<StaffSession> Opened(Signer signer, long member, string secret, DateTime now)
        {
            var hash = StaffSession.HashOf(signer, member, secret);
            return sessions.Open(now).Where(s => s.KeyHash == hash && s.StaffId == member);
        }
    }
}
