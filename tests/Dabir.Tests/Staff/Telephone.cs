using AngleSharp.Dom;
using Dabir.Staff;
using Dabir.Tests.Desk;

namespace Dabir.Tests.Staff;

/// <summary>An app that makes codes, with a secret it was given on the page that sets it up.</summary>
sealed class Telephone(TestSite site, byte[] secret)
{
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code it shows now, or some half minutes from now.</summary>
    public string Shows(int steps = 0) => OneTimeCodes.At(secret, OneTimeCodes.StepAt(site.Now) + steps);

    /// <summary>A code it does not show anywhere near now.</summary>
    public string DoesNotShow() =>
        Enumerable.Range(0, 100).Select(n => $"{n:D6}").First(code => !Enumerable.Range(-2, 5).Any(s => Shows(s) == code));

    /// <summary>Takes up the key that stands on the page.</summary>
    public static Telephone TakesUp(TestSite site, Page page) => new(site, Bytes(KeyOn(page).Replace(" ", "")));

    public static string KeyOn(Page page) => page.Html.QuerySelector(".card code")!.TextContent;

    /// <summary>Sets an app up at the desk. The recovery codes that are shown for it come along.</summary>
    public static async Task<(Telephone App, IReadOnlyList<string> Recovery)> SetUp(TestSite site, AtTheDesk desk)
    {
        var page = await desk.Opens("/desk/me/codes/new");
        var app = TakesUp(site, page);
        var shown = await Page.Of(
            await desk.Presses(page, "/desk/me/codes", ("Code", app.Shows()), ("Password", site.EditorPassword))
        );
        // The code that set it up is used up; the next one is to come.
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        return (app, CodesOn(shown));
    }

    /// <summary>Gives the right password of the editor and opens the second step, which asks for a code.</summary>
    public static async Task<Page> AsksAfterThePassword(TestSite site, AtTheDesk desk)
    {
        using var answer = await desk.SignsIn(await desk.Opens("/sign-in"), site.Editor.Email!, site.EditorPassword);
        Assert.StartsWith("/sign-in/second", answer.Headers.Location?.OriginalString);
        return await desk.Opens("/sign-in/second");
    }

    public static IReadOnlyList<string> CodesOn(Page page) =>
        [.. page.Html.QuerySelectorAll(".codes code").Select(c => c.TextContent)];

    static byte[] Bytes(string key)
    {
        var bits = key.SelectMany(letter => Convert.ToString(Letters.IndexOf(letter), 2).PadLeft(5, '0')).ToArray();
        return [.. bits.Chunk(8).Where(c => c.Length == 8).Select(c => Convert.ToByte(new string(c), 2))];
    }
}
