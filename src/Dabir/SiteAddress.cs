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

    /// <summary>
    /// For a verb that runs beside the site: the address in the settings, or the one the running site noted in the data folder;
    /// null when neither is known, because a guessed address leads somewhere else.
    /// </summary>
    public static string? KnownFrom(Settings settings) => settings.Address?.TrimEnd('/') ?? ListeningNote.Read(settings);
}
