using System.Data;
using System.Data.Common;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Delivery;

/// <summary>
/// The one connection of a render thread. It stays open from page to page, and a whole page is read in one transaction, so
/// that everything on it is true of one moment.
/// </summary>
public sealed class ReadingRoom(IServiceScopeFactory scopes, IDatabaseKind kind) : IAsyncDisposable
{
    AsyncServiceScope scope;
    NewsroomDb? db;

    internal Utf8Text Sheet { get; } = new();

    /// <summary>Reads with everything as it stood at one moment. Only reads: both databases refuse anything else here.</summary>
    public async Task<T> Read<T>(Func<NewsroomDb, Task<T>> question)
    {
        var isUsed = db is not null;
        try
        {
            return await ReadOnce(question);
        }
        catch (DbException) when (isUsed && db is null)
        {
            // The line to the server was cut while nobody used it; reading again does no harm.
            return await ReadOnce(question);
        }
    }

    public async ValueTask DisposeAsync() => await Close();

    async Task<T> ReadOnce<T>(Func<NewsroomDb, Task<T>> question)
    {
        var open = db ??= await Open();
        try
        {
            await using var moment = await kind.Freeze(open, CancellationToken.None);
            return await question(open);
        }
        catch (DbException) when (open.Database.GetDbConnection().State != ConnectionState.Open)
        {
            await Close();
            throw;
        }
        finally
        {
            open.ChangeTracker.Clear();
        }
    }

    async Task<NewsroomDb> Open()
    {
        scope = scopes.CreateAsyncScope();
        var opened = kind.ForReading(scope.ServiceProvider);
        try
        {
            await opened.Database.OpenConnectionAsync();
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            await scope.DisposeAsync();
            throw;
        }
    }

    async Task Close()
    {
        if (db is null)
            return;
        await db.DisposeAsync();
        await scope.DisposeAsync();
        db = null;
    }
}
