using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections;

/// <summary>
/// The editions of the house, and the one place that knows what their addresses begin with: the first stands at «/», every
/// other under its slug.
/// </summary>
public sealed class EditionBook
{
    readonly IReadOnlyList<Edition> all;
    readonly Dictionary<long, IReadOnlyList<Section>> sections;

    EditionBook(IReadOnlyList<Edition> all, Dictionary<long, IReadOnlyList<Section>> sections) =>
        (this.all, this.sections) = (all, sections);

    /// <summary>In the order they were founded; never empty once the program has started.</summary>
    public IReadOnlyList<Edition> All => all;

    /// <summary>The edition the house began with. Ask for it only where an address or a member names no other.</summary>
    public Edition First => all[0];

    /// <summary>Reads the editions with their sections, in one question.</summary>
    public static async Task<EditionBook> Open(NewsroomDb db, CancellationToken stop = default)
    {
        var found = await db
            .Editions.AsNoTracking()
            .OrderBy(e => e.Id)
            .Select(e => new
            {
                Edition = e,
                Sections = db.Sections.Where(s => s.EditionId == e.Id).OrderBy(s => s.Position).ThenBy(s => s.Id).ToList(),
            })
            .ToListAsync(stop);
        return new(
            [.. found.Select(f => f.Edition)],
            found.ToDictionary(f => f.Edition.Id, f => (IReadOnlyList<Section>)f.Sections)
        );
    }

    /// <summary>Every section of an edition in the editor's order, as it was when the book was opened.</summary>
    public IReadOnlyList<Section> SectionsOf(Edition edition) => sections[edition.Id];

    /// <summary>The edition of a slug; null when there is none.</summary>
    public Edition? Named(string? slug) => all.FirstOrDefault(e => string.Equals(e.Slug, slug, StringComparison.Ordinal));

    public Edition Of(long id) => all.First(e => e.Id == id);

    /// <summary>What the addresses of an edition begin with: nothing for the first, <c>/en</c> for another.</summary>
    public string Prefix(Edition edition) => edition.Id == First.Id ? "" : $"/{edition.Slug}";

    /// <summary>Where an address of an edition leads: <c>At(english, "/news/1")</c> is <c>/en/news/1</c>.</summary>
    public string At(Edition edition, string path) => Prefix(edition) + path;

    /// <inheritdoc cref="At(Edition, string)"/>
    public string At(long edition, string path) => At(Of(edition), path);
}
