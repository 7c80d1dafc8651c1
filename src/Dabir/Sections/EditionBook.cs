using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections;

/// <summary>
/// The editions of the house, and the one place that knows what their addresses begin with: the first stands at «/», every
/// other under its slug.
/// </summary>
public sealed class EditionBook(IReadOnlyList<Edition> all)
{
    /// <summary>In the order they were founded; never empty once the program has started.</summary>
    public IReadOnlyList<Edition> All => all;

    /// <summary>The edition the house began with. Ask for it only where an address or a member names no other.</summary>
    public Edition First => all[0];

    /// <summary>Reads the editions.</summary>
    public static async Task<EditionBook> Open(NewsroomDb db, CancellationToken stop = default) =>
        new(await db.Editions.AsNoTracking().OrderBy(e => e.Id).ToListAsync(stop));

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
