using System.Net;
using System.Net.Sockets;

namespace Dabir.Gate;

/// <summary>Some networks, as an operator writes them: <c>10.0.0.0/8, 2001:db8::/32, 192.0.2.7, loopback, private</c>.</summary>
public sealed class Networks(string text, IReadOnlyList<IPNetwork> list)
{
    static readonly Dictionary<string, string[]> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["none"] = [],
        ["loopback"] = ["127.0.0.0/8", "::1/128"],
        ["private"] = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
    };

    public static Networks None { get; } = Read("none", out _)!;
    public static Networks Loopback { get; } = Read("loopback", out _)!;

    public IReadOnlyList<IPNetwork> List => list;

    /// <summary>Reads a list separated by commas; null with what is wrong when it cannot be read.</summary>
    public static Networks? Read(string text, out string? wrong)
    {
        wrong = null;
        List<IPNetwork> list = [];
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (Named.TryGetValue(word, out var named))
                list.AddRange(named.Select(IPNetwork.Parse));
            else if (One(word) is { } network)
                list.Add(network);
            else
                wrong = $"'{word}' is not a network such as 10.0.0.0/8, an address, loopback, private or none.";
        return wrong is null ? new Networks(text, list) : null;
    }

    /// <summary>Whether an address is in one of them; <c>::ffff:10.0.0.1</c> is 10.0.0.1.</summary>
    public bool Have(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach (var network in list)
            if (network.Contains(plain))
                return true;
        return false;
    }

    public override string ToString() => text;

    // 10.1.2.3/8 is taken for 10.0.0.0/8, as routers take it.
    static IPNetwork? One(string word)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(slash < 0 ? word : word.AsSpan(0, slash), out var address))
            return null;
        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var kept = bits;
        if (
            slash >= 0
            && (!int.TryParse(word.AsSpan(slash + 1), System.Globalization.NumberStyles.None, null, out kept) || kept > bits)
        )
            return null;
        var bytes = address.GetAddressBytes();
        for (var bit = kept; bit < bits; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPNetwork(new IPAddress(bytes), kept);
    }
}
