using System.Data.Common;
using System.Globalization;

namespace Dabir.Data;

/// <summary>
/// Statements of one connection that run again and again, such as the insert of a logbook row: parsed once, the same on both
/// databases. Their parameters are <c>@p0</c>, <c>@p1</c> and so on.
/// </summary>
sealed class PreparedStatements(DbConnection connection) : IAsyncDisposable
{
    readonly Dictionary<string, DbCommand> known = new(StringComparer.Ordinal);

    /// <summary>Runs a statement and gives the first value of its answer, or null.</summary>
    public async Task<object?> Run(DbTransaction transaction, string words, object?[] values, CancellationToken stop)
    {
        if (!known.TryGetValue(words, out var command))
        {
            known[words] = command = connection.CreateCommand();
            command.CommandText = words;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
                command.Parameters.Add(parameter);
            }
        }
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return await command.ExecuteScalarAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in known.Values)
            await command.DisposeAsync();
        known.Clear();
    }
}
