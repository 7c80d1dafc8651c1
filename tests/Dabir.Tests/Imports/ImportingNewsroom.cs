using Dabir.Data;
using Dabir.Imports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Dabir.Tests.Imports;

/// <summary>A site that is put together but not served, as commands find it, with a folder for files to import.</summary>
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
            new Settings { Data = folder, Database = Environment.GetEnvironmentVariable("DABIR_TEST_DATABASE") },
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
        Make<PageImport>().Run(files, "books", "https://example.ir/", Output, Errors, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await host.Services.GetRequiredService<NewsroomWriter>().DisposeAsync();
        host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
