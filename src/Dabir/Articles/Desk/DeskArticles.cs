using System.Globalization;
using Dabir.Data;
using Dabir.Language;
using Dabir.Sections;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Desk;

/// <summary>A row of the desk's lists: what is shown, and nothing of the body.</summary>
public sealed record DeskRow(long Id, long Code, string Headline, string SectionName, ArticleStatus Status, DateTime At)
{
    public string StatusName => StoredName.Of(Status);
}

/// <summary>
/// The desk's question about articles: in which states, of which sections, with which words. Each pair of a section and a
/// state is a walk of its own along an index, newest begun first; their nearest ends together are the page.
/// </summary>
/// <param name="Statuses">Null for all.</param>
/// <param name="Sections">Null for all.</param>
public sealed record DeskQuestion(IReadOnlyList<ArticleStatus>? Statuses = null, IReadOnlyList<long>? Sections = null)
{
    /// <summary>More walks than this are no longer put together; SQLite takes 500 at most.</summary>
    const int MostWalks = 120;

    /// <summary>Words of a search beyond these find nothing that the first do not.</summary>
    const int MostWords = 12;

    /// <summary>Words of the headline in any spelling and order, or a code; null for any.</summary>
    public string? Words { get; init; }

    /// <summary>The sections of the edition that is worked on; null in a house with one.</summary>
    public IReadOnlyList<long>? Within { get; init; }

    /// <summary>The rows after (older than) or before (newer than) an article's id, newest first; at most <paramref name="count"/>.</summary>
    public async Task<IReadOnlyList<DeskRow>> Rows(NewsroomDb db, StaffMember me, long? olderThan, long? newerThan, int count) =>
        await Query(db, me, olderThan, newerThan, count).ToListAsync();

    internal IQueryable<DeskRow> Query(NewsroomDb db, StaffMember me, long? olderThan, long? newerThan, int count)
    {
        List<object> arguments = [];
        var descending = newerThan is null;
        var direction = descending ? "DESC" : "ASC";
        string Argument(object value)
        {
            arguments.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"{{{arguments.Count - 1}}}");
        }

        var bound =
            olderThan is { } older ? $""" AND "Id" < {Argument(older)}"""
            : newerThan is { } newer ? $""" AND "Id" > {Argument(newer)}"""
            : "";
        if (Words is { } words)
            bound += Matching(words, Argument);
        var limit = string.Create(CultureInfo.InvariantCulture, $"""ORDER BY "Id" {direction} LIMIT {count}""");
        var walks = Walks(DeskReach.Of(me), Argument)
            .Select(
                (where, at) =>
                    $"""SELECT * FROM (SELECT "Id" FROM "Articles" WHERE {where}{bound} {limit}) AS walk{at.ToString(CultureInfo.InvariantCulture)}"""
            )
            .ToList();
        if (walks.Count == 0)
            return db.Articles.Where(a => false).Select(a => new DeskRow(0, 0, "", "", a.Status, a.CreatedAt));
        // UNION, not UNION ALL: one's own article may stand in a section one holds too.
        var sql = $"""
            SELECT a.* FROM (SELECT "Id" FROM ({string.Join(" UNION ", walks)}) AS walks {limit}) AS listed
            INNER JOIN "Articles" AS a ON a."Id" = listed."Id"
            """;
        return db
            .Articles.FromSqlRaw(sql, [.. arguments])
            .SeenBy(me)
            .OrderByDescending(a => a.Id)
            .Select(a => new DeskRow(a.Id, a.Code, a.Headline, a.Section.Name, a.Status, a.PublishedAt ?? a.CreatedAt));
    }

    IEnumerable<string> Walks(DeskReach reach, Func<object, string> argument)
    {
        var states = (Statuses ?? Enum.GetValues<ArticleStatus>()).Select(s => $"\"Status\" = '{StoredName.Of(s)}'").ToList();
        var asked = Sections ?? Within;
        var sections =
            reach.Sections is null ? Sections
            : asked is null ? reach.Sections
            : [.. reach.Sections.Intersect(asked)];
        if (Words is not null || (sections is null && asked is not null))
        {
            // The index of states holds everything that is asked for, so no body is read for a headline.
            var place = Sections is not null
                ? OneOf("\"SectionId\"", Sections, argument)
                // With «+» no index is chosen for it: all sections of an edition are nearly all articles, and would be sorted.
                : OneOf("+\"SectionId\"", Within, argument);
            var reached = reach.Sections is null
                ? place
                : $"{place} AND (\"WriterId\" = {argument(reach.Member)} OR {In("\"SectionId\"", reach.Sections, argument)})";
            foreach (var state in states)
                yield return state + reached;
            yield break;
        }
        if (sections is not null && sections.Count * states.Count > MostWalks)
            // So many sections are most of the house: the newest of each state, looked through for them.
            foreach (var state in states)
                yield return state + OneOf("+\"SectionId\"", sections, argument);
        else if (sections is not null)
            foreach (var section in sections)
            {
                var place = $"\"SectionId\" = {argument(section)} AND ";
                foreach (var state in states)
                    yield return place + state;
            }
        else if (Statuses is not null)
            foreach (var state in states)
                yield return state;
        else
            yield return "\"Id\" > 0";
        // One's own are few enough to look through.
        if (reach.Sections is not null)
            yield return $"\"WriterId\" = {argument(reach.Member)} AND ({string.Join(" OR ", states)}){OneOf("\"SectionId\"", asked, argument)}";
    }

    static string OneOf(string column, IReadOnlyList<long>? values, Func<object, string> argument) =>
        values is null ? "" : " AND " + In(column, values, argument);

    static string In(string column, IReadOnlyList<long> values, Func<object, string> argument) =>
        values.Count == 0 ? "1 = 0" : $"{column} IN ({string.Join(", ", values.Select(v => argument(v)))})";

    // Every word somewhere in the headline, however either was typed; or the code of the news.
    static string Matching(string words, Func<object, string> argument)
    {
        var folds = words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords)
            .Select(Spelling.FoldOfWords);
        var headline = string.Join(
            " AND ",
            folds.Where(fold => fold.Length > 0).Select(fold => $""" "Fold" LIKE {argument(Pattern(fold))} ESCAPE '\' """)
        );
        var code = long.TryParse(Digits.ToAscii(words.Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? $""" "Code" = {argument(number)}"""
            : null;
        return headline.Length == 0
            ? code is null
                ? " AND 1 = 0"
                : $" AND ({code})"
            : code is null
                ? $" AND ({headline})"
                : $" AND ({headline} OR {code})";
    }

    static string Pattern(string fold) =>
        $"%{fold.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}

/// <summary>Where a member's articles lie, so that a list begins at them; what may be seen is still asked of <c>SeenBy</c>.</summary>
/// <param name="Sections">Null for the whole house; else these, and the member's own articles anywhere.</param>
sealed record DeskReach(long Member, IReadOnlyList<long>? Sections)
{
    public static DeskReach Of(StaffMember me) =>
        me.Holding(Permission.SeeArticles) is { IsEverywhere: false } held ? new(me.Id, held.Sections) : new(me.Id, null);
}
