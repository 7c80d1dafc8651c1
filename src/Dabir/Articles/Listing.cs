using System.Globalization;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>A place in a list that is ordered by time: the article that stands there.</summary>
public readonly record struct ListPlace(DateTime At, long Id);

/// <summary>
/// A readers' list of published articles, newest first: of sections, of a tag, of a person. Each is a short walk along an
/// index that holds the time, from its newest end or from a place in it. Written by hand because the mapper joins and
/// sorts: a section list of a million articles took 4.1 s that way.
/// </summary>
public sealed class Listing
{
    static readonly string Published = Data.StoredName.Of(ArticleStatus.Published);

    readonly Type rows;
    readonly string owner;
    readonly string article;
    readonly string only;
    readonly IReadOnlyList<long> owners;

    Listing(Type rows, string owner, string article, string only, IReadOnlyList<long> owners) =>
        (this.rows, this.owner, this.article, this.only, this.owners) = (rows, owner, article, only, owners);

    /// <param name="sections">A section with its subsections; at least one.</param>
    public static Listing OfSections(IReadOnlyList<long> sections) =>
        new(typeof(Article), "SectionId", "Id", $""" AND "Status" = '{Published}'""", sections);

    public static Listing OfTag(long tag) => new(typeof(ArticleTag), "TagId", "ArticleId", "", [tag]);

    public static Listing OfPerson(long person) => new(typeof(Byline), "PersonId", "ArticleId", "", [person]);

    /// <summary>The newest, as a query of articles that may be composed; it orders them itself.</summary>
    public IQueryable<Article> Newest(NewsroomDb db, int count) => Found(db, Sql(db, "", "DESC", count), []).NewestFirst;

    /// <summary>Those that stand after a place, without the one in it.</summary>
    public IQueryable<Article> OlderThan(NewsroomDb db, ListPlace place, int count) =>
        Found(db, Sql(db, Beyond("<", "<"), "DESC", count), Arguments(place)).NewestFirst;

    /// <summary>Those that stand before a place and the one in it, nearest first.</summary>
    public IQueryable<Article> NewerFrom(NewsroomDb db, ListPlace place, int count) =>
        Found(db, Sql(db, Beyond(">", ">="), "ASC", count), Arguments(place)).OrderBy(a => a.PublishedAt).ThenBy(a => a.Id);

    /// <summary>The place after this many articles from the newest end; null when the list is shorter.</summary>
    public async Task<long?> After(NewsroomDb db, int count)
    {
        var keys = db.Database.SqlQueryRaw<Key>(Sql(db, "", "DESC", count), [.. owners.Cast<object>()]);
        var found = await keys.OrderByDescending(k => k.At).ThenByDescending(k => k.Id).Skip(count - 1).FirstOrDefaultAsync();
        return found?.Id;
    }

    IQueryable<Article> Found(NewsroomDb db, string keys, IReadOnlyList<object> arguments)
    {
        var sql = $"""SELECT a.* FROM ({keys}) AS listed INNER JOIN "Articles" AS a ON a."Id" = listed."Id" """;
        return db.Articles.FromSqlRaw(sql, [.. owners.Cast<object>(), .. arguments]);
    }

    // The first half lets the index begin at the place; the second half settles those of the same moment.
    string Beyond(string beyond, string from)
    {
        var (at, id) = (owners.Count, owners.Count + 1);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$""" AND "PublishedAt" {{beyond}}= {{{at}}} AND ("PublishedAt" {{beyond}} {{{at}}} OR "{{article}}" {{from}} {{{id}}})"""
        );
    }

    static object[] Arguments(ListPlace place) => [UtcMicroseconds.Of(place.At), place.Id];

    string Sql(NewsroomDb db, string beyond, string direction, int count)
    {
        var table = db.Model.FindEntityType(rows)!.GetTableName()!;
        var arms = owners.Select((_, at) => Arm(table, at, beyond, direction, count)).ToList();
        // Wrapped, because SQLite takes no ORDER BY in the arm of a union.
        return arms.Count == 1
            ? arms[0]
            : Ordered(
                $"SELECT * FROM ({string.Join(" UNION ALL ", arms.Select((arm, at) => $"SELECT * FROM ({arm}) AS list{at.ToString(CultureInfo.InvariantCulture)}"))}) AS lists",
                "\"At\"",
                "\"Id\"",
                direction,
                count
            );
    }

    string Arm(string table, int at, string beyond, string direction, int count) =>
        Ordered(
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""SELECT "PublishedAt" AS "At", "{{article}}" AS "Id" FROM "{{table}}" WHERE "{{owner}}" = {{{at}}}{{only}} AND "PublishedAt" IS NOT NULL{{beyond}}"""
            ),
            "\"PublishedAt\"",
            $"\"{article}\"",
            direction,
            count
        );

    static string Ordered(string rows, string at, string id, string direction, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows} ORDER BY {at} {direction}, {id} {direction} LIMIT {count}");

    /// <param name="At">Microseconds, as stored.</param>
    sealed record Key(long At, long Id);
}
