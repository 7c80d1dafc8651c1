using Dabir.Data;
using Dabir.Language;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>
/// The folds of headlines, tags and people that an older Dabir wrote without. A fold is made anew by a migration that sets the
/// columns to null, when <see cref="SearchFold.Version"/> is another than <see cref="MadeBy"/>.
/// </summary>
sealed partial class FoldFilling(ILogger<FoldFilling> log) : IFillsIn
{
    /// <summary>The version of the fold in every row that has one.</summary>
    public const int MadeBy = 3;

    const int AtOnce = 500;
    const int Told = 100_000;

    static readonly (string Table, string Column, Func<string, string> Fold)[] Names =
    [
        ("Articles", "Headline", Spelling.FoldOfWords),
        ("Tags", "Name", Spelling.FoldOf),
        ("People", "Name", Spelling.FoldOf),
    ];

    public async Task FillIn(NewsroomWriter writer, CancellationToken stop)
    {
        foreach (var (table, column, fold) in Names)
        {
            var filled = 0;
            int now;
            do
            {
                now = await writer.Write(db => Some(db, table, column, fold, stop), stop, NewsroomWriter.LongPatience);
                filled += now;
                if (now > 0 && (now < AtOnce || filled % Told == 0))
                    Filled(log, filled, table);
            } while (now == AtOnce);
        }
    }

    // One statement for all of them: a million one by one take minutes.
    static async Task<int> Some(NewsroomDb db, string table, string column, Func<string, string> fold, CancellationToken stop)
    {
        // Names of tables cannot be parameters; these are ours.
        var question = $"""SELECT "Id", "{column}" AS "Name" FROM "{table}" WHERE "Fold" IS NULL ORDER BY "Id" LIMIT {AtOnce}""";
        var lacking = await db.Database.SqlQueryRaw<Unfolded>(question).ToListAsync(stop);
        if (lacking.Count == 0)
            return 0;
        var rows = string.Join(", ", lacking.Select((_, at) => $"({{{2 * at}}}, {{{(2 * at) + 1}}})"));
        var statement = $"""
            WITH filled("Id", "Fold") AS (VALUES {rows})
            UPDATE "{table}" SET "Fold" = filled."Fold" FROM filled WHERE "{table}"."Id" = filled."Id"
            """;
        await db.Database.ExecuteSqlRawAsync(statement, lacking.SelectMany(one => new object[] { one.Id, fold(one.Name) }), stop);
        return lacking.Count;
    }

    sealed record Unfolded(long Id, string Name);

    [LoggerMessage(Level = LogLevel.Information, Message = "Filled in how {Count} rows of {Table} are found by name.")]
    static partial void Filled(ILogger log, int count, string table);
}
