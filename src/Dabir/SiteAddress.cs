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
    public static string? KnownFrom(Settings settings)
    {
        if (settings.Address is { } address)
            return address.TrimEnd('/');
        try
        {
            return File.ReadAllText(NoteIn(settings)).Trim() is { Length: > 0 } noted ? noted : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Notes where the site listens, for verbs that run beside it.</summary>
    internal static void Note(Settings settings, string address) => File.WriteAllText(NoteIn(settings), address.TrimEnd('/'));

    internal static void Forget(Settings settings) => File.Delete(NoteIn(settings));

    static string NoteIn(Settings settings) => Path.Combine(settings.Data, "listening");
}
