using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dabir;

/// <summary>The site's public address, from the settings and never from a request: pages are shared by all readers.</summary>
public sealed class SiteAddress(Settings settings, IServer server)
{
    /// <summary>Scheme and host without a closing slash.</summary>
    public string Base =>
        (
            settings.Address
            ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? settings.Urls.Split(';')[0]
        ).TrimEnd('/');
}
