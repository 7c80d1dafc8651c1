using Dabir.Logbook;

namespace Dabir.Data;

/// <summary>
/// A copy of a site's database that is brought up to date to be looked at, as for a backup of an older Dabir: what is copied
/// stays as it is. The copy is its owner's alone, in the folder that TMPDIR names, and gone afterwards, also after Ctrl-C.
/// Pictures, the key and the heads of the logbook are those of the site itself.
/// </summary>
sealed class SiteAside : IDisposable
{
    // Closed to others by what makes it.
    readonly string folder = Directory.CreateTempSubdirectory("dabir-check-").FullName;

    // A migration cannot be left at any moment, and a program that was told to end waits only so long.
    SiteAside() => AppDomain.CurrentDomain.ProcessExit += Remove;

    /// <summary>Makes the copy and looks at it.</summary>
    /// <param name="site">As it was found.</param>
    /// <exception cref="SetupException">A server's database is not copied.</exception>
    public static async Task<int> Look(Settings site, Func<IServiceProvider, Task<int>> work, CancellationToken stop)
    {
        RefuseWithoutRoom(SizeOf(site), Path.GetTempPath());
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
            async services => await HasKey(services) ? await work(services) : (int?)null,
            stop
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
                },
                stop
            );
    }

    /// <summary>Says so before anything is copied: a folder for temporary files may be a small one, or memory.</summary>
    /// <param name="database">How large it is, in bytes; to be brought up to date it takes as much again.</param>
    /// <exception cref="SetupException">There is no room.</exception>
    internal static void RefuseWithoutRoom(long database, string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free / 2 < database)
            throw new SetupException(
                $"The database is older than this program, so a copy of it is looked at; in {folder} that takes {Megabytes(database) * 2} MB and {Megabytes(free)} MB are free: name another folder in the variable TMPDIR."
            );
    }

    static long Megabytes(long bytes) => bytes / (1024 * 1024);

    static long SizeOf(Settings site) =>
        site.Database is not null
            ? 0
            : new[] { site.SqliteFile, $"{site.SqliteFile}-wal" }.Sum(f =>
                new FileInfo(f) is { Exists: true, Length: var l } ? l : 0
            );

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Remove;
        Remove(null, EventArgs.Empty);
    }

    void Remove(object? sender, EventArgs gone)
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

    static async Task<T> With<T>(Settings settings, Func<IServiceProvider, Task<T>> work, CancellationToken stop)
    {
        await using var app = Site.Build(settings);
        await app.Prepare(withKey: false, stop);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
