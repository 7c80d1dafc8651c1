using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections;

/// <summary>The questions asked of sections again and again, by name.</summary>
public static class SectionQueries
{
    /// <summary>
    /// Why no section can be opened under a slug, as the desk says it; null when one can, unless its edition has one there.
    /// An edition's slug begins its addresses, so no section stands there.
    /// </summary>
    public static async Task<string?> WhyNotOpen(this NewsroomDb db, string slug) =>
        await db.Editions.AnyAsync(e => e.Slug == slug) ? "sections.slug-of-edition"
        : SectionSlug.IsValid(slug) ? null
        : "desk.slugWrong";

    /// <summary>
    /// The ids of a section and its subsections. Lists take ids: a condition that looks through a join at the parent's
    /// reads every article of the house.
    /// </summary>
    public static async Task<IReadOnlyList<long>> FamilyOf(this NewsroomDb db, long section) =>
        [section, .. await db.Sections.Where(s => s.ParentId == section).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync()];
}
