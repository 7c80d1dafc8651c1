using Dabir.Data;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>The folds of headlines, tags and people that an older Dabir wrote without.</summary>
sealed partial class FoldFilling(ILogger<FoldFilling> log) : IFillsIn
{
    const int AtOnce = 2_000;

    static readonly (string Table, string Column)[] Names = [("Articles", "Headline"), ("Tags", "Name"), ("People", "Name")];

    public async Task FillIn(NewsroomWriter writer, CancellationToken stop)
    {
        foreach (var (table, column) in Names)
        {
            var filled = 0;
            int now;
            do
            {
                now = await writer.Write(db => Some(db, table, column, stop), stop, NewsroomWriter.LongPatience);
                filled += now;
            } while (now == AtOnce);
            if (filled > 0)
                Filled(log, filled, table);
        }
    }

    static async Task<int> Some(NewsroomDb db, string table, string column, CancellationToken stop)
    {
        var lacking = await db
            .Database.SqlQueryRaw<Unfolded>(
                $"""SELECT "Id", "{column}" AS "Name" FROM "{table}" WHERE "Fold" IS NULL ORDER BY "Id" LIMIT {AtOnce}"""
            )
            .ToListAsync(stop);
        foreach (var one in lacking)
            await db.Database.ExecuteSqlRawAsync(
                $$"""UPDATE "{{table}}" SET "Fold" = {0} WHERE "Id" = {1}""",
                [Spelling.FoldOf(one.Name), one.Id],
                stop
            );
        return lacking.Count;
    }

    sealed record Unfolded(long Id, string Name);

    [LoggerMessage(Level = LogLevel.Information, Message = "Filled in how {Count} rows of {Table} are found by name.")]
    static partial void Filled(ILogger log, int count, string table);
}
