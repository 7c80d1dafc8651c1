using System.Globalization;
using System.Text;
using Dabir.Articles;
using Dabir.Sections.Reader;

namespace Dabir.FrontPage.Reader;

/// <summary>
/// The newest stories of every section in one query. Written by hand, because each section must be a short walk along its
/// index from the newest end: what the mapper writes for «five of each» numbers every article of the house first.
/// </summary>
static class SectionBlocks
{
    const int Length = 5;

    /// <summary>The newest published articles of each section of the menu with its subsections, as one query over articles.</summary>
    public static string Newest(SectionTree sections)
    {
        var sql = new StringBuilder("""SELECT a.* FROM "Articles" AS a INNER JOIN (""");
        sql.AppendJoin(" UNION ALL ", sections.Roots.Select(root => OfFamily(sections.Family(root))));
        return sql.Append(""") AS block ON a."Id" = block."Id" """).ToString();
    }

    static string OfFamily(IReadOnlyList<long> family) =>
        family.Count == 1 ? OfSection(family[0]) : First(string.Join(" UNION ALL ", family.Select(OfSection)));

    static string OfSection(long id) =>
        First(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT "Id", "PublishedAt" FROM "Articles" WHERE "SectionId" = {id} AND "Status" = '{Data.StoredName.Of(
                    ArticleStatus.Published
                )}'
                """
            )
        );

    // Wrapped, because SQLite takes no ORDER BY in the arm of a union.
    static string First(string rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""SELECT "Id", "PublishedAt" FROM (SELECT * FROM ({rows}) AS newest ORDER BY "PublishedAt" DESC, "Id" DESC LIMIT {Length}) AS five"""
        );
}
