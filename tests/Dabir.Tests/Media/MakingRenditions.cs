using System.Collections.Concurrent;
using Dabir.Media;

namespace Dabir.Tests.Media;

public sealed class MakingRenditions : IDisposable
{
    readonly MediaRoom room = new();

    [Fact]
    public async Task However_many_ask_at_once_a_rendition_is_made_once()
    {
        var kept = await room.Keeps(Pictures.Jpeg(2000, 1200));
        var folder = new CountingFolder(Folder("renditions"));
        using var renditions = new Renditions(new PictureStore(Folder("masters"), folder));

        var served = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => Open(renditions, kept.Key, "960.webp")))
        );

        Assert.All(served, bytes => Assert.Equal((960, 576), Pictures.SizeOf(bytes)));
        Assert.Single(folder.Kept);
    }

    [Fact]
    public async Task A_reader_who_leaves_does_not_take_the_rendition_from_the_others()
    {
        var kept = await room.Keeps(Pictures.Jpeg(2000, 1200));
        using var renditions = new Renditions(room.Store);
        using var leaving = new CancellationTokenSource();
        var rendition = Rendition.Named("1280.webp")!;

        var left = renditions.Open(kept.Key, rendition, leaving.Token);
        var waiting = Open(renditions, kept.Key, rendition.Name);
        await leaving.CancelAsync();

        Assert.Equal((1280, 768), Pictures.SizeOf(await waiting));
        await Record.ExceptionAsync(() => left);
    }

    LocalMediaFolder Folder(string name) => new(Path.Combine(room.DataFolder, "media", name), () => room.Incoming);

    static async Task<byte[]> Open(Renditions renditions, PictureKey key, string name)
    {
        var served = await renditions.Open(key, Rendition.Named(name)!, TestContext.Current.CancellationToken);
        await using var content = served.Content!;
        var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    public void Dispose() => room.Dispose();

    /// <summary>A real folder that remembers what was kept in it.</summary>
    sealed class CountingFolder(IMediaFolder folder) : IMediaFolder
    {
        internal ConcurrentQueue<string> Kept { get; } = new();

        public Task Keep(string name, ReadOnlyMemory<byte> content, CancellationToken stop)
        {
            Kept.Enqueue(name);
            return folder.Keep(name, content, stop);
        }

        public Task<Stream?> Open(string name, CancellationToken stop) => folder.Open(name, stop);

        public Task<bool> Has(string name, CancellationToken stop) => folder.Has(name, stop);

        public Task Remove(string name, CancellationToken stop) => folder.Remove(name, stop);
    }
}
