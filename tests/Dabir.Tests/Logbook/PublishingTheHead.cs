using Dabir.Logbook;
using Dabir.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Logbook;

/// <summary>The last row of the logbook is written down outside the database and told to everybody, so that a copy proves what was.</summary>
public class PublishingTheHead
{
    [Fact]
    public async Task There_is_one_line_a_day_and_the_newest_stands_first()
    {
        await using var site = await TestSite.Open();
        var heads = site.Services.GetRequiredService<LogbookHeads>();
        await site.PublishedArticle("خبر امروز");
        await heads.Note();
        await site.PublishedArticle("خبر دیگر امروز");
        await heads.Note();
        var today = heads.Newest!;
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.PublishedArticle("خبر فردا");
        await heads.Note();
        using var reader = site.NewReader();

        using var answer = await reader.Http.GetAsync(LogbookHeads.Address);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"2026-11-24T01:39:00Z {heads.Newest}", lines[0]);
        Assert.Equal($"2026-11-23T01:39:00Z {today}", lines[1]);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task Nothing_is_written_down_while_nothing_is_decided()
    {
        await using var site = await TestSite.Open();
        await site.Services.GetRequiredService<LogbookHeads>().Note();
        var file = Path.Combine(site.Settings.Data, "logbook-heads.txt");
        var before = await File.ReadAllTextAsync(file);

        site.Clock.Advance(TimeSpan.FromHours(3));
        await site.Services.GetRequiredService<LogbookHeads>().Note();

        Assert.Equal(before, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task The_desk_and_check_say_the_same_head()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var heads = site.Services.GetRequiredService<LogbookHeads>();
        await heads.Note();

        Assert.Contains($"{heads.Newest}", (await desk.Opens("/desk/logbook")).Html.Body!.TextContent);
        Assert.Contains($"head: {heads.Newest}, ", (await site.Check()).Said);
    }

    [Theory]
    [InlineData("41")]
    [InlineData("41:abcd")]
    [InlineData("-1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("41:zz00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("")]
    public void What_is_no_head_is_not_taken_for_one(string text) => Assert.Null(LogHead.TryParse(text));
}
