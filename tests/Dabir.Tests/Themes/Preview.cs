using Dabir.Tests.Themes.Newsroom;
using Dabir.Themes;

namespace Dabir.Tests.Themes;

/// <summary>With <c>THEME_PREVIEW=folder</c> the rendered samples stay there as a static site, to be looked at and measured.</summary>
static class Preview
{
    static readonly string? Folder = Environment.GetEnvironmentVariable("THEME_PREVIEW");

    public static void Keep(string file, string html, ITheme theme)
    {
        if (Folder is null)
            return;
        Write($"{file}.html", html);
        foreach (var asset in theme.Assets.All)
            Write(asset.Url.TrimStart('/'), asset.Bytes);
        foreach (var (name, svg) in Drawings.Files())
            Write($"pictures/{name}", svg);
    }

    static void Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    static void Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder!, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
