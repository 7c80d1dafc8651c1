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
    /// <summary>Sets all of them; the first refusal refuses the whole.</summary>
    public async Task<Outcome> Set(Article article)
    {
        if (await Section(article.EditionId) is not { } section)
            return Outcome.Refused("articles.no-section");
        var (related, missing) = await Related();
        if (missing is not null)
            return Outcome.Refused("articles.bad-related", ("code", missing));
        var tags = await db.TagsNamed(section.Edition, form.TagNames(), me.AsActor, now, MayRespell(section));
        if (tags.IsRefused)
            return tags.Whole;
        var people = await People(section);
        if (people.IsRefused)
            return people.Whole;
        return tags
            .Whole.And(people.Whole)
            .And(article.TagWith(tags.Value, me, now))
            .And(article.SignBy(people.Value, me, now))
            .And(article.Relate(related, me, now))
            .And(article.Revise(form.Text(article.Text, ArticlePart.Surroundings), me, now))
            .And(article.MoveTo(section, me, now));
    }

    public Task<Section?> Section(long edition) =>
        db
            .Sections.Include(s => s.Edition)
            .Include(s => s.Parent)
            .FirstOrDefaultAsync(s => s.EditionId == edition && s.Slug == form["Section"]);

    async Task<Outcome<IReadOnlyList<(Person, BylineRole)>>> People(Section section)
    {
        List<(Person, BylineRole)> people = [];
        var done = Outcome.Unchanged;
        foreach (var (name, role) in form.People(words) ?? [])
        {
            var named = await db.PersonNamed(section.Edition, name, me.AsActor, now, MayRespell(section));
            done = done.And(named.Whole);
            if (done.IsRefused)
                return done;
            people.Add((named.Value, role));
        }
        return done.With<IReadOnlyList<(Person, BylineRole)>>(people);
    }

    // The names of tags and people stand on public pages: a writer's draft does not change them.
    bool MayRespell(Section section) => me.May(Permission.Edit, section);

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
