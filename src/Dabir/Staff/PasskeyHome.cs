using System.Globalization;
using System.Net;

namespace Dabir.Staff;

/// <summary>
/// The name under which passkeys of this site are made, from its public address and never from a request. Browsers make them
/// for a name only, by https or on the machine itself.
/// </summary>
public sealed class PasskeyHome(SiteAddress site)
{
    /// <summary>Whether the address is one for which browsers make passkeys.</summary>
    public bool IsOne =>
        Address is { } address
        && !IPAddress.TryParse(address.Host.Trim('[', ']'), out _)
        && (address.Scheme == Uri.UriSchemeHttps || address.Host == "localhost");

    /// <summary>The host, such as <c>example.ir</c>.</summary>
    public string? Domain => IsOne ? Address!.IdnHost : null;

    /// <summary>Whether a browser that says it is here is here; it writes names as the network does.</summary>
    public bool IsHere(string origin) =>
        IsOne
        && origin
            == (
                Address!.IsDefaultPort
                    ? $"{Address.Scheme}://{Address.IdnHost}"
                    : string.Create(CultureInfo.InvariantCulture, $"{Address.Scheme}://{Address.IdnHost}:{Address.Port}")
            );

    Uri? Address => Uri.TryCreate(site.Base, UriKind.Absolute, out var address) ? address : null;
}
