using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Dabir.Data;

namespace Dabir.Gate;

/// <summary>
/// What little is known of a reader who writes: the network, as a keyed hash, and the mark of the browser that voted.
/// Neither is asked of a reader who only reads.
/// </summary>
public sealed class Visitors(Signer signer, NetworkMarks networks, FreshMarks freshMarks)
{
    const string Cookie = "dabir_mark";

    /// <summary>The sender's network as the database keeps it; see <see cref="NetworkMarks"/>.</summary>
    public string NetworkOf(HttpContext http) => networks.Of(http.Connection.RemoteIpAddress ?? IPAddress.Loopback);

    /// <summary>The same network as a number, for counting in memory only.</summary>
    public ulong NetworkNumber(HttpContext http) => Number(http.Connection.RemoteIpAddress ?? IPAddress.Loopback);

    /// <summary>
    /// The browser's mark, given with the first vote or report. A forged one is replaced by a new one. Hold it until the act is
    /// done: two presses of one browser at once, neither with a mark yet, are given the same.
    /// </summary>
    /// <param name="about">What is being done, such as <c>comment 12</c>; presses for something else are somebody else's.</param>
    public VisitorMark MarkOf(HttpContext http, string about)
    {
        if (
            (http.Request.Cookies[SafeCookie.Name(Cookie, http.Request.IsHttps)] ?? http.Request.Cookies[Cookie]) is { } sent
            && sent.Split('.') is [var id, var signature]
            && signer.Verify("mark", id, signature)
        )
            return new VisitorMark(id);
        var fresh = freshMarks.Give(
            $"{about}\n{NetworkOf(http)}\n{http.Request.Headers.UserAgent}",
            isBrowser: http.Request.Headers["Sec-Fetch-Site"].Count > 0
        );
        http.Response.Cookies.Append(
            SafeCookie.Name(Cookie, http.Request.IsHttps),
            $"{fresh.Id}.{signer.Sign("mark", fresh.Id)}",
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            }
        );
        return fresh;
    }

    // The first eight bytes of IPv6; an IPv4 network stands where IPv6 has its multicast, which no reader asks from.
    internal static ulong Number(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return bytes.Length == 4
            ? 0xFF00_0000_0000_0000 | ((ulong)bytes[0] << 16) | ((ulong)bytes[1] << 8) | bytes[2]
            : System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
