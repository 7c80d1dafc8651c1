using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tags;
using Dabir.Words;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>The surroundings of an article from what was typed: names become sections, tags, people and articles inside the write.</summary>
sealed class Surrounding(NewsroomDb db, ArticleForm form, StaffMember me, Wording words, DateTime now)
{
    // Tags and people that were not there before come with their own rows.
    Outcome begun = Outcome.Unchanged;

    /// <summary>Sets all of them; the first refusal refuses the whole.</summary>
    public async Task<Outcome> Set(Article article)
    {
        if (await Section(article.EditionId) is not { } section)
            return Outcome.Refused("articles.no-section");
        var (related, missing) = await Related();
        if (missing is not null)
            return Outcome.Refused("articles.bad-related", ("code", missing));
        var (tags, people) = (await Tags(article.EditionId), await People(article.EditionId));
        return begun
            .And(article.TagWith(tags, me, now))
            .And(article.SignBy(people, me, now))
            .And(article.Relate(related, me, now))
            .And(article.Revise(form.Text(article.Text, ArticlePart.Surroundings), me, now))
            .And(article.MoveTo(section, me, now));
    }

    public Task<Section?> Section(long edition) =>
        db
            .Sections.Include(s => s.Edition)
            .Include(s => s.Parent)
            .FirstOrDefaultAsync(s => s.EditionId == edition && s.Slug == form["Section"]);

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
                begun = begun.And(tag.Begun(me.AsActor, now));
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
                begun = begun.And(person.Begun(me.AsActor, now));
            }
            people.Add((person, role));
        }
        return people;
    }

    async Task<(IReadOnlyList<Article> Articles, string? Missing)> Related()
    {
        List<Article> related = [];
        foreach (var (typed, code) in form.RelatedCodes())
            if (code is { } wanted && await db.Articles.FirstOrDefaultAsync(a => a.Code == wanted) is { } article)
                related.Add(article);
            else
                return ([], typed);
        return (related, null);
    }
}
