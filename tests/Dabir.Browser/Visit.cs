using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dabir.Browser;

/// <summary>
/// One page looked at as every page is: as it was sent, what it asked for, and with the rules of accessibility on three
/// screens. A page is opened once for all of it, because getting there takes longer than looking.
/// </summary>
public sealed record Visit(
    string Source,
    IReadOnlyCollection<string> Complaints,
    IReadOnlyDictionary<string, AxeResult> Accessibility,
    int WidthAt320
)
{
    static readonly AxeRunOptions Rules = new()
    {
        // Of what passes, one place each is enough; all of them are a page of JSON as long as the page.
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
        Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal) { ["target-size"] = new() { Enabled = true } },
    };

    // Darkness changes colours and nothing else.
    static readonly AxeRunOptions Colours = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"),
    };

    static readonly ConcurrentDictionary<string, Lazy<Task<Visit>>> Made = new(StringComparer.Ordinal);

    /// <summary>Three hands on three screens; the rules of accessibility hold on each.</summary>
    public static IReadOnlyList<string> Looks { get; } = ["desktop", "phone", "phone, dark"];

    /// <summary>The visit to a page of <see cref="Pages"/>.</summary>
    public static Task<Visit> To(string name, Newsroom room) => Made.GetOrAdd(name, n => new(() => Make(n, room))).Value;

    static async Task<Visit> Make(string name, Newsroom room)
    {
        var page = await room.OpenPage(name, new Look());
        await page.Settled();
        var (source, complaints) = (await room.Source(page), room.Complaints(page).ToArray());
        Dictionary<string, AxeResult> seen = new(StringComparer.Ordinal) { ["desktop"] = await page.RunAxe(Rules) };
        await page.SetViewportSizeAsync(390, 900);
        seen["phone"] = await page.RunAxe(Rules);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        seen["phone, dark"] = await page.RunAxe(Colours);
        await page.SetViewportSizeAsync(320, 900);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        await page.Context.CloseAsync();
        return new Visit(source, complaints, seen, width);
    }
}
