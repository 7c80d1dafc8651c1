using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Dabir.Themes;

/// <summary>The files a theme sends beside its pages, each under an address that changes with its content.</summary>
public sealed partial class ThemeAssets
{
    readonly Dictionary<string, ThemeAsset> byName = new(StringComparer.Ordinal);

    /// <summary>Reads every file under <c>assets/</c> and joins the bundles of <c>theme.json</c>.</summary>
    public ThemeAssets(ThemeFolder folder)
    {
        var parts = folder.Manifest.Bundles?.SelectMany(bundle => bundle.Value).ToHashSet(StringComparer.Ordinal) ?? [];
        var styles = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder.AssetsPath, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder.AssetsPath, file).Replace('\\', '/');
            if (parts.Contains(name))
                continue;
            if (name.EndsWith(".css", StringComparison.Ordinal))
                styles.Add(name);
            else
                byName[name] = new ThemeAsset(name, File.ReadAllBytes(file));
        }
        // Style sheets come last: they carry the fingerprints of the fonts and pictures they name.
        foreach (var name in styles)
            AddText(name, folder, [name]);
        foreach (var (name, members) in folder.Manifest.Bundles ?? new Dictionary<string, IReadOnlyList<string>>())
            AddText(name, folder, members);
    }

    /// <summary>Every asset.</summary>
    public IReadOnlyCollection<ThemeAsset> All => byName.Values;

    /// <summary>The address of an asset: <c>/assets/3f9c21ab/site.css</c>. A name the theme does not have throws.</summary>
    public string Url(string name) => Find(name)?.Url ?? throw new ThemeException($"The theme has no asset \"{name}\".");

    /// <summary>The asset of that name, or null.</summary>
    public ThemeAsset? Find(string name) => byName.GetValueOrDefault(name);

    void AddText(string name, ThemeFolder folder, IReadOnlyList<string> members)
    {
        var text = string.Join('\n', members.Select(member => Read(folder, member)));
        if (name.EndsWith(".css", StringComparison.Ordinal))
            text = CssUrl()
                .Replace(text, match => Find(match.Groups["name"].Value) is { } asset ? $"url({asset.Url})" : match.Value);
        byName[name] = new ThemeAsset(name, Encoding.UTF8.GetBytes(text));
    }

    static string Read(ThemeFolder folder, string member)
    {
        var file = Path.Combine(folder.AssetsPath, member);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw new ThemeException($"theme.json in {folder.Path} names \"{member}\", which is not under assets/.");
    }

    /// <summary>A file of the theme named from a style sheet, by its name under <c>assets/</c>: <c>url("fonts/a.woff2")</c>.</summary>
    [GeneratedRegex("""url\(["']?(?<name>[^"'():]+)["']?\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CssUrl();
}

/// <summary>One file of a theme, ready to send.</summary>
public sealed class ThemeAsset
{
    readonly Lazy<byte[]?> brotli;
    readonly Lazy<byte[]?> gzip;

    internal ThemeAsset(string name, byte[] bytes)
    {
        (Name, Bytes) = (name, bytes);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));
        ContentType = ContentTypes.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
        brotli = new(() => Compressed(into => new BrotliStream(into, CompressionLevel.SmallestSize)));
        gzip = new(() => Compressed(into => new GZipStream(into, CompressionLevel.SmallestSize)));
    }

    /// <summary>The name under <c>assets/</c>: <c>fonts/vazirmatn.woff2</c>.</summary>
    public string Name { get; }

    /// <summary>The content as it is.</summary>
    public byte[] Bytes { get; }

    /// <summary>Ten letters of the content's SHA-256.</summary>
    public string Fingerprint { get; }

    /// <summary>The media type.</summary>
    public string ContentType { get; }

    /// <summary>The fingerprinted address.</summary>
    public string Url => $"/assets/{Fingerprint}/{Name}";

    /// <summary>The content as Brotli, compressed once; null when that is not smaller.</summary>
    public byte[]? Brotli => brotli.Value;

    /// <summary>The content as gzip, compressed once; null when that is not smaller.</summary>
    public byte[]? Gzip => gzip.Value;

    byte[]? Compressed(Func<Stream, Stream> method)
    {
        if (Path.GetExtension(Name) is ".woff2" or ".png" or ".jpg" or ".webp" or ".avif")
            return null;
        var into = new MemoryStream();
        using (var stream = method(into))
            stream.Write(Bytes);
        return into.ToArray() is { } smaller && smaller.Length < Bytes.Length ? smaller : null;
    }

    static readonly Dictionary<string, string> ContentTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
        [".txt"] = "text/plain; charset=utf-8",
        [".json"] = "application/json",
    };
}
