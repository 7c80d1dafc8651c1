using Dabir.Articles;
using Dabir.Comments;
using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Tags;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Imports;

/// <summary>An imported page as it stands here.</summary>
/// <param name="IsNew">False when an earlier import brought it.</param>
sealed record BroughtPage(string Address, long Code, SavedCounters Counters, bool IsNew);

/// <summary>The entry of one saved page into the newsroom, inside one write: all of it or nothing.</summary>
/// <param name="written">The page's text, from <see cref="WrittenPage.Of"/>: sanitised before the write, where nobody waits for it.</param>
sealed class PageEntry(NewsroomDb db, SavedPage page, WrittenPage written, Edition into, DateTime now)
{
    /// <summary>Brings the page in, or finds it where an earlier import of it left it.</summary>
    public async Task<BroughtPage> Bring(string sectionSlug, CancellationToken stop)
    {
        var key = page.Key;
        if (await db.ImportedPages.Include(p => p.Article).SingleOrDefaultAsync(p => p.Key == key, stop) is { } earlier)
        {
            var counts = await db.CommentCounts.SingleOrDefaultAsync(c => c.ArticleId == earlier.ArticleId, stop);
            return Told(
                earlier.Article,
                new(counts?.Published ?? 0, counts?.InReview ?? 0, counts?.NotPublishable ?? 0),
                isNew: false
            );
        }
        var section = await SectionFor(sectionSlug, stop);
        // A page that does not say when it was published is news of the moment it came in: it stands first in the lists.
        var publishedAt = page.PublishedAt is { } stated && stated < now ? stated : now;
        // The code of the day it was published: an archive of years must not use up the codes of today.
        var code = await NewsCode.Next(db, into.City.DayOf(publishedAt), stop);
        var (article, begun) = Article.Begin(section, code, written.Text, Actor.Operator, now);
        db.Articles.Add(article);
        db.Record(begun);
        if (page.Tags.Count > 0)
            db.Record(article.TagWith(await TagsFor(section.Edition, stop), Actor.Operator, now));
        var published = db.Record(article.Publish(Actor.Operator, publishedAt, now));
        if (published.IsRefused)
            throw new InvalidOperationException($"The page was read but not publishable: {published.Reason}");
        if (written.Edits.Count > 0)
            db.ArticleEdits.Add(ArticleEdits.Of(article, written.Edits));
        AddComments(article);
        db.ImportedPages.Add(new ImportedPage(key, article, now));
        return Told(article, page.Counters, isNew: true);
    }

    static BroughtPage Told(Article article, SavedCounters counters, bool isNew) =>
        new(article.Address(), article.Code, counters, isNew);

    async Task<Section> SectionFor(string slug, CancellationToken stop)
    {
        var edition = await db.Editions.SingleAsync(e => e.Id == into.Id, stop);
        var standing = await db.Sections.SingleOrDefaultAsync(s => s.EditionId == edition.Id && s.Slug == slug, stop);
        if (standing is not null)
            return standing;
        var last = await db.Sections.Where(s => s.EditionId == edition.Id).MaxAsync(s => (int?)s.Position, stop) ?? 0;
        var (section, opened) = Section.Open(
            edition,
            slug,
            SectionNames.Of(slug, edition.Language),
            last + 1,
            null,
            Actor.Operator,
            now
        );
        db.Sections.Add(section);
        db.Record(opened);
        return section;
    }

    async Task<IReadOnlyList<Tag>> TagsFor(Edition edition, CancellationToken stop)
    {
        // Whoever printed a page did not know our limits: a tag that cannot be one is left out, the page is not refused.
        var names = page.Tags.Where(name => name.Length <= Tag.LongestName && Tag.SlugOf(name).Length > 0);
        return db.Record(await db.TagsNamed(edition, names, Actor.Operator, now, stop: stop)).Value;
    }

    // The texts of refused and waiting comments are not on the page; the counters say that they were there.
    void AddComments(Article article)
    {
        List<Comment> brought = [];
        foreach (var saved in page.Comments)
        {
            // A reader's words stay the reader's, whatever was asked for the article.
            var body = TypedText.Of(saved.Body, into.Language);
            var name = saved.Name is null ? null : TypedText.Line(saved.Name, into.Language);
            var known = new ImportedComment(name, body, CommentStatus.Published, saved.At, saved.Up, saved.Down);
            brought.Add(Add(article, known, saved.AnswerTo is { } answered ? brought[answered] : null));
        }
        var lastSeen = page.Comments.Count > 0 ? page.Comments.Max(c => c.At) : now;
        for (var i = 0; i < page.Counters.InReview; i++)
            Add(article, new ImportedComment(null, null, CommentStatus.Pending, lastSeen, 0, 0), null);
        for (var i = 0; i < page.Counters.NotPublishable; i++)
            Add(article, new ImportedComment(null, null, CommentStatus.Rejected, lastSeen, 0, 0), null);
    }

    Comment Add(Article article, ImportedComment known, Comment? answered)
    {
        var (comment, imported) = Comment.Import(article, known, Actor.Operator, now, answered);
        db.Comments.Add(comment);
        db.Record(imported);
        return comment;
    }
}
