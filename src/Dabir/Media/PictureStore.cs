namespace Dabir.Media;

/// <summary>
/// Keeps the masters, and beside them the renditions made from them. Masters are the newsroom's property and belong in
/// every backup; renditions can be made again at any time.
/// </summary>
public sealed class PictureStore(IMediaFolder masters, IMediaFolder renditions) : IDisposable
{
    // One at a time: a picture must not be taken off by one change while another one takes the same picture in.
    readonly SemaphoreSlim turn = new(1);
    readonly Dictionary<PictureKey, int> held = [];

    /// <summary>Keeps a finished master under the key of its content, and holds it until <see cref="Release"/>.</summary>
    public async Task<PictureKey> Keep(ReadOnlyMemory<byte> master, CancellationToken stop)
    {
        var key = PictureKey.Of(master.Span);
        await turn.WaitAsync(stop);
        try
        {
            if (!await masters.Has(MasterPath(key), stop))
                await masters.Keep(MasterPath(key), master, stop);
            held[key] = held.GetValueOrDefault(key) + 1;
            return key;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends a hold. When it was the last and nothing uses the picture, it is removed.</summary>
    /// <param name="isUsed">Asked only at the last hold.</param>
    /// <returns>True when nobody holds it any more.</returns>
    public async Task<bool> Release(PictureKey key, Func<Task<bool>> isUsed)
    {
        await turn.WaitAsync();
        try
        {
            if (held.GetValueOrDefault(key) > 1)
            {
                held[key]--;
                return false;
            }
            held.Remove(key);
            if (!await isUsed())
                await Remove(key, CancellationToken.None);
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>The master's bytes; null when no such picture is kept.</summary>
    public async Task<byte[]?> Master(PictureKey key, CancellationToken stop)
    {
        await using var file = await masters.Open(MasterPath(key), stop);
        if (file is null)
            return null;
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, stop);
        return bytes;
    }

    public Task<bool> Has(PictureKey key, CancellationToken stop) => masters.Has(MasterPath(key), stop);

    /// <summary>Whether the master is there and still is what its key says; for <c>dabir check</c>.</summary>
    public async Task<bool> IsIntact(PictureKey key, CancellationToken stop) =>
        await Master(key, stop) is { } master && PictureKey.Of(master) == key;

    /// <summary>Takes a picture off the site for good, with everything made from it.</summary>
    public async Task Remove(PictureKey key, CancellationToken stop)
    {
        await masters.Remove(MasterPath(key), stop);
        foreach (var rendition in Rendition.All)
            await renditions.Remove(key.File(rendition.Name), stop);
    }

    internal static string MasterPath(PictureKey key) => key.File("jpg");

    internal Task<bool> HasRendition(PictureKey key, Rendition rendition, CancellationToken stop) =>
        renditions.Has(key.File(rendition.Name), stop);

    internal Task<Stream?> OpenRendition(PictureKey key, Rendition rendition, CancellationToken stop) =>
        renditions.Open(key.File(rendition.Name), stop);

    internal Task KeepRendition(PictureKey key, Rendition rendition, ReadOnlyMemory<byte> content, CancellationToken stop) =>
        renditions.Keep(key.File(rendition.Name), content, stop);
}
