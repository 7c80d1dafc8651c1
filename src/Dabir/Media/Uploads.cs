using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Media;

/// <summary>
/// Pictures that arrive with a change which may yet be refused. Decoding is dear, so ask first whether the sender may make
/// the change; and a picture that no change came to use is taken off again.
/// </summary>
/// <example><code>
/// await using var upload = await uploads.TakeIn(file.OpenReadStream(), file.FileName, stop);
/// if (upload.Picture is not { } picture) return form.ShownAgain(upload.Reason!);
/// await writer.Write(db => article.Illustrate((await db.MediaOf(picture, credit, by, now)).Item, …));
/// </code></example>
public sealed class Uploads(PictureIntake intake, PictureStore store, Incoming incoming, IServiceScopeFactory scopes)
{
    /// <summary>Takes in one picture; dispose the answer when the change is made or refused.</summary>
    public async Task<Upload> TakeIn(Stream file, string? fileName, CancellationToken stop)
    {
        var answer = await intake.Accept(file, fileName, stop);
        return new Upload(answer, () => answer.Picture is { } picture ? Settle(picture.Key) : Task.CompletedTask);
    }

    /// <summary>Keeps the picture when an item of the house names it, and takes it off when none does.</summary>
    internal async Task Settle(PictureKey key)
    {
        if (await store.Release(key, () => IsUsed($"{key}")))
            incoming.Strike(key);
    }

    async Task<bool> IsUsed(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NewsroomDb>().Media.AnyAsync(m => m.Key == key);
    }
}

/// <summary>One upload with its answer, until the change it came with is made or refused.</summary>
public sealed class Upload(IntakeAnswer answer, Func<Task> settle) : IAsyncDisposable
{
    /// <summary>The kept picture; null when refused.</summary>
    public AcceptedPicture? Picture => answer.Picture;

    /// <summary>One of <see cref="Refusal.All"/>; null when accepted.</summary>
    public string? Reason => answer.Reason;

    public async ValueTask DisposeAsync() => await settle();
}
