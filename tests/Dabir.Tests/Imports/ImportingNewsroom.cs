using Dabir.Data;
using Dabir.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Dabir.Tests.Imports;

/// <summary>
/// A site that is put together but not served, as commands find it, with a folder for files to import. On SQLite, or on the
/// PostgreSQL server of <c>DABIR_TEST_DATABASE</c> when that is set, in a database of its own.
/// </summary>
public sealed class ImportingNewsroom : IAsyncDisposable
{
    readonly IHost host;
    readonly AsyncServiceScope scope;

    ImportingNewsroom(IHost host, string folder)
    {
        (this.host, Folder) = (host, folder);
        scope = host.Services.CreateAsyncScope();
    }

    public string Folder { get; }
    public NewsroomDb Db => scope.ServiceProvider.GetRequiredService<NewsroomDb>();
    public NewsroomWriter Writer => host.Services.GetRequiredService<NewsroomWriter>();
    public StringWriter Output { get; } = new();
    public StringWriter Errors { get; } = new();

    public static async Task<ImportingNewsroom> Open()
    {
        var folder = Directory.CreateTempSubdirectory("dabir-import-").FullName;
        // A moment with parts finer than the database keeps.
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero).AddTicks(1_234_567));
        var site = Site.Build(
            new Settings { Data = folder, Database = OnServer(Path.GetFileName(folder)) },
            services => services.AddSingleton<TimeProvider>(clock)
        );
        await site.Prepare();
        return new ImportingNewsroom(site, folder);
    }

    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider);

    public string Save(string name, string content)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, content);
        return file;
    }

    public Task<int> Import(params string[] files) =>
        Make<PageImport>()
            .Run(files, "books", false, "https://example.ir/", Output, Errors, stop: TestContext.Current.CancellationToken);

    public Task<int> ImportInto(string section, bool openSection) =>
        Make<PageImport>()
            .Run(
                [Save("page.txt", SavedPages.Text)],
                section,
                openSection,
                null,
                Output,
                Errors,
                stop: TestContext.Current.CancellationToken
            );

    // The program makes the database with its first migration.
    static string? OnServer(string name) =>
        Environment.GetEnvironmentVariable("DABIR_TEST_DATABASE") is { Length: > 0 } server
            ? new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ToString()
            : null;

    public async ValueTask DisposeAsync()
    {
        if (Db.Database.IsNpgsql())
            await Db.Database.EnsureDeletedAsync();
        await scope.DisposeAsync();
        await host.Services.GetRequiredService<NewsroomWriter>().DisposeAsync();
        host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
