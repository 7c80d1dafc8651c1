using Dabir.Data;
using Dabir.Desk;
using Dabir.Media;
using Dabir.Sections;
using Dabir.Sections.Reader;
using Dabir.Staff;
using Dabir.Tags;
using Dabir.Words;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>Somebody else saved the article while this form was open.</summary>
public sealed class ArticleConflictException(string by) : Exception(by);

/// <summary>Saves a checked form in one write: the text, everything around it, and the decision of the button that was pressed.</summary>
sealed class ArticleSaving(NewsroomDb db, ArticleForm form, StaffMember me, Wording words, DateTime now)
{
    /// <param name="code">Null for a new article.</param>
    /// <param name="picture">A picture taken in for this save, or null.</param>
    /// <returns>The article's code.</returns>
    public async Task<long> Run(long? code, AcceptedPicture? picture)
    {
        var section =
            await db.Sections.Include(s => s.Edition).Include(s => s.Parent).FirstOrDefaultAsync(s => s.Slug == form.Section)
            ?? throw new RefusedException("articles.no-section");
        var article = code is null ? await Begin(section) : await Revise(code.Value, section);
        Do(article.TagWith(await Tags(article.EditionId), me.AsActor, now));
        Do(article.SignBy(await People(article.EditionId), me.AsActor, now));
        Do(article.Relate(await Related(), me.AsActor, now));
        Do(article.SetCommentsOpen(form.CommentsOpen, me.AsActor, now));
        form.TryEmbargo(TimeZoneInfo.FindSystemTimeZoneById(article.Edition.TimeZone), out var until);
        Do(article.Embargo(until, me.AsActor, now));
        await Illustrate(article, picture);
        if (StoredName.TryParse<ArticleAction>(form.Do, out var action))
        {
            // The save must stand before the decision, so that the logbook tells them in that order.
            await db.SaveChangesAsync();
            Do(article.Decide(action, me, form.Reason, now));
        }
        return article.Code;
    }

    async Task<Article> Begin(Section section)
    {
        if (!me.Holds(section.Id))
            throw new RefusedException("articles.no-section");
        var day = new EditionClock(section.Edition).Day(now);
        var (article, outcome) = Article.Begin(section, await NewsCode.Next(db, day), form.Text(), me.AsActor, now, me);
        db.Articles.Add(article);
        Do(outcome);
        await db.SaveChangesAsync();
        return article;
    }

    async Task<Article> Revise(long code, Section section)
    {
        var article =
            await db.Articles.SeenBy(me).Where(a => a.Code == code).WithPage.Include(a => a.Revisions).FirstOrDefaultAsync()
            ?? throw new RefusedException("articles.not-yours");
        if (article.Version != form.Version)
            throw new ArticleConflictException(article.Revisions.MaxBy(r => r.Number)?.ByName ?? "");
        // Whoever may not rewrite it may still decide on it: a publisher kills, a reporter's article waits at the desk.
        if (!article.MayRevise(me))
            return article;
        if (section.Id != article.SectionId)
        {
            if (!me.Holds(section.Id))
                throw new RefusedException("articles.no-section");
            Do(article.MoveTo(section, me.AsActor, now));
        }
        Do(article.Revise(form.Text(), me, now));
        return article;
    }

    async Task Illustrate(Article article, AcceptedPicture? picture)
    {
        if (!article.MayRevise(me))
            return;
        var (alt, caption, credit) = ((form.Alt ?? "").Trim(), (form.Caption ?? "").Trim(), (form.Credit ?? "").Trim());
        if (picture is not null)
        {
            var (item, added) = await db.MediaOf(picture, credit, me.AsActor, now);
            Do(added);
            Do(article.Illustrate(item, alt, caption, me, now));
        }
        else if (form.RemovePicture)
            Do(article.TakePictureAway(me, now));
        else if (article.Picture is { } standing)
        {
            Do(article.DescribePicture(alt, caption, me, now));
            Do(standing.Media.Attribute(credit, standing.Media.Licence, standing.Media.Source, me.AsActor, now));
        }
    }

    async Task<IReadOnlyList<Tag>> Tags(long edition)
    {
        List<Tag> tags = [];
        foreach (var name in form.TagNames())
        {
            var slug = Tag.SlugOf(name);
            var tag = await db.Tags.FirstOrDefaultAsync(t => t.EditionId == edition && t.Slug == slug);
            if (tag is null)
            {
                db.Tags.Add(tag = new Tag(await db.Editions.SingleAsync(e => e.Id == edition), name));
                Do(tag.Begun(me.AsActor, now));
            }
            tags.Add(tag);
        }
        return tags;
    }

    async Task<IReadOnlyList<(Person, BylineRole)>> People(long edition)
    {
        List<(Person, BylineRole)> people = [];
        foreach (var (name, role) in form.People(words) ?? [])
        {
            var slug = Language.Slug.Of(name);
            var person =
                people.Find(p => p.Item1.Slug == slug).Item1
                ?? await db.People.FirstOrDefaultAsync(p => p.EditionId == edition && p.Slug == slug);
            if (person is null)
            {
                db.People.Add(person = new Person(await db.Editions.SingleAsync(e => e.Id == edition), name));
                Do(person.Begun(me.AsActor, now));
            }
            people.Add((person, role));
        }
        return people;
    }

    async Task<IReadOnlyList<Article>> Related()
    {
        List<Article> related = [];
        foreach (var (_, code) in form.RelatedCodes())
            if (await db.Articles.FirstOrDefaultAsync(a => a.Code == code) is { } article)
                related.Add(article);
        return related;
    }

    void Do(Logbook.Outcome outcome) => RefusedException.Unless(db, outcome);
}
