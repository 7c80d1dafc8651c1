using Dabir.Delivery;
using Dabir.Words;
using Microsoft.Net.Http.Headers;

namespace Dabir.Themes;

/// <summary>How the program takes in a theme: one Add and one Map line.</summary>
public static class ThemeSite
{
    /// <summary>
    /// Takes the theme of the settings (a name under <c>themes/</c> or a path) and the language files, with
    /// <c>languages/</c> and <c>themes/</c> of the data folder before the program's own.
    /// </summary>
    public static void AddThemes(this WebApplicationBuilder builder, Settings settings)
    {
        var languages = new Languages(Languages.Own, Path.Combine(settings.Data, "languages"));
        var development = builder.Environment.IsDevelopment();
        var theme = ThemePath(settings.Theme, settings.Data, development ? builder.Environment.ContentRootPath : null);
        builder.Services.AddSingleton(languages);
        builder.Services.AddSingleton<ITheme>(_ => new HandlebarsTheme(theme, languages, watch: development));
    }

    /// <summary>Serves the theme's files: compressed once, kept for ever by browsers because a change gets a new address.</summary>
    public static IEndpointConventionBuilder MapThemeAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/assets/{fingerprint}/{**name}", [HttpMethods.Get, HttpMethods.Head], Send);

    static IResult Send(string fingerprint, string? name, HttpContext http, ITheme theme)
    {
        if (theme.Assets.Find(name ?? "") is not { } asset)
            return Results.NotFound();

        // A page kept somewhere from before a change still asks for the old fingerprint; it gets today's file, not to be kept.
        var isCurrent = asset.Fingerprint == fingerprint;
        http.Response.Headers.CacheControl = isCurrent ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var (bytes, encoding) = Encoded(asset, AcceptedCoding.Best(http.Request.Headers.AcceptEncoding));
        if (asset.Brotli is not null)
            http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
            http.Response.Headers.ContentEncoding = encoding;
        return Results.Bytes(bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Fingerprint}{encoding}\""));
    }

    static (byte[], string?) Encoded(ThemeAsset asset, Coding wanted) =>
        wanted switch
        {
            Coding.Brotli when asset.Brotli is { } brotli => (brotli, "br"),
            Coding.Gzip when asset.Gzip is { } gzip => (gzip, "gzip"),
            _ => (asset.Bytes, null),
        };

    /// <summary>The folder of a theme by its name or path; a <see cref="ThemeException"/> that names those there are.</summary>
    internal static string ThemePath(string theme, string dataFolder, string? sources = null)
    {
        var own = Path.Combine(dataFolder, "themes");
        string[] places = [theme, Path.Combine(own, theme), ThemeFolder.Find(theme, sources)];
        if (Array.Find(places, path => File.Exists(Path.Combine(path, "theme.json"))) is { } found)
            return found;
        string[] there =
        [
            .. new[] { own, Path.Combine(AppContext.BaseDirectory, "themes") }
                .Where(Directory.Exists)
                .SelectMany(Directory.GetDirectories)
                .Select(Path.GetFileName)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        var meant = Nearest.To(theme, there) is { } near ? $"'{near}' is meant?" : $"There are {string.Join(", ", there)}.";
        throw new ThemeException($"--theme: there is no theme '{theme}' with a theme.json. {meant}");
    }
}
