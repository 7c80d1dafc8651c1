using Microsoft.Playwright;

namespace Dabir.Browser;

/// <summary>
/// Takes the pictures of <c>docs/screens</c> anew:
/// <c>dotnet run --project tests/Dabir.Browser -- -explicit only</c>
/// </summary>
public class Screens(Newsroom room)
{
    [Fact(Explicit = true)]
    public async Task Front_page_and_article_on_phone_and_desktop_by_day_and_night()
    {
        var folder = Path.Combine(Markup.Root, "docs", "screens");
        Directory.CreateDirectory(folder);
        foreach (var (page, path) in new[] { ("front", "/"), ("article", room.ArticlePath) })
        foreach (var (screen, width) in new[] { ("phone", 390), ("desktop", 1280) })
        foreach (var dark in new[] { false, true })
        {
            var shown = await room.Open(path, new Look(width, dark));
            await shown.Settled();
            await shown.ScreenshotAsync(
                new()
                {
                    Path = Path.Combine(folder, $"{page}-{screen}-{(dark ? "dark" : "light")}.jpg"),
                    Type = ScreenshotType.Jpeg,
                    Quality = 72,
                }
            );
            await shown.Context.CloseAsync();
        }
    }
}
