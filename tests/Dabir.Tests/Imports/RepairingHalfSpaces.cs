using Dabir.CopyEditing;
using Dabir.Imports;
using Dabir.Language;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Imports;

/// <summary><c>import page --copyedit</c>: a page that lost its half-spaces on the way gets them back; a page without the word keeps what it has.</summary>
public sealed class RepairingHalfSpaces : IAsyncLifetime
{
    const string Broken = """
        كتابخانه سیار به روستاها میرود

        حمایتهای تازه از آتشبس میان دو محله در پی گفتوگو

        شهردار گفت: «خانههای منطقهای را می سازیم.» او 12 خانه دارد.

        نظرات
        انتشار یافته: 1
        • علي ۰۹:۰۵ - ۱۴۰۵/۰۹/۰۱
        كتابهای ما کجا میروند
        """;

    ImportingNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await ImportingNewsroom.Open();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Theory]
    [InlineData(
        null,
        "کتابخانه سیار به روستاها میرود",
        "حمایتهای تازه از آتشبس میان دو محله در پی گفتوگو",
        "«خانههای منطقهای را می سازیم.» او ۱۲ خانه دارد."
    )]
    [InlineData(
        EditLevel.Safe,
        "کتابخانه سیار به روستاها می‌رود",
        "حمایتهای تازه از آتشبس میان دو محله در پی گفتوگو",
        "«خانههای منطقهای را می‌سازیم.» او ۱۲ خانه دارد."
    )]
    [InlineData(
        EditLevel.Suggest,
        "کتابخانه سیار به روستاها می‌رود",
        "حمایت‌های تازه از آتش‌بس میان دو محله در پی گفت‌وگو",
        "«خانه‌های منطقه‌ای را می‌سازیم.» او ۱۲ خانه دارد."
    )]
    public async Task Each_level_repairs_as_much_as_it_says(EditLevel? level, string headline, string lead, string body)
    {
        await Import(newsroom.Save("page.txt", Broken), level);

        var article = await newsroom.Db.Articles.SingleAsync(Stop);
        Assert.Equal((headline, lead), (article.Headline, article.Lead));
        Assert.Contains(body, article.BodyHtml, StringComparison.Ordinal);
        // What readers wrote is theirs, to the last half-space.
        var comment = await newsroom.Db.Comments.SingleAsync(Stop);
        Assert.Equal(("علی", "کتابهای ما کجا میروند"), (comment.Name, comment.Body));
    }

    [Fact]
    public async Task What_was_repaired_stands_at_the_desk_to_be_taken_back()
    {
        await Import(newsroom.Save("page.txt", Broken), EditLevel.Suggest);
        await Import(newsroom.Save("page.txt", Broken), EditLevel.Suggest);

        var said = $"{newsroom.Errors}";
        Assert.Contains("edits; the desk lists them", said);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var article = await newsroom.Db.Articles.SingleAsync(Stop);
        var edits = await newsroom.Db.ArticleEdits.SingleAsync(Stop);
        Assert.True(edits.Stands(article));
        Assert.Contains(edits.Made, e => (e.Field, e.Before, e.After) == ("Headline", "میرود", "می\u200Cرود"));
        Assert.Contains(edits.Made, e => (e.Field, e.Before, e.After) == ("Body", "منطقهای", "منطقه\u200Cای"));
        var undone = edits.Without(null, article.Text)!.Text;
        Assert.Equal(
            ("کتابخانه سیار به روستاها میرود", "حمایتهای تازه از آتشبس میان دو محله در پی گفتوگو"),
            (undone.Headline, undone.Lead)
        );
        Assert.Contains("«خانههای منطقهای را می سازیم.» او ۱۲ خانه دارد.", undone.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_real_page_is_repaired_and_nothing_in_it_made_worse()
    {
        await Import(SavedPages.Shared("article-page.txt"), EditLevel.Suggest);

        var article = await newsroom.Db.Articles.SingleAsync(Stop);
        var text = $"{article.Headline}\n{article.Lead}\n{article.BodyHtml}";
        foreach (
            var right in (string[])
                [
                    "حمایت‌های",
                    "آتش‌بس",
                    "گفت‌وگو",
                    "منطقه‌ای",
                    "بین‌المللی",
                    "زمینه‌های",
                    "نتوانسته‌اند",
                    "رئیس‌جمهور",
                    "ده‌ها",
                    "طوفان‌الاقصی",
                ]
        )
        {
            Assert.Contains(right, text, StringComparison.Ordinal);
            Assert.DoesNotContain(right.Replace("\u200C", ""), text, StringComparison.Ordinal);
        }
        // Of what stood right before, every word stands as it stood.
        var before = await File.ReadAllTextAsync(SavedPages.Shared("article-page.txt"), Stop);
        foreach (var kept in (string[])["تکان داد", "رو به", "قدردانی هنیه از", "آنها با", "آذر ماه", "همچنین", "خنثی و بی"])
            if (Normaliser.Normalise(before).Contains(kept, StringComparison.Ordinal))
                Assert.Contains(kept, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_nobody_knows_is_said_in_one_line()
    {
        var (exit, _, errors) = await TheProgram.Run(
            newsroom.Folder,
            ["import", "page", "x.txt", "--section", "city", "--copyedit", "all"]
        );

        Assert.NotEqual(0, exit);
        Assert.Contains("suggest", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    Task<int> Import(string file, EditLevel? level) =>
        newsroom
            .Make<PageImport>()
            .Run([file], "books", false, null, newsroom.Output, newsroom.Errors, repairs: level, stop: Stop);

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
