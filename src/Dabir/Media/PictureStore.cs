namespace Dabir.Media;

/// <summary>
/// Keeps the masters, and beside them the renditions made from them. Masters are the newsroom's property and belong in
/// every backup; renditions can be made again at any time.
/// </summary>
public sealed class PictureStore(IMediaFolder masters, IMediaFolder renditions)
{
    /// <summary>The content type of every master.</summary>
    public const string MasterType = "image/jpeg";

    /// <summary>Keeps a finished master under the key of its content.</summary>
    public async Task<PictureKey> Keep(ReadOnlyMemory<byte> master, CancellationToken stop)
    {
        var key = PictureKey.Of(master.Span);
        if (!await masters.Has(MasterPath(key), stop))
            await masters.Keep(MasterPath(key), master, stop);
        return key;
    }

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
