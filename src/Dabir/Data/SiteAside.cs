using Dabir.Logbook;

namespace Dabir.Data;

/// <summary>
/// A copy of a site's database that is brought up to date to be looked at, as for a backup of an older Dabir: what is copied
/// stays as it is. The copy is gone afterwards. Pictures, the key and the heads of the logbook are those of the site itself.
/// </summary>
sealed class SiteAside : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("dabir-check-").FullName;

    /// <summary>Makes the copy and looks at it.</summary>
    /// <param name="site">As it was found.</param>
    /// <exception cref="SetupException">A server's database is not copied.</exception>
    public static async Task<int> Look(Settings site, Func<IServiceProvider, Task<int>> work, CancellationToken stop)
    {
        using var aside = new SiteAside();
        await using (var found = Site.Build(site))
            if (!await found.Services.GetRequiredService<IDatabaseKind>().CopyTo(aside.Settings(site).SqliteFile, stop))
                throw new SetupException(
                    "The database is older than this program, and a server's is not copied aside: restore the backup into a database of its own, let 'dabir serve' bring that one up to date, and check it there."
                );
        var heads = new NotedHeads(site).File;
        if (File.Exists(heads))
            File.Copy(heads, new NotedHeads(aside.Settings(site)).File);
        int? looked = await With(
            aside.Settings(site),
            async services => await HasKey(services) ? await work(services) : (int?)null
        );
        // One of before there were keys has its own for as long as it is looked at.
        return looked
            ?? await With(
                aside.Settings(site) with
                {
                    KeyFile = null,
                },
                async services =>
                {
                    await services.GetRequiredService<KeyOpening>().Open(services.GetRequiredService<NewsroomDb>());
                    return await work(services);
                }
            );
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A system that keeps open files in their place takes it away with its other temporary ones.
        }
    }

    // Whether it has a key, which is read then.
    static async Task<bool> HasKey(IServiceProvider services)
    {
        var db = services.GetRequiredService<NewsroomDb>();
        if (await KeyedFrom.Newest(db) is null)
            return false;
        await services.GetRequiredService<KeyOpening>().Examine(db);
        return true;
    }

    Settings Settings(Settings site) =>
        site with
        {
            Data = folder,
            PicturesOf = site.Data,
            KeyFile = new SiteKey(site).File,
            OnlyLooks = false,
        };

    static async Task<T> With<T>(Settings settings, Func<IServiceProvider, Task<T>> work)
    {
        await using var app = Site.Build(settings);
        await app.Prepare(withKey: false);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
