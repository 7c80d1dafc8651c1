using Microsoft.Playwright;

namespace Dabir.Browser;

/// <summary>What a page asks of the line and of the browser: nothing from elsewhere, little from here, no script.</summary>
public class ReadingOnABadLine(Newsroom room)
{
    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public async Task No_page_asks_another_host_for_anything_or_complains(string name)
    {
        Assert.Empty((await Visit.To(name, room)).Complaints);
    }

    /// <summary>The budget: 25 KB of document, style and script compressed, of it 8 KB script.</summary>
    [Theory]
    [InlineData("article", 25_000)]
    [InlineData("front page", 40_000)]
    public async Task A_page_is_light(string name, int most)
    {
        await using var window = await room.NewWindow(new Look(390));
        var page = await window.NewPageAsync();
        List<Task<(string Kind, int Size)>> sent = [];
        page.RequestFinished += (_, request) => sent.Add(Weigh(request));

        await page.GotoAsync(name == "article" ? room.ArticlePath : "/");
        await page.Settled();

        var sizes = await Task.WhenAll(sent);
        Assert.InRange(sizes.Where(s => s.Kind is "document" or "stylesheet" or "script").Sum(s => s.Size), 1, most);
        Assert.InRange(sizes.Where(s => s.Kind == "script").Sum(s => s.Size), 0, 8_000);

        static async Task<(string, int)> Weigh(IRequest request) =>
            (request.ResourceType, (await request.SizesAsync()).ResponseBodySize);
    }

    [Fact]
    public async Task Everything_a_reader_does_works_without_script()
    {
        var page = await room.Open(room.ArticlePath, new Look(390, Script: false));
        var text = $"پیشنهاد خوبی است؛ نوبت عصر را هم اضافه کنید {Guid.NewGuid():N}";

        await page.Locator("article.comment a.reply").First.ClickAsync();
        await Assertions.Expect(page.Locator("#comment-form")).ToContainTextAsync("شما در حال پاسخ به نظر");
        await page.GetByLabel("نام (اختیاری)").FillAsync("همسایه کتابخانه");
        await page.GetByLabel("نظر شما").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "ارسال نظر" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("دریافت شد");
        await Assertions.Expect(page.Locator(".said")).ToHaveTextAsync(text);
        var tracking = page.Url;

        var desk = await room.OpenAs(Dabir.Staff.Role.Moderator, "/desk/comments", new Look(Script: false));
        var waiting = desk.Locator("article.card", new() { HasText = text });
        await waiting.GetByRole(AriaRole.Button, new() { Name = "انتشار", Exact = true }).ClickAsync();
        await Assertions.Expect(desk.GetByText(text)).ToHaveCountAsync(0);

        await page.GotoAsync(tracking);
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("منتشر شد");
        await page.GotoAsync(room.ArticlePath);
        var comment = page.Locator("article.comment", new() { HasText = text }).Last;
        await comment.GetByRole(AriaRole.Button, new() { Name = "موافق" }).Last.ClickAsync();
        await Assertions.Expect(page.Locator("article.comment", new() { HasText = text }).Last).ToContainTextAsync("موافق ۱");
        await page.Context.CloseAsync();
        await desk.Context.CloseAsync();
    }
}
