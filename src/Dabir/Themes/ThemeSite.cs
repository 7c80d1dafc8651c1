using Dabir.Delivery;
using Dabir.Words;
using Microsoft.Net.Http.Headers;

namespace Dabir.Themes;

/// <summary>How the program takes in a theme: one Add and one Map line.</summary>
public static class ThemeSite
{
    /// <summary>
    /// Takes the theme named by the setting <c>Theme</c> (a name under <c>themes/</c> or a path; <c>default</c> when unset)
    /// and the language files, with <c>languages/</c> and <c>themes/</c> of the data folder before the program's own.
    /// </summary>
    /// <param name="builder">The program being built.</param>
    /// <param name="dataFolder">The site's data folder, where a newsroom keeps its own theme and words.</param>
    public static void AddThemes(this WebApplicationBuilder builder, string dataFolder)
    {
        var languages = new Languages(Languages.Own, Path.Combine(dataFolder, "languages"));
        var development = builder.Environment.IsDevelopment();
        var theme = ThemePath(
            builder.Configuration["Theme"] ?? "default",
            dataFolder,
            development ? builder.Environment.ContentRootPath : null
        );
        builder.Services.AddSingleton(languages);
        builder.Services.AddSingleton<ITheme>(new HandlebarsTheme(theme, languages, watch: development));
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

    static string ThemePath(string theme, string dataFolder, string? sources) =>
        new[] { theme, Path.Combine(dataFolder, "themes", theme) }.FirstOrDefault(path =>
            File.Exists(Path.Combine(path, "theme.json"))
        )
        ?? ThemeFolder.Find(theme, sources);
}
