using Dabir.Articles;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Logbook;

public class RefusingAChange
{
    [Fact]
    public async Task A_refused_change_leaves_nothing_of_itself_even_what_it_had_saved()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();

        var outcome = await site.Writer.Write(async db =>
        {
            var inside = (await db.Articles.FindAsync(story.Id))!;
            db.Record(inside.SetCommentsOpen(false, site.Editor.AsActor, site.Now));
            await db.SaveChangesAsync();
            return Outcome.Refused("articles.conflict", ("name", "نرگس کامیاب"));
        });

        Assert.Equal("articles.conflict", outcome.Reason);
        Assert.Equal([("name", "نرگس کامیاب")], outcome.Values);
        Assert.True(await site.Read(db => db.Articles.Where(a => a.Id == story.Id).Select(a => a.CommentsOpen).SingleAsync()));
        Assert.False(await site.Read(db => db.Logbook.AnyAsync(e => e.Action == "article.close-comments")));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task A_decision_is_recorded_by_the_writer_and_once()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();

        await site.Writer.Write(async db =>
            db.Record((await db.Articles.FindAsync(story.Id))!.Unpublish(site.Editor, "اصلاح", site.Now))
        );

        Assert.Equal(1, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "article.unpublish")));
        Assert.Equal(ArticleStatus.Unpublished, (await site.Read(db => db.Articles.SingleAsync(a => a.Id == story.Id))).Status);
    }

    [Theory]
    [InlineData("article:12", false)]
    [InlineData("discussion:12~", true)]
    public void A_change_is_read_as_it_was_written(string stored, bool isSoft)
    {
        Assert.True(Change.TryParse(stored, out var change));
        Assert.Equal((isSoft, stored), (change.IsSoft, change.ToString()));
        Assert.False(Change.TryParse("~", out _));
        Assert.False(Change.TryParse("discussion:12~~", out _));
    }

    [Fact]
    public async Task The_row_after_a_refused_one_of_the_same_commit_follows_the_row_before_it()
    {
        await using var site = await TestSite.Open();
        using var latch = new Latch();
        var ahead = site.Writer.Write(_ => latch.Opened);
        var refused = site.Writer.Write(async db =>
        {
            var edition = await db.Editions.SingleAsync();
            var (section, opened) = Dabir.Sections.Section.Open(edition, "lost", "گم", 0, null, Actor.Operator, site.Now);
            db.Sections.Add(section);
            db.Record(opened);
            await db.SaveChangesAsync();
            return Outcome.Refused("sections.no-name");
        });
        var after = site.Section("after", "پس");

        latch.Open();
        await Task.WhenAll(ahead, after);

        Assert.True((await refused).IsRefused);
        Assert.Equal(["after"], await site.Read(db => db.Sections.Select(s => s.Slug).ToListAsync()));
        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task A_decision_that_needed_an_id_on_the_way_is_written_down_once()
    {
        await using var site = await TestSite.Open();

        await site.Writer.Write(async db =>
        {
            var edition = await db.Editions.SingleAsync();
            var (section, opened) = Dabir.Sections.Section.Open(edition, "city", "شهر", 0, null, Actor.Operator, site.Now);
            db.Sections.Add(section);
            db.Record(opened);
            await db.SaveChangesAsync();
            Assert.NotEqual(0, section.Id);
            return opened;
        });

        Assert.Equal(1, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "section.open")));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task Who_has_left_before_the_work_was_taken_in_changes_nothing()
    {
        await using var site = await TestSite.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            site.Writer.Write(_ => throw new InvalidOperationException("It was done."), new CancellationToken(canceled: true))
        );
    }
}
