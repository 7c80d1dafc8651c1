using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dabir.Data.Sqlite;

/// <summary>
/// Keeps the statements of one connection that stays open (a render thread's, the writer's) prepared, by their text: a page
/// asks the same questions as the page before, and a sixth of the time of reading a page was SQLite preparing them.
/// </summary>
sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>More texts than all pages together have; those that hold a list of sections change with the menu.</summary>
    const int Most = 128;

    readonly Dictionary<string, Kept> known = new(StringComparer.Ordinal);

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        var kept = Find((SqliteCommand)command);
        // One that is still being read answers nobody else.
        return kept.Answer is { IsClosed: false }
            ? result
            : InterceptionResult<DbDataReader>.SuppressWithResult(kept.Ask((SqliteCommand)command));
    }

    // SQLite never waits for anything but its file, so there is nothing to await.
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => new(ReaderExecuting(command, eventData, result));

    Kept Find(SqliteCommand command)
    {
        if (known.TryGetValue(command.CommandText, out var kept))
            return kept;
        if (known.Count >= Most)
        {
            foreach (var old in known.Values)
                old.Dispose();
            known.Clear();
        }
        return known[command.CommandText] = new Kept(command);
    }

    sealed class Kept(SqliteCommand like) : IDisposable
    {
        readonly SqliteCommand command = new(like.CommandText, like.Connection);

        public SqliteDataReader? Answer { get; private set; }

        public SqliteDataReader Ask(SqliteCommand given)
        {
            command.Transaction = given.Transaction;
            command.CommandTimeout = given.CommandTimeout;
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in given.Parameters)
                command.Parameters.Add(parameter);
            return Answer = command.ExecuteReader();
        }

        // One that is still being read is let go by the connection.
        public void Dispose()
        {
            if (Answer is not { IsClosed: false })
                command.Dispose();
        }
    }
}
