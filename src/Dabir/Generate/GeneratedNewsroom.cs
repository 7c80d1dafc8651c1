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
        IDatabaseKind kind,
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
            await OpenTags(db, kind, texts, edition.Id, (int)Math.Clamp(plan.Articles / 50, 30, 1_500), stop),
            await OpenPeople(db, kind, texts, edition.Id, (int)Math.Clamp(plan.Articles / 200, 12, 480), stop),
            await db.Users.OrderBy(m => m.Id).Select(m => m.Id).Take(100).ToListAsync(stop)
        );
    }

    static async Task<IReadOnlyList<long>> OpenTags(
        NewsroomDb db,
        IDatabaseKind kind,
        Texts texts,
        long edition,
        int count,
        CancellationToken stop
    )
    {
        // Bare words first: the best known tags are the short ones.
        var names = texts
            .TagWords.Concat(texts.Places.SelectMany(place => texts.TagWords.Select(word => $"{word} {place}")))
            .Take(count);
        var known = await db.Tags.Where(t => t.EditionId == edition).ToDictionaryAsync(t => t.Slug, t => t.Id, stop);
        var next = await db.Tags.MaxAsync(t => (long?)t.Id, stop) ?? 0;
        var rows = BulkRows.For<Tag>(db, nameof(Tag.Id), nameof(Tag.EditionId), nameof(Tag.Name), nameof(Tag.Slug));
        List<long> ids = [];
        foreach (var name in names)
        {
            var slug = Tag.SlugOf(name);
            if (!known.TryGetValue(slug, out var id))
                rows.Add(known[slug] = id = ++next, edition, name, slug);
            ids.Add(id);
        }
        await kind.Append(db, rows, stop);
        return ids;
    }

    static async Task<IReadOnlyList<long>> OpenPeople(
        NewsroomDb db,
        IDatabaseKind kind,
        Texts texts,
        long edition,
        int count,
        CancellationToken stop
    )
    {
        var names = texts.LastNames.SelectMany(last => texts.FirstNames.Select(first => $"{first} {last}")).Take(count);
        var known = await db.People.Where(p => p.EditionId == edition).ToDictionaryAsync(p => p.Slug, p => p.Id, stop);
        var next = await db.People.MaxAsync(p => (long?)p.Id, stop) ?? 0;
        var rows = BulkRows.For<Person>(
            db,
            nameof(Person.Id),
            nameof(Person.EditionId),
            nameof(Person.Name),
            nameof(Person.Slug)
        );
        List<long> ids = [];
        foreach (var name in names)
        {
            var slug = NameSlug.Of(name);
            if (!known.TryGetValue(slug, out var id))
                rows.Add(known[slug] = id = ++next, edition, name, slug);
            ids.Add(id);
        }
        await kind.Append(db, rows, stop);
        return ids;
    }
}
