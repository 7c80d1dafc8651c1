using Dabir.Articles;
using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Tags;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Generate;

/// <summary>A section a generated article can stand in.</summary>
sealed record SectionSeat(long Id, long? ParentId, string Slug);

/// <summary>What stands around generated articles: sections, tags, people, and who writes at the desk.</summary>
sealed record GeneratedNewsroom(
    long EditionId,
    CityTime City,
    IReadOnlyList<SectionSeat> Sections,
    IReadOnlyList<long> Tags,
    IReadOnlyList<long> People,
    IReadOnlyList<long> Writers
)
{
    /// <summary>Opens what is missing and finds what is there; call inside a write.</summary>
    public static async Task<GeneratedNewsroom> Open(
        NewsroomDb db,
        Texts texts,
        GeneratePlan plan,
        DateTime now,
        CancellationToken stop
    )
    {
        var edition = await db.Editions.OrderBy(e => e.Id).FirstAsync(stop);
        var sections = await db.Sections.Where(s => s.EditionId == edition.Id).ToDictionaryAsync(s => s.Slug, stop);
        var last = sections.Count == 0 ? -1 : sections.Values.Max(s => s.Position);
        foreach (var text in texts.Sections.Where(t => !sections.ContainsKey(t.Slug)))
        {
            var parent = text.Parent is null ? null : sections[text.Parent];
            // One level of subsections: under a section that is a subsection here it stands beside it.
            parent = parent?.ParentId is null ? parent : null;
            var (section, opened) = Section.Open(edition, text.Slug, text.Name, ++last, parent, Actor.Operator, now);
            db.Sections.Add(sections[text.Slug] = section);
            db.Record(opened);
        }
        await db.SaveChangesAsync(stop);
        return new GeneratedNewsroom(
            edition.Id,
            edition.City,
            [.. texts.Sections.Select(t => sections[t.Slug]).Select(s => new SectionSeat(s.Id, s.ParentId, s.Slug))],
            await OpenTags(db, texts, edition, (int)Math.Clamp(plan.Articles / 50, 30, 1_500), now, stop),
            await OpenPeople(db, texts, edition, (int)Math.Clamp(plan.Articles / 200, 12, 480), now, stop),
            await db.Users.OrderBy(m => m.Id).Select(m => m.Id).Take(100).ToListAsync(stop)
        );
    }

    static async Task<IReadOnlyList<long>> OpenTags(
        NewsroomDb db,
        Texts texts,
        Edition edition,
        int count,
        DateTime now,
        CancellationToken stop
    )
    {
        // Bare words first: the best known tags are the short ones.
        var names = texts
            .TagWords.Concat(texts.Places.SelectMany(place => texts.TagWords.Select(word => $"{word} {place}")))
            .Take(count);
        var known = await db.Tags.Where(t => t.EditionId == edition.Id).ToDictionaryAsync(t => t.Slug, stop);
        List<Tag> tags = [];
        foreach (var name in names)
        {
            var slug = Tag.SlugOf(name);
            if (!known.TryGetValue(slug, out var tag))
            {
                (tag, var added) = Tag.Add(edition, name, slug, Actor.Operator, now);
                db.Tags.Add(known[slug] = tag);
                db.Record(added);
            }
            tags.Add(tag);
        }
        await db.SaveChangesAsync(stop);
        return [.. tags.Select(t => t.Id)];
    }

    static async Task<IReadOnlyList<long>> OpenPeople(
        NewsroomDb db,
        Texts texts,
        Edition edition,
        int count,
        DateTime now,
        CancellationToken stop
    )
    {
        var names = texts.LastNames.SelectMany(last => texts.FirstNames.Select(first => $"{first} {last}")).Take(count);
        var known = await db.People.Where(p => p.EditionId == edition.Id).ToDictionaryAsync(p => p.Slug, stop);
        List<Person> people = [];
        foreach (var name in names)
        {
            var slug = NameSlug.Of(name);
            if (!known.TryGetValue(slug, out var person))
            {
                (person, var added) = Person.Add(edition, name, slug, Actor.Operator, now);
                db.People.Add(known[slug] = person);
                db.Record(added);
            }
            people.Add(person);
        }
        await db.SaveChangesAsync(stop);
        return [.. people.Select(p => p.Id)];
    }
}
