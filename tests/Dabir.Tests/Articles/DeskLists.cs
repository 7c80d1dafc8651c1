using Dabir.Articles;
using Dabir.Articles.Desk;
using Dabir.Desk;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>The desk's list of articles: every article a member may see once, page by page, and no other.</summary>
public class DeskLists
{
    [Fact]
    public async Task A_walk_forth_and_back_meets_every_article_in_order()
    {
        await using var site = await TestSite.Open();
        await site.Generate("95");
        var all = await site.Read(db => db.Articles.OrderByDescending(a => a.Id).Select(a => a.Id).ToListAsync());

        Assert.Equal(all, await Walk(site, new DeskQuestion()));
        Assert.Equal(all.AsEnumerable().Reverse(), await WalkBack(site, new DeskQuestion(), all[^1] - 1));
    }

    [Fact]
    public async Task State_section_and_words_narrow_it_as_they_say()
    {
        await using var site = await TestSite.Open();
        await site.Generate("600");
        var section = await site.Read(db => db.Sections.SingleAsync(s => s.Slug == "city"));
        long[] family = await site.Read(db =>
            db.Sections.Where(s => s.Id == section.Id || s.ParentId == section.Id).Select(s => s.Id).ToArrayAsync()
        );

        Assert.Equal(
            await Ids(site, a => a.Status == ArticleStatus.Unpublished),
            await Walk(site, new DeskQuestion([ArticleStatus.Unpublished]))
        );
        Assert.Equal(await Ids(site, a => family.Contains(a.SectionId)), await Walk(site, new DeskQuestion(null, family)));
        Assert.Equal(
            await Ids(site, a => a.Headline.Contains("اتوبوس") && family.Contains(a.SectionId)),
            await Walk(site, new DeskQuestion(null, family) { Words = "اتوبوس" })
        );
        Assert.Empty(await Walk(site, new DeskQuestion { Words = "100%" }));
    }

    [Fact]
    public async Task A_reporter_walks_through_the_own_articles_and_a_desk_editor_through_the_sections_held_and_the_own_ones()
    {
        await using var site = await TestSite.Open();
        var reporter = await site.Hire("r@example.org", "پویا روشن", Role.Reporter);
        await site.Generate("600");
        var editor = await site.Hire("d@example.org", "مینا پارسا", Role.DeskEditor, "sport");
        var sport = await site.Read(db => db.Sections.Where(s => s.Slug == "sport").Select(s => s.Id).SingleAsync());

        Assert.Equal(await Ids(site, a => a.WriterId == reporter.Id), await Walk(site, new DeskQuestion(), reporter));
        Assert.Equal(
            await Ids(site, a => a.WriterId == reporter.Id && a.Headline.Contains("کتاب")),
            await Walk(site, new DeskQuestion { Words = "کتاب" }, reporter)
        );
        var held = await Walk(site, new DeskQuestion(), editor);
        Assert.All(await Ids(site, a => a.SectionId == sport), id => Assert.Contains(id, held));
    }

    [Fact]
    public async Task A_desk_editor_of_seventy_sections_walks_through_them()
    {
        await using var site = await TestSite.Open();
        string[] held = [.. Enumerable.Range(1, 70).Select(n => $"held-{n}")];
        foreach (var slug in held)
            await site.Section(slug, slug);
        foreach (var slug in (string[])[held[0], held[69], "elsewhere"])
            await site.PublishedArticle($"خبر {slug}", slug);
        var editor = await site.Hire("d@example.org", "مینا پارسا", Role.DeskEditor, held);

        var met = await Walk(site, new DeskQuestion(), editor);

        Assert.Equal(await Ids(site, a => a.Section.Slug.StartsWith("held")), met);
        Assert.Equal(met, await Walk(site, new DeskQuestion([ArticleStatus.Published]), editor));
    }

    static async Task<List<long>> Ids(TestSite site, System.Linq.Expressions.Expression<Func<Article, bool>> which) =>
        await site.Read(db => db.Articles.Where(which).OrderByDescending(a => a.Id).Select(a => a.Id).ToListAsync());

    static async Task<List<long>> Walk(TestSite site, DeskQuestion question, StaffMember? by = null)
    {
        List<long> met = [];
        for (long? after = null; ; )
        {
            var from = after;
            var (rows, _, more) = new DeskWalk(from, null, 20).Page(
                await site.Read(db => question.Rows(db, by ?? site.Editor, from, null, 21))
            );
            met.AddRange(rows.Select(r => r.Id));
            if (!more)
                return met;
            after = rows[^1].Id;
        }
    }

    static async Task<List<long>> WalkBack(TestSite site, DeskQuestion question, long before)
    {
        List<long> met = [];
        while (true)
        {
            var from = before;
            var (rows, more, _) = new DeskWalk(null, from, 20).Page(
                await site.Read(db => question.Rows(db, site.Editor, null, from, 21))
            );
            met.AddRange(rows.Reverse().Select(r => r.Id));
            if (!more)
                return met;
            before = rows[0].Id;
        }
    }
}
