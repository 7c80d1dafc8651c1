using Microsoft.Playwright;

namespace Dabir.Browser;

/// <summary>A reader's part in a discussion on a phone: what is pressed is answered in the window, with script and without.</summary>
public class Discussing(Newsroom room)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_vote_is_answered_where_it_was_pressed_and_taken_back_by_the_second_press(bool script)
    {
        var page = await room.Open(room.ArticlePath, new Look(360, Script: script));
        var comment = page.Locator("article.comment").Last;
        var agree = comment.Locator("form.votes button").First;
        Assert.Equal(script ? "false" : null, await Pressed());

        await agree.ClickAsync();

        await IsSaidInTheWindow(comment, "رأی شما ثبت شد");
        Assert.Equal("true", await Pressed());
        var counted = await agree.TextContentAsync();
        if (script)
        {
            // It still looks pressed on a page that is everybody's.
            Assert.EndsWith(room.ArticlePath, page.Url);
            await page.ReloadAsync();
            Assert.Equal("true", await Pressed());
        }
        await agree.ClickAsync();

        await IsSaidInTheWindow(comment, "رأی شما پس گرفته شد");
        Assert.NotEqual("true", await Pressed());
        await Assertions.Expect(agree).Not.ToHaveTextAsync(counted!);
        Assert.Empty(room.Complaints(page));
        await page.Context.CloseAsync();

        async Task<string?> Pressed() => await agree.GetAttributeAsync("aria-pressed");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_is_answered_where_it_was_sent(bool script)
    {
        var page = await room.Open(room.ArticlePath, new Look(360, Script: script));
        var comment = page.Locator("article.comment").Nth(2);

        // Its own, and not that of an answer inside it.
        var footer = comment.Locator("> footer");
        await footer.Locator("summary").ClickAsync();
        await footer.GetByLabel("دلیل گزارش").SelectOptionAsync("insult");
        await footer.GetByLabel("توضیح (اختیاری)").FillAsync("به داور بازی توهین شده است");
        await footer.GetByRole(AriaRole.Button, new() { Name = "ارسال گزارش" }).ClickAsync();

        await IsSaidInTheWindow(comment, "گزارش شما به ناظر نظرات رسید.");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_is_written_in_the_comment_it_answers_and_a_refusal_stands_there_too(bool script)
    {
        var page = await room.Open(room.ArticlePath, new Look(360, Script: script));
        if (script)
            await page.GetByLabel("نظر شما").FillAsync("نوشته‌ای که از پیش بود");
        var comment = page.Locator("article.comment").First;
        var said = (await comment.Locator(".said").First.TextContentAsync())!.Trim();

        await comment.Locator("a.reply").First.ClickAsync();

        var form = comment.Locator("> #comment-form");
        await Assertions.Expect(form).ToContainTextAsync("شما در حال پاسخ به نظر");
        await Assertions.Expect(form).ToContainTextAsync(said[..20]);
        await Assertions.Expect(page.Locator("#comment-form")).ToHaveCountAsync(1);
        await IsInTheWindow(form.GetByRole(AriaRole.Heading));
        if (script)
        {
            await Assertions.Expect(form.GetByLabel("نظر شما")).ToHaveValueAsync("نوشته‌ای که از پیش بود");
            await Assertions.Expect(form.GetByLabel("نظر شما")).ToBeFocusedAsync();
        }
        await form.GetByLabel("نظر شما").FillAsync("پاسخ من");
        await form.GetByLabel("ایمیل").FillAsync("x@y");
        await form.GetByRole(AriaRole.Button, new() { Name = "ارسال نظر" }).ClickAsync();

        var refused = page.Locator("article.comment > #comment-form .errors");
        await Assertions.Expect(refused).ToContainTextAsync("نشانی ایمیل درست نیست");
        await IsInTheWindow(refused);
        await Assertions.Expect(page.GetByLabel("نظر شما")).ToHaveValueAsync("پاسخ من");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_can_be_done_with_a_comment_is_one_line_on_a_phone()
    {
        var page = await room.Open(room.ArticlePath, new Look(360));

        var tops = await page.Locator("article.comment > footer")
            .First.Locator("button:visible, a.reply, summary")
            .EvaluateAllAsync<float[]>("all => all.map(one => one.getBoundingClientRect().top)");

        Assert.Equal(4, tops.Length);
        Assert.InRange(tops.Max() - tops.Min(), 0, 4);
        await page.Context.CloseAsync();
    }

    static async Task IsSaidInTheWindow(ILocator comment, string says)
    {
        var answer = comment.Locator("> footer .answer");
        await Assertions.Expect(answer).ToHaveTextAsync(says);
        await Assertions.Expect(answer).ToHaveAttributeAsync("role", "status");
        await IsInTheWindow(answer);
    }

    static async Task IsInTheWindow(ILocator shown) => await Assertions.Expect(shown).ToBeInViewportAsync(new() { Ratio = 0.9f });
}
