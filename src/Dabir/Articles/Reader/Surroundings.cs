using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Reader;

/// <summary>
/// What stands around a story: who made it, its tags, its corrections, the stories beside it. One query, because an article
/// asked for after a long time is read whole, and each question costs as much as its rows.
/// </summary>
sealed class Surroundings
{
    /// <summary>Stories found by shared tags, at most.</summary>
    const int NearLength = 6;

    /// <summary>How far back each tag is looked through: a tag of ten thousand stories costs no more than one of fifty.</summary>
    const int NewestOfATag = 50;

    readonly ILookup<string, Row> rows;

    Surroundings(IEnumerable<Row> rows) => this.rows = rows.ToLookup(r => r.Kind, StringComparer.Ordinal);

    /// <summary>In the order they are named.</summary>
    public IEnumerable<Row> Bylines => rows["byline"].OrderBy(r => r.Position);

    /// <summary>In the writer's order.</summary>
    public IEnumerable<Row> Tags => rows["tag"].OrderBy(r => r.Position);

    /// <summary>Oldest first.</summary>
    public IEnumerable<Row> Corrections => rows["correction"].OrderBy(r => r.At).ThenBy(r => r.Id);

    /// <summary>The stories an editor wants beside this one, in order.</summary>
    public IEnumerable<long> Chosen => rows["chosen"].OrderBy(r => r.Position).Select(r => r.Id);

    /// <summary>Stories with the most tags in common, the newest first among equals.</summary>
    public IEnumerable<long> Near =>
        rows["near"].OrderByDescending(r => r.Position).ThenByDescending(r => r.At).ThenByDescending(r => r.Id).Select(r => r.Id);

    public static async Task<Surroundings> Of(long article, NewsroomDb db) =>
        new(await db.Database.SqlQueryRaw<Row>(Sql, article).ToListAsync());

    /// <summary>One thing around the story; what a column means depends on <see cref="Kind"/>.</summary>
    /// <param name="Id">Of the person, tag, correction or article.</param>
    /// <param name="Word">A byline's role.</param>
    /// <param name="Name">The person's or tag's name; the text of a correction.</param>
    /// <param name="At">Microseconds, as stored.</param>
    internal sealed record Row(string Kind, long Position, long Id, string Word, string Name, string Slug, long At)
    {
        public DateTime Moment => UtcMicroseconds.Read(At);
    }

    static readonly string Sql = $$"""
        SELECT 'byline' AS "Kind", CAST(b."Position" AS bigint) AS "Position", p."Id" AS "Id", b."Role" AS "Word",
            p."Name" AS "Name", p."Slug" AS "Slug", CAST(0 AS bigint) AS "At"
        FROM "Bylines" AS b INNER JOIN "People" AS p ON p."Id" = b."PersonId" WHERE b."ArticleId" = {0}
        UNION ALL
        SELECT 'tag', t."Position", g."Id", '', g."Name", g."Slug", 0
        FROM "ArticleTags" AS t INNER JOIN "Tags" AS g ON g."Id" = t."TagId" WHERE t."ArticleId" = {0}
        UNION ALL
        SELECT 'correction', 0, c."Id", '', c."Text", '', c."At" FROM "Corrections" AS c WHERE c."ArticleId" = {0}
        UNION ALL
        SELECT 'chosen', r."Position", r."ToId", '', '', '', 0 FROM "RelatedArticles" AS r WHERE r."ArticleId" = {0}
        UNION ALL
        SELECT * FROM (
            SELECT 'near', COUNT(*) AS shared, other."ArticleId", '', '', '', MAX(other."PublishedAt") AS newest
            FROM "ArticleTags" AS own
            INNER JOIN "ArticleTags" AS other ON other."TagId" = own."TagId" AND other."ArticleId" <> own."ArticleId"
                AND other."PublishedAt" >= COALESCE((
                    SELECT far."PublishedAt" FROM "ArticleTags" AS far
                    WHERE far."TagId" = own."TagId" AND far."PublishedAt" IS NOT NULL
                    ORDER BY far."PublishedAt" DESC LIMIT 1 OFFSET {{NewestOfATag}}), 0)
            WHERE own."ArticleId" = {0}
                AND NOT EXISTS (
                    SELECT 1 FROM "RelatedArticles" AS r WHERE r."ArticleId" = own."ArticleId" AND r."ToId" = other."ArticleId")
            GROUP BY other."ArticleId"
            ORDER BY shared DESC, newest DESC, other."ArticleId" DESC
            LIMIT {{NearLength}}) AS near
        """;
}
