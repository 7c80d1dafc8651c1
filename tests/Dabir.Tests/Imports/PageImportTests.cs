using System.Text;
using System.Text.Json;
using Dabir.Articles;
using Dabir.Comments;
using Dabir.Language;
using Microsoft.EntityFrameworkCore;
using static Dabir.Tests.Imports.SavedPages;

namespace Dabir.Tests.Imports;

public sealed class PageImportTests : IAsyncLifetime
{
    ImportingNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await ImportingNewsroom.Open();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_becomes_a_published_article_with_its_discussion()
    {
        Assert.Equal(0, await newsroom.Import(newsroom.Save("page.txt", Text)));

        var article = await newsroom
            .Db.Articles.Include(a => a.Section)
            .Include(a => a.Tagged)
                .ThenInclude(t => t.Tag)
            .Include(a => a.Revisions)
            .AsSplitQuery()
            .SingleAsync(Stop);
        Assert.Equal(
            (Headline, Lead, ArticleStatus.Published, "books", "نیلوفر"),
            (article.Headline, article.Lead, article.Status, article.Section.Slug, article.SourceName)
        );
        Assert.Equal(Utc("2026-11-23T06:30:00Z"), article.PublishedAt!.Value, TimeSpan.FromSeconds(1));
        Assert.Equal(["کتابخانه", "مطالعه"], article.Tagged.OrderBy(t => t.Position).Select(t => t.Tag.Name));
        Assert.Single(article.Revisions);
        Assert.Contains("گروهی &lt;طبقهٔ دوم&gt; تا ساعت ۲۲ &amp; پس", article.BodyHtml);
        Assert.Equal(3, article.BodyHtml.Split("<p>").Length);

        var comments = await newsroom.Db.Comments.OldestFirst.ToListAsync(Stop);
        Assert.Equal(["نسرین", null, "بهرام"], comments.Where(c => c.IsPublished).Select(c => c.Name));
        Assert.Equal(comments[0].Id, comments[1].ParentId);
        Assert.Equal((4, 1, 4, 1), (comments[0].Up, comments[0].Down, comments[0].ImportedUp, comments[0].ImportedDown));
        Assert.Equal(3, comments.Count(c => c is { IsTextUnknown: true, Body: "" }));
        var counts = await newsroom.Db.CommentCounts.SingleAsync(Stop);
        Assert.Equal((3, 1, 2), (counts.Published, counts.InReview, counts.NotPublishable));
    }

    [Fact]
    public async Task A_comment_that_bears_a_name_of_the_house_is_kept_as_a_readers()
    {
        await newsroom.Import(newsroom.Save("page.txt", Text.Replace("نسرین", "سردبیر", StringComparison.Ordinal)));

        var comment = await newsroom.Db.Comments.OldestFirst.FirstAsync(Stop);
        Assert.Equal(("سردبیر", null), (comment.Name, comment.StaffId));
    }

    [Fact]
    public async Task One_json_line_tells_what_came_in()
    {
        await newsroom.Import(newsroom.Save("page.txt", Text));

        var line = Assert.Single(Lines(newsroom.Output));
        var told = JsonDocument.Parse(line).RootElement;
        Assert.Equal("140509020001", told.GetProperty("newsCode").GetString());
        Assert.StartsWith("https://example.ir/news/140509020001/%DA%A9%D8%AA", told.GetProperty("url").GetString());
        Assert.Equal(3, told.GetProperty("comments").GetInt32());
        Assert.Equal("{\"published\":3,\"inReview\":1,\"notPublishable\":2}", told.GetProperty("counters").GetRawText());
    }

    [Fact]
    public async Task A_page_of_an_earlier_day_takes_a_code_of_that_day()
    {
        const string Stated = "<meta property=\"article:published_time\" content=\"2026-11-22T08:30:00+03:30\">";
        await newsroom.Import(newsroom.Save("page.html", Html.Replace("<title>", Stated + "<title>")));

        Assert.Equal(140509010001, await newsroom.Db.Articles.Select(a => a.Code).SingleAsync(Stop));
        Assert.Equal(140509020001, await newsroom.Writer.Write(db => NewsCode.Next(db, new DateOnly(2026, 11, 23), Stop), Stop));
    }

    [Fact]
    public async Task Importing_again_in_either_form_changes_nothing_and_says_the_same()
    {
        await newsroom.Import(newsroom.Save("page.txt", Text));
        var before = (
            await newsroom.Db.Logbook.CountAsync(Stop),
            await newsroom.Db.Revisions.CountAsync(Stop),
            await newsroom.Db.NewsCodeDays.SumAsync(d => d.Last, Stop)
        );

        Assert.Equal(0, await newsroom.Import(newsroom.Save("page.txt", Text), newsroom.Save("page.html", Html)));

        Assert.Single(Lines(newsroom.Output).Distinct());
        Assert.Equal(3, Lines(newsroom.Output).Length);
        newsroom.Db.ChangeTracker.Clear();
        Assert.Equal(
            before,
            (
                await newsroom.Db.Logbook.CountAsync(Stop),
                await newsroom.Db.Revisions.CountAsync(Stop),
                await newsroom.Db.NewsCodeDays.SumAsync(d => d.Last, Stop)
            )
        );
    }

    [Fact]
    public async Task The_real_page_comes_in_once_as_text_and_as_html()
    {
        Assert.Equal(0, await newsroom.Import(Shared("article-page.txt"), newsroom.Save("page.html", SharedAsHtml())));

        var article = await newsroom.Db.Articles.SingleAsync(Stop);
        Assert.Equal(11, article.BodyHtml.Split("<p>").Length);
        Assert.Equal("مشرق", article.SourceName);
        Assert.Equal(7, await newsroom.Db.Comments.CountAsync(Stop));
        Assert.False(await newsroom.Db.Tags.AnyAsync(Stop));
    }

    [Fact]
    public async Task Comments_of_one_minute_keep_the_order_of_the_page()
    {
        var told = string.Concat(Enumerable.Range(1, 60).Select(n => $"• ۰۹:۰۵ - ۱۴۰۵/۰۹/۰۱\nنظر شمارهٔ {n}\n"));
        await newsroom.Import(newsroom.Save("page.txt", $"{Story}\nنظرات\nانتشار یافته: 60\n{told}"));

        var bodies = await newsroom.Db.Comments.OldestFirst.Select(c => c.Body).ToListAsync(Stop);
        Assert.Equal(Enumerable.Range(1, 60).Select(n => Digits.To(DigitShapes.Persian, $"نظر شمارهٔ {n}")), bodies);
    }

    [Fact]
    public async Task A_file_that_is_no_page_is_named_and_the_others_come_in()
    {
        var utf16 = Path.Combine(newsroom.Folder, "utf16.txt");
        await File.WriteAllTextAsync(utf16, Text, Encoding.Unicode, Stop);
        var arabic = Path.Combine(newsroom.Folder, "latin1.txt");
        await File.WriteAllBytesAsync(arabic, [0xC7, 0xE1, 0xC7], Stop);
        var binary = newsroom.Save("binary.txt", "کتاب\0خانه");
        var huge = newsroom.Save("huge.txt", new string('x', 8 * 1024 * 1024 + 1));
        var gone = Path.Combine(newsroom.Folder, "gone.txt");

        var exit = await newsroom.Import(
            utf16,
            arabic,
            binary,
            huge,
            gone,
            newsroom.Folder,
            newsroom.Save("short.txt", Headline),
            newsroom.Save("page.txt", Text)
        );

        Assert.Equal(1, exit);
        Assert.Equal(
            [
                "save it in UTF-8",
                "not in UTF-8",
                "binary file",
                "larger than 8 MiB",
                "no such file",
                "a folder",
                "no lead was found",
            ],
            Lines(newsroom.Errors)
                .Select(line =>
                    new[]
                    {
                        "save it in UTF-8",
                        "not in UTF-8",
                        "binary file",
                        "larger than 8 MiB",
                        "no such file",
                        "a folder",
                        "no lead was found",
                    }.Single(line.Contains)
                )
        );
        Assert.Equal(Headline, (await newsroom.Db.Articles.SingleAsync(Stop)).Headline);
    }

    [Fact]
    public async Task A_refused_page_leaves_nothing_behind()
    {
        Assert.Equal(1, await newsroom.Import(newsroom.Save("page.txt", Text.Replace("انتشار یافته: 3", "انتشار یافته: 4"))));

        Assert.False(
            await newsroom.Db.Articles.AnyAsync(Stop)
                || await newsroom.Db.Sections.AnyAsync(Stop)
                || await newsroom.Db.Comments.AnyAsync(Stop)
        );
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("Books")]
    [InlineData("../x")]
    [InlineData("")]
    public async Task A_section_that_cannot_be_is_refused(string slug)
    {
        Assert.Equal(
            1,
            await newsroom
                .Make<Dabir.Imports.PageImport>()
                .Run([newsroom.Save("page.txt", Text)], slug, true, null, newsroom.Output, newsroom.Errors, stop: Stop)
        );
        Assert.Contains("--section", newsroom.Errors.ToString());
    }

    static string[] Lines(StringWriter writer) =>
        writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
