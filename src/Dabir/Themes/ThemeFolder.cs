using System.Text.Json;

namespace Dabir.Themes;

/// <summary>A theme as it lies on disk: templates, <c>partials/</c>, <c>assets/</c> and <c>theme.json</c>.</summary>
/// <param name="Path">The folder.</param>
public sealed record ThemeFolder(string Path)
{
    /// <summary>Templates by view name: <c>article</c> for <c>article.hbs</c>.</summary>
    public IReadOnlyDictionary<string, string> Templates { get; } = Named(Path, "*.hbs");

    /// <summary>Partials by name: <c>card</c> for <c>partials/card.hbs</c>.</summary>
    public IReadOnlyDictionary<string, string> Partials { get; } = Named(System.IO.Path.Combine(Path, "partials"), "*.hbs");

    /// <summary>Where style sheets, fonts and icons are.</summary>
    public string AssetsPath => System.IO.Path.Combine(Path, "assets");

    /// <summary>What <c>theme.json</c> says.</summary>
    public ThemeManifest Manifest { get; } = ThemeManifest.Read(System.IO.Path.Combine(Path, "theme.json"));

    /// <summary>When any file of the theme last changed.</summary>
    public DateTime ChangedAt =>
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Max(file => File.GetLastWriteTimeUtc(file));

    /// <summary>The theme of that name that came with the program.</summary>
    /// <remarks>In Development the source folder is found first, so that a designer sees a saved file at once.</remarks>
    public static string Find(string name, string? startAt = null)
    {
        for (var folder = startAt is null ? null : new DirectoryInfo(startAt); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "themes", name);
            if (Directory.Exists(candidate))
                return candidate;
        }
        return System.IO.Path.Combine(AppContext.BaseDirectory, "themes", name);
    }

    /// <summary>
    /// Handlebars.Net 2.4.3 renders a partial that stands indented on its own line without encoding anything in it
    /// (its repair of partial indentation writes through a plain writer). No line of a template begins with white space
    /// when the engine sees it, so there is nothing to indent by; pages are a tenth smaller for it too.
    /// </summary>
    static string Unindented(string file) => string.Join('\n', File.ReadLines(file).Select(line => line.TrimStart()));

    static Dictionary<string, string> Named(string folder, string pattern) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, pattern)
                .ToDictionary(file => System.IO.Path.GetFileNameWithoutExtension(file), Unindented, StringComparer.Ordinal)
            : throw new ThemeException($"A theme needs the folder {folder}.");
}

/// <summary><c>theme.json</c>.</summary>
/// <param name="Name">What the theme is called.</param>
/// <param name="Version">Its version.</param>
/// <param name="Bundles">Assets made of others, joined in order: <c>"site.css": ["css/base.css", "css/cards.css"]</c>.</param>
public sealed record ThemeManifest(string Name, string Version, IReadOnlyDictionary<string, IReadOnlyList<string>>? Bundles)
{
    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the file; a missing or broken one is a <see cref="ThemeException"/>.</summary>
    public static ThemeManifest Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<ThemeManifest>(File.ReadAllBytes(file), Format)
                ?? throw new ThemeException($"{file} is empty.");
        }
        catch (Exception broken) when (broken is IOException or JsonException)
        {
            throw new ThemeException($"{file}: {broken.Message}", broken);
        }
    }
}
