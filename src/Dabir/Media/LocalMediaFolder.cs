namespace Dabir.Media;

/// <summary>A media folder on this machine's disk.</summary>
/// <param name="root">The folder; made with the first file, so that who only looks makes nothing.</param>
/// <param name="incoming">A tray on the same disk; opened with the first file too, because opening it clears it.</param>
public sealed class LocalMediaFolder(string root, Func<Incoming> incoming) : IMediaFolder
{
    readonly string root = Path.GetFullPath(root);

    public async Task Keep(string name, ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        using var place = incoming().Take();
        await using (
            var file = new FileStream(place.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true)
        )
        {
            await file.WriteAsync(content, stop);
            file.Flush(flushToDisk: true);
        }
        var path = Find(name);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        File.Move(place.Path, path, overwrite: true);
        SyncUpwards(folder);
    }

    public Task<Stream?> Open(string name, CancellationToken stop)
    {
        try
        {
            const int wholeBlocks = 1 << 16;
            var share = FileShare.Read | FileShare.Delete;
            return Task.FromResult<Stream?>(
                new FileStream(Find(name), FileMode.Open, FileAccess.Read, share, wholeBlocks, useAsync: true)
            );
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task<bool> Has(string name, CancellationToken stop) => Task.FromResult(File.Exists(Find(name)));

    public Task Remove(string name, CancellationToken stop)
    {
        if (File.Exists(Find(name)))
            File.Delete(Find(name));
        return Task.CompletedTask;
    }

    string Find(string name)
    {
        var path = Path.GetFullPath(Path.Combine(root, name));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"'{name}' leads out of the media folder.", nameof(name));
    }

    // A folder made for this file is itself a new name in the folder above it.
    void SyncUpwards(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return;
        for (var at = folder; at.Length >= root.Length; at = Path.GetDirectoryName(at)!)
            Posix.SyncFolder(at);
    }
}
