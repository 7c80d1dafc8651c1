using System.Net;
using System.Net.Sockets;

namespace Dabir;

/// <summary>Whether the site can listen where it is told to, asked before anything is started.</summary>
static class ListenAddresses
{
    /// <summary>One line for the operator, or null when nothing speaks against it.</summary>
    /// <param name="urls">As in <c>--urls</c>: one or more, separated by <c>;</c>.</param>
    public static string? WhyNot(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (WhyNotOne(url) is { } why)
                return why;
        return null;
    }

    static string? WhyNotOne(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return $"--urls: {url} is no address to listen on; it looks like http://127.0.0.1:5080.";
        }
        if (address.Scheme == Uri.UriSchemeHttps)
            return $"--urls: {url}: Dabir speaks plain http; let a proxy such as nginx or Caddy speak https before it (see --proxies and --address).";
        if (address.Scheme != Uri.UriSchemeHttp)
            return $"--urls: {url} is no address to listen on; it looks like http://127.0.0.1:5080.";
        if (address.PathBase.Length > 0)
            return $"--urls: {url}: an address to listen on has no path; where readers find the site is said with --address.";
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
            return null;
        var place =
            IPAddress.TryParse(address.Host, out var named) ? named
            : address.Host == "localhost" ? IPAddress.Loopback
            : IPAddress.Any;
        try
        {
            using var trial = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            // As the server itself does: a port somebody has just left may be taken.
            trial.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, !OperatingSystem.IsWindows());
            trial.Bind(new IPEndPoint(place, address.Port));
            trial.Listen();
            return null;
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return $"{url} is in use; stop what listens there or choose another address with --urls.";
        }
        catch (SocketException refused)
        {
            return $"--urls: {url} cannot be listened on: {refused.Message}";
        }
    }
}
