using Microsoft.Playwright;

namespace Dabir.Browser;

/// <summary>WCAG 2.2 AA as far as a machine can see it, and what it cannot: the keyboard and a narrow screen.</summary>
public class Accessibility(Newsroom room)
{
    [Theory]
    [MemberData(nameof(Pages.NamesAndLooks), MemberType = typeof(Pages))]
    public async Task No_page_has_a_violation(string name, string look)
    {
        var result = (await Visit.To(name, room)).Accessibility[look];

        var violations = result.Violations.SelectMany(v =>
            v.Nodes.Select(n => $"{v.Id}: {n.Html} ({string.Join("; ", n.Any.Select(c => c.Message))})")
        );
        Assert.True(result.Violations.Length == 0, string.Join(Environment.NewLine, violations));
        Assert.NotEmpty(result.Passes);
    }

    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public async Task At_320_pixels_nothing_has_to_be_scrolled_sideways(string name)
    {
        var widest = (await Visit.To(name, room)).WidthAt320;

        Assert.True(widest <= 320, $"{name} is {widest} pixels wide");
    }

    [Theory]
    [InlineData("article")]
    [InlineData("front page")]
    [InlineData("desk: queue")]
    public async Task The_first_thing_a_keyboard_reaches_leads_to_the_text(string name)
    {
        var page = await room.OpenPage(name, new Look());

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(":focus")).ToHaveTextAsync("پرش به متن");
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_refused_form_puts_the_focus_on_what_is_wrong()
    {
        var page = await room.OpenPage("article, comment refused", new Look());

        var summary = page.GetByRole(AriaRole.Alert);

        await Assertions.Expect(summary).ToContainTextAsync("نظر خالی است.");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("نام (اختیاری)")).ToHaveValueAsync("سارا");
        await page.Context.CloseAsync();
    }
}
