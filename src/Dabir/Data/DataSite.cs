using Dabir.Data.Postgres;
using Dabir.Data.Sqlite;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Words;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dabir.Data;

/// <summary>How the program takes in its database.</summary>
public static partial class DataSite
{
    public static void AddData(this IServiceCollection services, Settings settings)
    {
        IDatabaseKind kind = settings.Database is { } connection
            ? new PostgresDatabase(connection, settings.OnlyLooks)
            : new SqliteDatabase(settings.SqliteFile, settings.OnlyLooks);
        services.AddSingleton(kind);
        kind.Add(services);
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddMetrics();
        services.AddSingleton<WriterMeter>();
        services.AddSingleton<NewsroomWriter>();
        services.AddLogbook();
        services.AddSingleton<SiteKey>();
        services.AddSingleton<KeyOpening>();
        services.AddSingleton<Signer>();
        services.AddSingleton<IPostConfigureOptions<KeyManagementOptions>, SealKeyRing>();
    }

    /// <summary>The same settings when there is a site to look at; a verb that only looks must not found one in a wrong folder.</summary>
    public static Settings MustBeThere(Settings settings) =>
        settings.Database is not null || File.Exists(settings.SqliteFile)
            ? settings
            : throw new SetupException($"--data: there is no site in {settings.Data}; 'dabir serve' makes one.");

    /// <summary>Brings the database up to date and opens what every verb needs. Throws <see cref="SetupException"/> with one line for the operator.</summary>
    /// <param name="withKey">False for the verb that replaces the key.</param>
    /// <param name="stop">Given for a copy alone: a site is brought up to date to the end.</param>
    public static async Task Prepare(this IHost app, bool withKey = true, CancellationToken stop = default)
    {
        var kind = app.Services.GetRequiredService<IDatabaseKind>();
        if (kind.WhyNotUsable() is { } why)
            throw new SetupException(why);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        var writer = app.Services.GetRequiredService<NewsroomWriter>();
        try
        {
            await RefuseNewer(db);
            var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DataSite));
            await kind.Migrate(db, line => Told(log, line), stop);
            if (!withKey)
                return;
            await app.Services.GetRequiredService<KeyOpening>().Open(db);
            await Founding.EditionIfNone(
                writer,
                app.Services.GetRequiredService<Languages>(),
                app.Services.GetRequiredService<TimeProvider>()
            );
            foreach (var filling in app.Services.GetServices<IFillsIn>())
                await filling.FillIn(writer, stop);
        }
        catch (Exception fault)
            when (fault is System.Data.Common.DbException or IOException or System.Net.Sockets.SocketException)
        {
            throw new SetupException($"{kind.Name} cannot be opened: {fault.Message}", fault);
        }
        await RefuseUnknownZones(db);
    }

    static async Task RefuseUnknownZones(NewsroomDb db)
    {
        foreach (var edition in (await EditionBook.Open(db)).All)
            if (!CityTime.TryNamed(edition.TimeZone, out _))
                throw new SetupException(
                    $"This machine does not know the time zone {edition.TimeZone} of the edition '{edition.Slug}': install its time zone data (the package tzdata), or set TZDIR to it."
                );
    }

    /// <summary>
    /// What <see cref="Prepare"/> is to a verb that works, for one that only looks: says in one line why the site cannot be
    /// looked at by this program, and changes nothing.
    /// </summary>
    public static async Task Examine(this IHost app)
    {
        var kind = app.Services.GetRequiredService<IDatabaseKind>();
        if (kind.WhyNotUsable() is { } why)
            throw new SetupException(why);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            // A file that cannot be read is met here already.
            var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
            await RefuseNewer(db);
            var applied = (await db.Applied()).ToList();
            if (applied.Count == 0)
                throw new SetupException($"{kind.Name}: there is no site in this database; 'dabir serve' makes one.");
            if (db.Database.GetMigrations().Except(applied).Any())
                throw new OlderSiteException();
            await app.Services.GetRequiredService<KeyOpening>().Examine(db);
            await RefuseUnknownZones(db);
        }
        catch (Exception fault)
            when (fault is System.Data.Common.DbException or IOException or System.Net.Sockets.SocketException)
        {
            throw new SetupException($"{kind.Name} cannot be opened: {fault.Message}", fault);
        }
    }

    // A newer program may have moved what this one would look for, and this one would then write beside it.
    static async Task RefuseNewer(NewsroomDb db)
    {
        var unknown = (await db.Applied()).Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
            throw new SetupException(
                $"The database was brought up to date by a newer Dabir ({unknown[^1]}); start that one, or restore a backup from before."
            );
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Line}")]
    static partial void Told(ILogger log, string line);
}

/// <summary>The program cannot start as it was asked to; the message is the one line the operator reads.</summary>
public class SetupException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The database is one of an older Dabir, and may not be brought up to date by who only looks.</summary>
public sealed class OlderSiteException()
    : SetupException("The database is older than this program; 'dabir serve' brings it up to date.");
