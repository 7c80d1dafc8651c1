using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Delivery;

/// <summary>
/// What a page that is not kept asks the database. Cold is right after the masthead changed, so that no part is kept
/// either; warm is with the parts that every page of the edition shares.
/// </summary>
public class CountingQueries
{
    [Fact]
    public async Task No_page_asks_the_database_more_than_its_budget()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        using var reader = site.NewReader();
        var one = await site.PublishedArticle("باغ یک", "city", ["باغ", "آب"]);
        var two = await site.PublishedArticle("باغ دو", "sport", ["باغ", "آب"]);
        await site.Arrange("lead", one);
        await site.Arrange("dont-miss", one, two);
        var tracking = new List<string>();
        foreach (var story in new[] { one, two })
        {
            var (id, number) = await reader.Comments(site, story, $"نظری درباره {story.Headline}");
            await site.Publish(id);
            tracking.Add(number);
        }
        (string Kind, string First, string Second, int Cold, int Warm)[] budgets =
        [
            ("article", one.Address(), two.Address(), 6, 4),
            ("front", "/news/1", "/", 3, 1),
            ("section", "/city", "/sport", 3, 2),
            ("tag", "/tag/باغ", "/tag/آب", 4, 3),
            ("guide", "/guide", "/guide", 2, 0),
            ("tracking", tracking[0], tracking[1], 4, 2),
            ("notice", "/none/there", "/nowhere", 2, 1),
            ("short link", $"/x/{ShortLink.Of(one.Id)}", $"/x/{ShortLink.Of(two.Id)}", 2, 1),
        ];
        using var commands = new CountedCommands(site);
        var named = 0;
        List<string> over = [];
        foreach (var (kind, first, second, cold, warm) in budgets)
        {
            await Rename(site, $"نوبت {++named}");
            commands.Take();
            await reader.Opens(first);
            Compare(kind, "cold", cold);
            await reader.Opens(second);
            Compare(kind, "warm", warm);
        }
        Assert.True(over.Count == 0, string.Join("\n\n", over));

        void Compare(string kind, string how, int budget)
        {
            var asked = commands.Take();
            if (asked.Count > budget)
                over.Add($"{kind}, {how}: {asked.Count} instead of {budget}:\n{string.Join("\n--\n", asked)}");
        }
    }

    static Task Rename(TestSite site, string tagline) =>
        site.Writer.Write(async db =>
        {
            var edition = await db.Editions.OrderBy(e => e.Id).FirstAsync();
            db.Record(edition.Rename(edition.Name, tagline, Actor.Operator, site.Now));
        });
}
