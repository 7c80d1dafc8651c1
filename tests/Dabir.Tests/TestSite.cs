using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Comments;
using Dabir.Data;
using Dabir.Data.Check;
using Dabir.FrontPage;
using Dabir.Logbook;
using Dabir.Sample;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tags;
using Dabir.Themes;
using Dabir.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Dabir.Tests;

/// <summary>
/// The real program on a free loopback port with a real database of its own and a clock that stands at 05:09 of Monday
/// 2 Azar 1405 in Tehran. On the PostgreSQL server of <c>DABIR_TEST_DATABASE</c> when that is set, else on SQLite.
/// </summary>
public sealed partial class TestSite : IAsyncDisposable
{
    readonly WebApplication app;
    const string EditorEmail = "narges@example.org";

    readonly string folder;
    bool isKept;

    TestSite(WebApplication app, Settings settings, TestClock clock, Listening log)
    {
        Log = log;
        (this.app, folder, Settings, Clock) = (app, settings.Data, settings, clock);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    /// <summary>With which another process finds the same site.</summary>
    public Settings Settings { get; }
    public TestClock Clock { get; }

    /// <summary>What the site's log said so far.</summary>
    public Listening Log { get; }
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;
    public IServiceProvider Services => app.Services;
    public NewsroomWriter Writer => app.Services.GetRequiredService<NewsroomWriter>();

    /// <summary>Somebody who edits, publishes and moderates.</summary>
    public StaffMember Editor { get; private set; } = null!;
    public string EditorPassword => "صبح‌به‌خیر نیلوفرشهر";

    /// <param name="map">Maps pages of the test's own.</param>
    /// <param name="staffed">False for a site that nobody works at yet.</param>
    /// <param name="with">Other settings than the usual ones.</param>
    /// <param name="renders">How many pages may be made at once; 0 for as many as there are cores.</param>
    /// <param name="before">Lays out what the site finds when it starts, instead of the copy of a new site.</param>
    public static async Task<TestSite> Open(
        bool gateIsOpen = false,
        bool withSample = false,
        Action<WebApplication>? map = null,
        int renders = 0,
        Func<Settings, Settings>? with = null,
        Func<Settings, Task>? before = null,
        bool staffed = true
    )
    {
        var folder = Directory.CreateTempSubdirectory("dabir-test-").FullName;
        if (!staffed)
            return await Start(folder, gateIsOpen, map, renders, with, before);
        if (before is null)
            await (withSample ? SiteTemplate.Sample : SiteTemplate.Empty).CopyTo(folder);
        var site = await Start(folder, gateIsOpen, map, renders, with, before);
        site.Editor =
            await site.Read(db => db.Users.WithGrants.SingleOrDefaultAsync(m => m.Email == EditorEmail))
            ?? await site.Hire(EditorEmail, "نرگس کامیاب", Role.EditorInChief);
        return site;
    }

    /// <summary>Makes what <see cref="SiteTemplate"/> keeps: a founded site with its editor.</summary>
    internal static async Task Found(string folder, bool withSample, Func<TestSite, Task>? then)
    {
        await using var site = await Start(folder, gateIsOpen: false);
        if (withSample)
            await site.FillWithSample();
        await site.Hire(EditorEmail, "نرگس کامیاب", Role.EditorInChief);
        if (then is not null)
            await then(site);
        site.isKept = true;
    }

    static async Task<TestSite> Start(
        string folder,
        bool gateIsOpen,
        Action<WebApplication>? map = null,
        int renders = 0,
        Func<Settings, Settings>? with = null,
        Func<Settings, Task>? before = null
    )
    {
        var clock = new TestClock(new DateTimeOffset(2026, 11, 23, 5, 9, 0, TimeSpan.FromHours(3.5)));
        var settings = new Settings
        {
            Data = folder,
            Urls = "http://127.0.0.1:0",
            Database = OnServer(Path.GetFileName(folder)),
            GateIsOpen = gateIsOpen,
            Renders = renders,
        };
        settings = with?.Invoke(settings) ?? settings;
        if (before is not null)
            await before(settings);
        var log = new Listening();
        var app = Site.Build(
            settings,
            services =>
            {
                // A password's hash is dear on purpose, and hundreds of people sign in here.
                services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 10);
                services.AddSingleton<TimeProvider>(clock).AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log);
                if (settings.Theme == new Settings().Theme && !HasOwnLook(folder))
                    services.AddSingleton(Look.Value);
            }
        );
        map?.Invoke(app);
        await app.Prepare();
        await app.StartAsync();
        return new TestSite(app, settings, clock, log);
    }

    // The theme is compiled once for all sites that have none of their own: it would be half of a test's work.
    static readonly Lazy<ITheme> Look = new(() =>
        new HandlebarsTheme(ThemeFolder.Find(new Settings().Theme), new Languages(Languages.Own))
    );

    static bool HasOwnLook(string folder) =>
        Directory.Exists(Path.Combine(folder, "themes")) || Directory.Exists(Path.Combine(folder, "languages"));

    /// <summary>A database for one test on the server of the environment, or null for SQLite.</summary>
    public static string? OnServer(string name) =>
        Environment.GetEnvironmentVariable("DABIR_TEST_DATABASE") is { Length: > 0 } server
            ? new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString()
            : null;

    public async Task<T> Read<T>(Func<NewsroomDb, Task<T>> question)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<NewsroomDb>());
    }

    async Task FillWithSample()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities
            .CreateInstance<SampleNewsroom>(scope.ServiceProvider)
            .Fill(scope.ServiceProvider.GetRequiredService<NewsroomDb>());
    }

    /// <summary>What <c>dabir check</c> says, line by line, and its exit code.</summary>
    /// <param name="known">Heads of the logbook that were kept elsewhere.</param>
    public async Task<(int Exit, string Said)> Check(params LogHead[] known)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var said = new StringWriter();
        return (await ActivatorUtilities.CreateInstance<NewsroomCheck>(scope.ServiceProvider).Run(said, known), said.ToString());
    }

    /// <summary>Writes past the program as the database's owner can, who takes the guards of the logbook away and puts them back.</summary>
    public async Task Tampers(string statements)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>().Database;
        var isServer = db.IsNpgsql();
        foreach (
            var next in (string[])
                [
                    isServer ? Dabir.Data.Postgres.LogbookTriggers.Drop : Dabir.Data.Sqlite.LogbookTriggers.Drop,
                    // Braces are places of parameters there.
                    statements.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
                    isServer ? Dabir.Data.Postgres.LogbookTriggers.Create : Dabir.Data.Sqlite.LogbookTriggers.Create,
                ]
        )
            await db.ExecuteSqlRawAsync(next);
    }

    /// <summary>Bytes as a statement says them.</summary>
    public string Bytes(byte[] bytes) =>
        Settings.Database is null ? $"X'{Convert.ToHexString(bytes)}'" : $"'\\x{Convert.ToHexString(bytes)}'::bytea";

    /// <summary>A browser without script and without memory of other readers.</summary>
    public Reader NewReader() => new(this);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        if (isKept)
        {
            await app.DisposeAsync();
            return;
        }
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
            if (db.Database.IsNpgsql())
            {
                // Its own connections only: other tests are at work with theirs.
                NpgsqlConnection.ClearPool(new NpgsqlConnection(Settings.Database));
                await db.Database.EnsureDeletedAsync();
            }
        }
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
