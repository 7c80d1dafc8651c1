using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Dabir.Gate;

/// <summary>
/// Who asks, when proxies stand in front: the header they wrote is read from its end, hop by hop, as long as the hop is one of
/// the trusted networks. The first that is not is the reader; what stands before it anybody could have written.
/// </summary>
public sealed partial class Proxies(Settings settings, ILogger<Proxies> log)
{
    const string Chain = "X-Forwarded-For";
    const string AskedName = "X-Forwarded-Host";

    /// <summary>A hop that speaks for so many different addresses is a proxy, not a reader behind one.</summary>
    const int ManyReaders = 20;
    const int MostHops = 64;

    readonly Dictionary<IPAddress, HashSet<string>?> hops = [];
    readonly HashSet<string> said = new(StringComparer.Ordinal);
    readonly Lock door = new();

    internal ForwardedHeadersOptions Options
    {
        get
        {
            var options = new ForwardedHeadersOptions
            {
                ForwardedHeaders =
                    ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
                ForwardedForHeaderName = settings.ClientAddressHeader,
                // As many hops as there are trusted ones.
                ForwardLimit = null,
            };
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var network in settings.Proxies.List)
                options.KnownIPNetworks.Add(network);
            return options;
        }
    }

    /// <summary>Looks at what came before the headers are taken for true, and says once what looks like a wrong set-up.</summary>
    internal void Before(HttpContext http)
    {
        var headers = http.Request.Headers;
        var (named, chain) = (headers.ContainsKey(settings.ClientAddressHeader), headers.ContainsKey(Chain));
        if ((!named && !chain) || http.Connection.RemoteIpAddress is not { } hop)
            return;
        if (!settings.Proxies.Have(hop))
            Once($"untrusted {Plain(hop)}", () => Untrusted(log, Plain(hop), named ? settings.ClientAddressHeader : Chain));
        else if (!named)
            Once("header", () => OtherHeader(log, Plain(hop), settings.ClientAddressHeader));
    }

    /// <summary>Whether a trusted hop says that the site was asked for under a name that is none: it cannot even be read.</summary>
    internal bool PassOnNoName(HttpContext http) =>
        http.Request.Headers[AskedName] is { Count: > 0 } names
        && http.Connection.RemoteIpAddress is { } hop
        && settings.Proxies.Have(hop)
        && names.ToString().Split(',').Any(name => !IsName(name.Trim()));

    static bool IsName(string name)
    {
        try
        {
            return HostString.FromUriComponent(name).ToUriComponent() is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>What is left of the chain is what an untrusted hop said. One that says many addresses is a proxy nobody named.</summary>
    internal void After(HttpContext http)
    {
        if (
            http.Request.Headers[settings.ClientAddressHeader] is not [{ Length: > 0 and < 200 } left]
            || http.Connection.RemoteIpAddress is not { } hop
        )
            return;
        lock (door)
        {
            if (!hops.TryGetValue(hop, out var readers))
            {
                if (hops.Count >= MostHops)
                    hops.Clear();
                hops[hop] = readers = new(StringComparer.Ordinal);
            }
            if (readers is null || !readers.Add(left[(left.LastIndexOf(',') + 1)..].Trim()) || readers.Count < ManyReaders)
                return;
            hops[hop] = null;
        }
        Once($"hop {Plain(hop)}", () => Unnamed(log, Plain(hop), ManyReaders));
    }

    void Once(string what, Action say)
    {
        lock (door)
            if (said.Count >= 8 || !said.Add(what))
                return;
        say();
    }

    static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Address} sends {Header} but is not a trusted proxy, so all its readers count as one. If it is your proxy, add {Address} to --proxies (DABIR_PROXIES)."
    )]
    static partial void Untrusted(ILogger log, IPAddress address, string header);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The proxy {Address} sends X-Forwarded-For but no {Header}, so all its readers count as one. Set --client-address-header (DABIR_CLIENT_ADDRESS_HEADER) to the header it sends."
    )]
    static partial void OtherHeader(ILogger log, IPAddress address, string header);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Address} speaks for {Count} readers or more but is not a trusted proxy, so they count as one. If it is your CDN or proxy, add {Address} to --proxies (DABIR_PROXIES)."
    )]
    static partial void Unnamed(ILogger log, IPAddress address, int count);
}
