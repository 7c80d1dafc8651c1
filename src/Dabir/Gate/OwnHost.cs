using System.Net;
using Dabir.Delivery;
using Dabir.Words;
using Microsoft.Extensions.Primitives;

namespace Dabir.Gate;

/// <summary>
/// Under which name the site is asked for. A name that is none is 400. A site with an https address answers to that name
/// alone, and to the machine's own, by which a proxy or an operator may ask: another is 421. Whatever the last hop spoke, such
/// a site's readers come by https, so its cookies are secure and browsers are told to stay with it.
/// </summary>
public sealed class OwnHost(Settings settings, Languages languages)
{
    /// <summary>A year; other names below the same domain are somebody else's business.</summary>
    static readonly StringValues StayWithHttps = "max-age=31536000";

    // Asked by the number of the machine: an orchestrator knows no name of the site.
    static readonly string[] ForMachines = ["/healthz", "/readyz", "/metrics"];

    readonly string? own = settings.IsHttps ? new Uri(settings.Address!).Host : null;

    public Task Pass(HttpContext http, RequestDelegate next)
    {
        if (Refusal(http.Request) is { } status)
            return Refuse(http, status);
        if (own is not null)
        {
            http.Request.Scheme = Uri.UriSchemeHttps;
            http.Response.Headers.StrictTransportSecurity = StayWithHttps;
        }
        return next(http);
    }

    /// <summary>Says that the name is none, on a page that needs nothing.</summary>
    internal Task Refuse(HttpContext http, int status = StatusCodes.Status400BadRequest) =>
        PageSender.Send(http, BarePage.Of(status, languages.House));

    int? Refusal(HttpRequest request)
    {
        HostString asked;
        try
        {
            asked = request.Host;
            // And it must be one to lead back to.
            _ = asked.ToUriComponent();
        }
        catch (ArgumentException)
        {
            // What begins with xn-- and is no name cannot even be read.
            return StatusCodes.Status400BadRequest;
        }
        return own is null || !asked.HasValue || IsOurs(asked.Host) || ForMachines.Contains(request.Path.Value)
            ? null
            : StatusCodes.Status421MisdirectedRequest;
    }

    bool IsOurs(string host) =>
        host.Equals(own, StringComparison.OrdinalIgnoreCase)
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}

/// <summary>The names of cookies.</summary>
public static class SafeCookie
{
    /// <summary>A name that a browser takes from this very host by https only; plain where there is no https.</summary>
    public static string Name(string plain, bool isHttps) => isHttps ? $"__Host-{plain}" : plain;
}
