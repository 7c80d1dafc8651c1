using System.Collections.Concurrent;

namespace Dabir.Media;

/// <summary>What is served for a request: a file, nothing, or nothing yet because too many are being made.</summary>
/// <param name="Content">The file, for the caller to close; null when there is none.</param>
/// <param name="IsBusy">Whether to ask again in a moment.</param>
public readonly record struct ServedRendition(Stream? Content, bool IsBusy);

/// <summary>
/// Serves renditions, making each on its first request: once however many ask at the same time, and few at a time, so that
/// a front page full of new pictures does not take the processors from the pages themselves.
/// </summary>
public sealed class Renditions(PictureStore store) : IDisposable
{
    const int LongestLine = 200;

    readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    readonly ConcurrentDictionary<(PictureKey, string), Lazy<Task<bool>>> inTheMaking = new();

    /// <summary>Opens a rendition of a kept picture.</summary>
    /// <returns>No content when the picture is not kept, was removed, or is too small for this rendition.</returns>
    public async Task<ServedRendition> Open(PictureKey key, Rendition rendition, CancellationToken stop)
    {
        // A removed picture is gone even if somebody asked for a rendition in the very moment of its removal.
        if (!await store.Has(key, stop))
            return default;
        if (await store.OpenRendition(key, rendition, stop) is { } ready)
            return new(ready, IsBusy: false);
        if (inTheMaking.Count >= LongestLine)
            return new(null, IsBusy: true);
        var made = await MakeOnce(key, rendition).WaitAsync(stop);
        return new(made ? await store.OpenRendition(key, rendition, stop) : null, IsBusy: false);
    }

    public void Dispose() => turns.Dispose();

    // The work belongs to everybody who waits for it, so no single reader's leaving cancels it.
    Task<bool> MakeOnce(PictureKey key, Rendition rendition) =>
        inTheMaking.GetOrAdd((key, rendition.Name), _ => new(() => Task.Run(() => Make(key, rendition)))).Value;

    async Task<bool> Make(PictureKey key, Rendition rendition)
    {
        await turns.WaitAsync();
        try
        {
            if (await store.HasRendition(key, rendition, CancellationToken.None))
                return true;
            var master = await store.Master(key, CancellationToken.None);
            if (master is null || Darkroom.Develop(master, rendition) is not { } content)
                return false;
            await store.KeepRendition(key, rendition, content, CancellationToken.None);
            return true;
        }
        finally
        {
            turns.Release();
            inTheMaking.TryRemove((key, rendition.Name), out _);
        }
    }
}
