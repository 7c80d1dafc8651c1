using System.Net;

namespace Dabir;

/// <summary>
/// What an operator may set, by command line, <c>DABIR_…</c> environment or <c>dabir.json</c> in the working directory; in
/// that order. With none of them set, everything works.
/// </summary>
public sealed record Settings
{
    /// <summary>Where the program listens; several are separated by <c>;</c>.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The folder of the SQLite file, pictures and the site's own words and themes.</summary>
    public string Data { get; init; } = "./dabir-data";

    /// <summary>A PostgreSQL connection string; SQLite in <see cref="Data"/> when empty.</summary>
    public string? Database { get; init; }

    /// <summary>The public address, such as <c>https://example.ir</c>; the first of <see cref="Urls"/> when empty.</summary>
    public string? Address { get; init; }

    /// <summary>The theme's name or folder.</summary>
    public string? Theme { get; init; }

    /// <summary>No limits for strangers: for benchmarks on loopback only.</summary>
    public bool GateIsOpen { get; init; }

    /// <summary>How many pages are made at once; as many as the machine has cores when 0.</summary>
    public int Renders { get; init; }

    /// <summary>Fills an empty site with the sample newsroom.</summary>
    public bool Sample { get; init; }

    public string SqliteFile => Path.Combine(Data, "dabir.db");

    /// <summary>One line that says which setting is wrong; null when all can be used.</summary>
    public string? WhyNotUsable()
    {
        foreach (var url in Urls.Split(';'))
        {
            if (!Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address))
                return $"--urls: '{url}' is not an address such as http://127.0.0.1:5080.";
            if (GateIsOpen && !IsLoopback(address))
                return $"DABIR_GATE=open turns every limit off, so it needs loopback addresses only; {url} is not one.";
        }
        if (Address is not null && Uri.TryCreate(Address, UriKind.Absolute, out var site) is false)
            return $"--address: '{Address}' is not an address such as https://example.ir.";
        return null;
    }

    /// <summary>Reads environment and <c>dabir.json</c>; the command line is laid over it by the verbs.</summary>
    public static Settings Read()
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath("dabir.json"), optional: true)
            .AddEnvironmentVariables("DABIR_")
            .Build();
        var defaults = new Settings();
        return defaults with
        {
            Urls = configuration["Urls"] ?? defaults.Urls,
            Data = configuration["Data"] ?? defaults.Data,
            Database = configuration["Database"] is { Length: > 0 } database ? database : null,
            Address = configuration["Address"],
            Theme = configuration["Theme"],
            Renders = int.TryParse(configuration["Renders"], System.Globalization.NumberStyles.None, null, out var renders)
                ? renders
                : 0,
            GateIsOpen = configuration["Gate"] == "open",
        };
    }

    static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
