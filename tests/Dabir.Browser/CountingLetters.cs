using System.Globalization;
using Dabir.Comments;
using Dabir.Language;
using Microsoft.Playwright;

namespace Dabir.Browser;

/// <summary>The counter beside the field says what the server will say.</summary>
public class CountingLetters(Newsroom room)
{
    [Theory]
    [InlineData("😀", 750)]
    [InlineData("😀", 751)]
    [InlineData("😀", 1_500)]
    [InlineData("😀", 1_501)]
    [InlineData("خط\n", 375)]
    [InlineData("خط\n", 376)]
    [InlineData("👩\u200D🚒", 500)]
    [InlineData("ب\u064E", 751)]
    [InlineData("می\u200Cرود\u2028", 200)]
    public async Task The_counter_and_the_server_count_the_same(string part, int times)
    {
        var page = await room.Open(room.ArticlePath, new Look());
        var text = string.Concat(Enumerable.Repeat(part, times));

        await page.GetByLabel("نظر شما").FillAsync(text);
        var said = await page.Locator("#comment-length").TextContentAsync();
        var isOver = await page.Locator("#comment-length.over").CountAsync() == 1;
        await page.GetByRole(AriaRole.Button, new() { Name = "ارسال نظر" }).ClickAsync();

        var counted = int.Parse(Digits.ToAscii(said!.Trim().Split(' ')[0]), CultureInfo.InvariantCulture);
        Assert.Equal(CommentLength.Of(text), counted);
        Assert.Equal(counted > Comment.MaxBody, isOver);
        if (isOver)
            await Assertions.Expect(page.Locator("#comment-body-error")).ToBeVisibleAsync();
        else
            await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/comments/[0-9a-f]{32}$"));
        await page.Context.CloseAsync();
    }
}
