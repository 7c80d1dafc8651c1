using Dabir.Data.Postgres;
using Dabir.Data.Sqlite;
using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.AspNetCore.Identity;

namespace Dabir.Data;

/// <summary>How the program takes in its database.</summary>
public static class DataSite
{
    public static void AddData(this IServiceCollection services, Settings settings)
    {
        IDatabaseKind kind = settings.Database is { } connection
            ? new PostgresDatabase(connection)
            : new SqliteDatabase(settings.SqliteFile);
        services.AddSingleton(kind);
        kind.Add(services);
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddSingleton<CommittedChanges>();
        services.AddSingleton<NewsroomWriter>();
        services.AddHostedService<LogbookFollower>();
        services.AddSingleton<Signer>();
    }

    /// <summary>Brings the database up to date and opens what every verb needs. Throws <see cref="SetupException"/> with one line for the operator.</summary>
    public static async Task Prepare(this IHost app)
    {
        var kind = app.Services.GetRequiredService<IDatabaseKind>();
        if (kind.WhyNotUsable() is { } why)
            throw new SetupException(why);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        try
        {
            await kind.Migrate(db);
        }
        catch (Exception fault)
            when (fault is System.Data.Common.DbException or IOException or System.Net.Sockets.SocketException)
        {
            throw new SetupException($"{kind.Name} cannot be opened: {fault.Message}", fault);
        }
        var writer = app.Services.GetRequiredService<NewsroomWriter>();
        await app.Services.GetRequiredService<Signer>().Open(db, writer);
        await Founding.EditionIfNone(writer, app.Services.GetRequiredService<TimeProvider>());
    }
}

/// <summary>The program cannot start as it was asked to; the message is the one line the operator reads.</summary>
public sealed class SetupException(string message, Exception? cause = null) : Exception(message, cause);
