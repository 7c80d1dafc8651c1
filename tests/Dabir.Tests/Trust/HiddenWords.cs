using Dabir.Articles;
using Dabir.Data;
using Dabir.Logbook;
using Dabir.Tags;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Trust;

/// <summary>
/// Two hundred articles that no reader may see, in every state an article can be in, each with a word of its own in every
/// field: <c>zqxjwvk17k</c> can have come from the seventeenth article alone.
/// </summary>
sealed class HiddenWords
{
    const int Articles = 200;

    /// <summary>What every one of the words begins with; too long to come up in the letters of a random token.</summary>
    public const string Mark = "zqxjwvk";

    static readonly ArticleAction[][] Ways =
    [
        [],
        [ArticleAction.Submit],
        [ArticleAction.Submit, ArticleAction.Return],
        [ArticleAction.Submit, ArticleAction.Approve],
        [ArticleAction.Spike],
        [ArticleAction.Kill],
        [ArticleAction.Publish, ArticleAction.Unpublish],
        [ArticleAction.Publish, ArticleAction.Kill],
    ];

    /// <param name="WasPublic">It was read once: readers are told that it is gone, and no more.</param>
    public sealed record Hidden(int Number, long Id, long Code, string Slug, bool WasPublic, string Prefix);

    public List<Hidden> All { get; } = [];

    public static string Word(int number, char field) => $"{Mark}{number}{field}";

    public static async Task<HiddenWords> In(TestSite site)
    {
        await site.Edition("en", "Niloufar Times", "en");
        await site.Section("city", "شهر");
        await site.Section("city", "City", "en");
        var words = new HiddenWords();
        foreach (var numbers in Enumerable.Range(0, Articles).Chunk(50))
            words.All.AddRange((await Task.WhenAll(numbers.Select(number => site.Writer.Write(db => Write(site, db, number))))));
        return words;
    }

    static async Task<Hidden> Write(TestSite site, NewsroomDb db, int number)
    {
        var edition = number % 4 == 3 ? "en" : "fa";
        string Say(char field) => $"باران {Word(number, field)}";
        var place = await db.Sections.Include(s => s.Edition).SingleAsync(s => s.Slug == "city" && s.Edition.Slug == edition);
        var text = new ArticleText
        {
            Kicker = Say('k'),
            Headline = Say('h'),
            Deck = Say('d'),
            Lead = Say('l'),
            BodyHtml = $"<p>{Say('b')}</p>",
            Dateline = Say('p'),
            SourceName = Say('s'),
            SourceUrl = $"https://example.org/{Word(number, 'u')}",
            EditorialNote = Say('n'),
        };
        var (by, now) = (site.Editor, site.Now);
        var code = await Dabir.Articles.NewsCode.Next(db, new DateOnly(2026, 11, 23));
        var (article, begun) = Article.Begin(place, code, text, by.AsActor, now, by);
        db.Articles.Add(article);
        Done(begun);
        var tags = db.Record(await db.TagsNamed(place.Edition, [Say('t'), "باران"], by.AsActor, now)).Value;
        Done(article.TagWith(tags, by, now));
        var person = db.Record(await db.PersonNamed(place.Edition, Say('a'), by.AsActor, now)).Value;
        Done(article.SignBy([(person, BylineRole.Reporter)], by, now));
        Done(article.Illustrate(await db.Media.OrderBy(m => m.Id).FirstAsync(), Say('i'), Say('c'), by, now));
        var way = Ways[number % Ways.Length];
        // «زمان‌بندی‌شده»: it may be published, but not before tomorrow.
        if (way is [.., ArticleAction.Approve])
            Done(article.Embargo(now.AddDays(1), by, now));
        foreach (var action in way)
            Done(article.Decide(action, by, Say('r'), now));
        await db.SaveChangesAsync();
        return new(number, article.Id, code, article.Slug, article.PublishedAt is not null, edition == "fa" ? "" : $"/{edition}");

        void Done(Outcome outcome) => Assert.False(db.Record(outcome).IsRefused, outcome.Reason);
    }
}
