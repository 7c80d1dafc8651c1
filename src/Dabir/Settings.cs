using System.Net;
using Dabir.Gate;
using Dabir.Staff;

namespace Dabir;

/// <summary>
/// What an operator may set. A property with <see cref="SettingAttribute"/> is a setting: its name, type, default and help
/// stand in that one place, and it is read from the command line (<c>--client-address-header</c>), the environment
/// (<c>DABIR_CLIENT_ADDRESS_HEADER</c>) and <c>dabir.json</c> (<c>"client-address-header"</c>), in that order. With none of
/// them set, everything works.
/// </summary>
public sealed record Settings
{
    [Setting("Where to listen; several addresses are separated by ;", Check = nameof(WrongUrls))]
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    [Setting("Folder of the SQLite file, the pictures, and the site's own words and themes")]
    public string Data { get; init; } = "./dabir-data";

    [Setting(
        "PostgreSQL connection string; SQLite in the data folder when it is not set",
        Check = nameof(WrongDatabase),
        IsSecret = true
    )]
    public string? Database { get; init; }

    [Setting(
        "File of the site's key, which opens what is sealed in the database; site.key in the data folder when it is not set"
    )]
    public string? KeyFile { get; init; }

    [Setting(
        "Public address of the site, such as https://example.ir; the first of urls when it is not set",
        Check = nameof(WrongAddress)
    )]
    public string? Address { get; init; }

    [Setting("Name or folder of the theme that readers see")]
    public string Theme { get; init; } = "default";

    [Setting(
        "Networks of the proxies and CDN in front, whose word about a reader's address is believed: 10.0.0.0/8, an address, loopback, private or none"
    )]
    public Networks Proxies { get; init; } = Networks.Loopback;

    [Setting(
        "The header in which they name the reader's address: X-Forwarded-For, CF-Connecting-IP, …",
        Check = nameof(WrongHeader)
    )]
    public string ClientAddressHeader { get; init; } = "X-Forwarded-For";

    [Setting(
        "Roles that work at the desk with a second factor only: admin,editorInChief, or all; nobody has to when it is not set",
        Check = nameof(WrongRoles)
    )]
    public string? SecondFactor { get; init; }

    [Setting("How many pages are made at once; 0 is as many as the machine has cores", Max = 1024)]
    public int Renders { get; init; }

    [Setting("Memory for kept pages, in MB; 0 is a sixteenth of what the machine has, from 16 to 96", Max = 1 << 20)]
    public int PageMemory { get; init; }

    [Setting("A request that takes longer than this is named in the log: 500ms, 2s")]
    public TimeSpan Slow { get; init; } = TimeSpan.FromSeconds(1);

    [Setting("Networks whose machines may read the numbers at /metrics")]
    public Networks MetricsReaders { get; init; } = Networks.Loopback;

    [Setting(
        "Limits for strangers; open turns them off, for benchmarks on loopback only",
        Name = "gate",
        Off = "guarded",
        On = "open"
    )]
    public bool GateIsOpen { get; init; }

    /// <summary>Fills an empty site with the sample newsroom; said to <c>serve</c> only.</summary>
    public bool Sample { get; init; }

    /// <summary>True for a verb that must not write, make or bring up to date anything.</summary>
    public bool OnlyLooks { get; init; }

    /// <summary>Whose pictures are looked at; those of <see cref="Data"/> unless a copy of the database is looked at elsewhere.</summary>
    public string? PicturesOf { get; init; }

    /// <summary>Whether readers come by https: the public address says so.</summary>
    public bool IsHttps => Uri.TryCreate(Address, UriKind.Absolute, out var site) && site.Scheme == Uri.UriSchemeHttps;

    public string SqliteFile => Path.Combine(Data, "dabir.db");

    /// <summary>One line that says which setting is wrong; null when all can be used.</summary>
    public string? WhyNotUsable()
    {
        foreach (var setting in Setting.All)
            if (setting.WrongIn(this) is { } why)
                return $"{setting.Option}: {why}";
        if (GateIsOpen && Urls.Split(';').FirstOrDefault(url => !IsLoopback(url)) is { } open)
            return $"DABIR_GATE=open turns every limit off, so it needs loopback addresses only; {open} is not one.";
        return null;
    }

    static string? WrongUrls(string urls) =>
        Array.Find(urls.Split(';'), url => AddressOf(url) is null) is { } wrong
            ? $"'{wrong}' is not an address such as http://127.0.0.1:5080."
            : null;

    static string? WrongAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var site) && site.Scheme is ("http" or "https")
            ? null
            : $"'{address}' is not an address such as https://example.ir.";

    static string? WrongDatabase(string database)
    {
        try
        {
            return new System.Data.Common.DbConnectionStringBuilder { ConnectionString = database }.Count > 0
                ? null
                : "this is not a connection string such as Host=127.0.0.1;Database=dabir;Username=dabir.";
        }
        catch (ArgumentException)
        {
            // The message would repeat the text, and a password stands in it.
            return "this is not a connection string such as Host=127.0.0.1;Database=dabir;Username=dabir.";
        }
    }

    static string? WrongRoles(string roles)
    {
        _ = RequiredFactor.Read(roles, out var wrong);
        return wrong is null
            ? null
            : $"'{wrong}' is none of {string.Join(", ", Enum.GetValues<Role>().Select(StaffAdding.Spelled))}, or all.";
    }

    static string? WrongHeader(string header) =>
        header.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? null : $"'{header}' is not the name of a header.";

    static bool IsLoopback(string url) =>
        AddressOf(url) is { } address
        && (
            address.Host == "localhost"
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))
        );

    static Uri? AddressOf(string url)
    {
        var named = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal)
            .Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : null;
    }
}
