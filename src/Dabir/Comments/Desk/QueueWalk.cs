using System.Globalization;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Desk;

/// <summary>
/// A walk through the comments of some states in the order of their sending: each state along its own index, the nearest
/// ends put together. Skipping pages of five million comments read them all.
/// </summary>
/// <param name="NewestFirst">False for what waits: the one that has waited longest comes first.</param>
/// <param name="Sections">Only comments on articles of these sections; null for all.</param>
/// <param name="Edition">Only comments on articles of this edition; null for all.</param>
public sealed record QueueWalk(
    IReadOnlyList<CommentStatus> Statuses,
    bool NewestFirst,
    IReadOnlyList<long>? Sections = null,
    long? Edition = null
)
{
    // Which of a comment's times the walk follows, and what a row must be to stand in it.
    string By { get; init; } = "SentAt";

    /// <summary>What readers reported and nobody has decided on; the one that has waited longest comes first.</summary>
    public static QueueWalk OfReported(IReadOnlyList<long>? sections, long? edition) =>
        new([CommentStatus.Published], NewestFirst: false, sections, edition) { By = "ReportedAt" };

    /// <summary>The ids that come after a comment in this order, or before it; in this order, at most <paramref name="count"/>.</summary>
    public async Task<IReadOnlyList<long>> Ids(NewsroomDb db, long? after, long? before, int count)
    {
        var place = (after ?? before) is { } at
            ? await db
                .Comments.Where(c => c.Id == at)
                .Select(c => new { At = By == "SentAt" ? c.SentAt : c.ReportedAt, c.Id })
                .FirstOrDefaultAsync()
            : null;
        var isBack = place is not null && after is null;
        // A comment that is not reported any more has no place among those that are: the walk begins anew.
        var query = Query(db, place?.At is { } moment ? (moment, place.Id) : null, isBack && place?.At is not null, count);
        var found = await query.ToListAsync();
        var ordered = found.OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => r.Id);
        return NewestFirst ? [.. ordered.Reverse()] : [.. ordered];
    }

    internal IQueryable<Row> Query(NewsroomDb db, (DateTime At, long Id)? place, bool isBack, int count)
    {
        List<object> arguments = place is { } from ? [UtcMicroseconds.Of(from.At), from.Id] : [];
        var (direction, beyond) = NewestFirst != isBack ? ("DESC", "<") : ("ASC", ">");
        var bound = place is null
            ? ""
            : $$""" AND "{{By}}" {{beyond}}= {0} AND ("{{By}}" {{beyond}} {0} OR "Id" {{beyond}} {1})""";
        if (Sections is not null)
            bound += OfArticle($"""a."SectionId" IN ({In(Sections, arguments)})""");
        if (Edition is { } edition)
            bound += OfArticle($"""a."EditionId" = {In([edition], arguments)}""");
        var limit = string.Create(CultureInfo.InvariantCulture, $"""{direction}, "Id" {direction} LIMIT {count}""");
        var walks = Statuses.Select(
            (status, at) =>
                $"""SELECT * FROM (SELECT "{By}" AS "At", "Id" FROM "Comments" WHERE {Stands(status)}{bound} ORDER BY "{By}" {limit}) AS walk{at.ToString(CultureInfo.InvariantCulture)}"""
        );
        var sql = $"""SELECT * FROM ({string.Join(" UNION ALL ", walks)}) AS walks ORDER BY "At" {limit}""";
        return db.Database.SqlQueryRaw<Row>(sql, [.. arguments]);
    }

    // Reported is published already, and has an index of its own.
    string Stands(CommentStatus status) =>
        By == "SentAt" ? $"\"Status\" = '{StoredName.Of(status)}'" : "\"ReportedAt\" IS NOT NULL";

    static string OfArticle(string which) =>
        $""" AND EXISTS (SELECT 1 FROM "Articles" AS a WHERE a."Id" = "ArticleId" AND {which})""";

    static string In(IReadOnlyList<long> sections, List<object> arguments)
    {
        var first = arguments.Count;
        arguments.AddRange(sections.Cast<object>());
        return sections.Count == 0
            ? "NULL"
            : string.Join(
                ", ",
                Enumerable.Range(first, sections.Count).Select(n => $"{{{n.ToString(CultureInfo.InvariantCulture)}}}")
            );
    }

    /// <param name="At">Microseconds, as stored.</param>
    internal sealed record Row(long At, long Id);
}
