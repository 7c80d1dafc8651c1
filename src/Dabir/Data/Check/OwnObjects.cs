using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Check;

/// <summary>What of a database is Dabir's: a trigger of somebody else changes rows that nobody sees being changed.</summary>
static class OwnObjects
{
    static readonly string[] OfTheFramework = ["__EFMigrationsHistory", "__EFMigrationsLock"];

    /// <summary>Those of the objects found that are none of ours.</summary>
    /// <param name="found">Each by its kind and name: <c>table Votes</c>, <c>trigger t on Votes</c>.</param>
    /// <param name="triggers">Ours, as they are said there.</param>
    public static IReadOnlyList<string> NotAmong(NewsroomDb db, IEnumerable<string> found, IEnumerable<string> triggers)
    {
        var own = db
            .Model.GetEntityTypes()
            .Select(t => t.GetTableName())
            .Concat(OfTheFramework)
            .Select(table => $"table {table}")
            .Concat(triggers)
            .ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(one => !own.Contains(one)).Order(StringComparer.Ordinal)];
    }
}
