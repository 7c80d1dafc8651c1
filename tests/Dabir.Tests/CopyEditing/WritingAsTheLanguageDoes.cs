using Dabir.Articles;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dabir.Tests.CopyEditing;

/// <summary>Whatever a person writes is kept with the letters of its language, whichever keyboard and whichever form it came by.</summary>
public class WritingAsTheLanguageDoes
{
    // As an Arabic keyboard writes «کتاب‌های علی»; nothing of it may be left anywhere.
    const string Typed = "كتاب‌هاي علي";
    const string Kept = "کتاب‌های علی";

    [Fact]
    public async Task No_field_of_the_desk_keeps_the_letters_of_another_keyboard()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        using var desk = await AtTheDesk.As(site, Role.Admin);
        var form = AtTheDesk.Filled(await desk.Opens("/desk/articles/new"), "/desk/articles", ("Section", "city"));
        foreach (var field in ArticleFields)
            form[field] = Typed;
        form["Body"] = $"## {Typed}\n\n{Typed}\n\n> {Typed}";
        (await desk.Sends("/desk/articles", form)).IsDone();
        var story = await site.Read(db => db.Articles.SingleAsync());
        (await desk.Presses(await desk.Opens(story), "/publication")).IsDone();
        (await desk.Presses(await desk.Opens(story), "/correction", ("Correction", Typed))).IsDone();
        (await desk.Presses(await desk.Opens(story), "/publication/withdrawal", ("Reason", Typed))).IsDone();
        (await desk.Presses(await desk.Opens("/desk/sections"), "/desk/sections", ("Name", Typed), ("Slug", "books"))).IsDone();
        (await desk.Presses(await desk.Opens("/desk/style"), "/desk/style/words", ("Word", Typed))).IsDone();
        (
            await desk.Presses(
                await desk.Opens("/desk/staff"),
                "/desk/staff",
                ("Name", Typed),
                ("Email", "ali@example.org"),
                ("Role", "reporter"),
                ("Password", "باران-تند-پاییزی")
            )
        ).IsDone();
        (await desk.Presses(await desk.Opens("/desk/me"), "/desk/me/name", ("Name", Typed))).IsDone();

        var found = await TextsWith(site, 'ك', 'ي');

        Assert.Empty(found);
        var article = await site.Read(db => db.Articles.Include(a => a.Corrections).SingleAsync());
        Assert.Equal(
            (Kept, Kept, Kept, Kept, Kept, Kept),
            (article.Headline, article.Kicker, article.Deck, article.Lead, article.Dateline, article.Corrections.Single().Text)
        );
        Assert.Equal($"<h2>{Kept}</h2><p>{Kept}</p><blockquote><p>{Kept}</p></blockquote>", article.BodyHtml);
    }

    static readonly string[] ArticleFields =
    [
        "Kicker",
        "Headline",
        "Deck",
        "Lead",
        "Note",
        "Tags",
        "Bylines",
        "Dateline",
        "SourceName",
    ];

    [Fact]
    public async Task A_comment_keeps_its_words_and_gets_the_letters()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        await reader.Comments(site, story, $"{Typed} مي رود ؟  45", "علي");

        var comment = await site.Read(db => db.Comments.SingleAsync());
        // «می رود ؟» would be a copy editor's business.
        Assert.Equal(($"{Kept} می رود ؟  ۴۵", "علی"), (comment.Body, comment.Name));
    }

    [Fact]
    public async Task An_answer_of_the_newsroom_and_a_note_to_a_sender_are_written_so_too()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (first, _) = await reader.Comments(site, story, "سلام");
        var (second, _) = await reader.Comments(site, story, "درود");
        using var desk = await AtTheDesk.SignIn(site);

        await desk.Presses(await desk.Opens("/desk/comments"), $"/{first}/publication");
        await desk.Presses(await desk.Opens("/desk/comments?status=published"), $"/{first}/answer", ("answer", Typed));
        await desk.Presses(await desk.Opens("/desk/comments"), $"/{second}/rejection", ("reason", "other"), ("note", Typed));

        Assert.Empty(await TextsWith(site, 'ك', 'ي'));
        Assert.Equal(Kept, await site.Read(db => db.Comments.Where(c => c.ParentId == first).Select(c => c.Body).SingleAsync()));
    }

    [Fact]
    public async Task Another_edition_has_its_own_letters_and_digits()
    {
        await using var site = await TestSite.Open();
        await site.Edition("en", "Waterlily", "en");
        await site.Section("town", "Town", "en");
        using var desk = await AtTheDesk.As(site, Role.Admin);
        await desk.Presses(await desk.Opens("/desk"), "/desk/edition", ("edition", "en"));

        (
            await desk.Presses(
                await desk.Opens("/desk/articles/new"),
                "/desk/articles",
                ("Headline", "12 books , or more"),
                ("Lead", "۵ apples"),
                ("Section", "town")
            )
        ).IsDone();

        var article = await site.Read(db => db.Articles.SingleAsync());
        Assert.Equal(("12 books , or more", "5 apples"), (article.Headline, article.Lead));
    }

    [Theory]
    [InlineData("قال الرئيس: هذه المدينة في العراق كبيرة،")]
    [InlineData("«إن الله على كل شيء قدير»")]
    [InlineData("یہ لڑکا ہے")]
    [InlineData("ئەم کتێبە زۆر باشە")]
    public async Task A_neighbours_words_keep_their_own_letters_in_an_article_and_in_a_comment(string foreign)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();

        (await desk.Presses(await desk.Opens(story), "/text", ("Lead", $"او گفت: {foreign}"), ("Headline", Typed))).IsDone();
        story = await site.Read(db => db.Articles.SingleAsync());
        await reader.Comments(site, story, $"{Typed}\n\n{foreign}");

        Assert.Equal((Kept, $"او گفت: {foreign}"), (story.Headline, story.Lead));
        Assert.Equal($"{Kept}\n\n{foreign}", await site.Read(db => db.Comments.Select(c => c.Body).SingleAsync()));
    }

    [Fact]
    public async Task A_role_in_a_byline_is_read_whatever_keyboard_wrote_it()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        (await desk.Presses(await desk.Opens(story), "/surroundings", ("Bylines", "علي كريمي | عكاس"))).IsDone();

        var byline = await site.Read(db => db.Articles.SelectMany(a => a.Bylines).Include(b => b.Person).SingleAsync());
        Assert.Equal(("علی کریمی", BylineRole.Photographer), (byline.Person.Name, byline.Role));
    }

    /// <summary>Whatever holds one of the letters, in any column of any table.</summary>
    static Task<List<string>> TextsWith(TestSite site, params char[] letters) =>
        site.Read(async db =>
        {
            List<string> found = [];
            foreach (var kind in db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null))
            foreach (
                var column in kind.GetProperties()
                    .Where(p =>
                        p.GetRelationalTypeMapping().ClrType == typeof(string) || p.GetProviderClrType() == typeof(string)
                    )
            )
            foreach (var letter in letters)
            {
                var table = kind.GetTableName()!;
                if (column.GetColumnName(StoreObjectIdentifier.Table(table)) is not { } name)
                    continue;
                var question =
                    $"SELECT \"{name}\" AS \"Value\" FROM \"{table}\" WHERE CAST(\"{name}\" AS TEXT) LIKE '%{letter}%'";
                found.AddRange(
                    (await db.Database.SqlQueryRaw<string>(question).ToListAsync()).Select(text => $"{table}.{name}: {text}")
                );
            }
            return found;
        });

    [Theory]
    [InlineData("fa", "كتاب 12", "کتاب ۱۲")]
    [InlineData("fa-AF", "كتاب ٤", "کتاب ۴")]
    [InlineData("ar", "كتاب علي", "كتاب علي")]
    [InlineData("en", "ATM 74", "ATM 74")]
    [InlineData("de", "٣ Äpfel", "٣ Äpfel")]
    public void Each_language_has_its_own(string language, string typed, string kept) =>
        Assert.Equal(kept, TypedText.Of(typed, language));
}
