namespace Dabir.Media;

/// <summary>
/// The one way in for a picture. What comes out is a master we made ourselves: upright, sRGB, no larger
/// than <see cref="PictureLimits.Fit"/> says, on white where it was transparent, with nothing about the place, the
/// camera or the person behind it.
/// </summary>
public sealed class PictureIntake(PictureStore store, Incoming incoming, ILogger<PictureIntake> log)
{
    static readonly SemaphoreSlim Turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>How long one picture may take to decode.</summary>
    public TimeSpan Patience { get; init; } = PictureLimits.Time;

    /// <summary>
    /// Takes in one picture. It is kept until its key is released: at the desk through <see cref="Uploads"/>, which knows
    /// whether the change it came with was made.
    /// </summary>
    /// <param name="upload">The file as it arrives; read to its end or to the size limit, never closed.</param>
    /// <param name="fileName">What the sender calls it, such as «باران‌تهران.jpg»; trusted in nothing, written to the log with a refusal.</param>
    /// <example><code>
    /// var answer = await intake.Accept(form.Picture.OpenReadStream(), form.Picture.FileName, stop);
    /// if (!answer.IsAccepted) return form.ShownAgain(answer.Reason);
    /// var (item, outcome) = await db.MediaOf(answer.Picture, credit: "عکس: سارا نیک‌فر", by, now);
    /// </code></example>
    public async Task<IntakeAnswer> Accept(Stream upload, string? fileName, CancellationToken stop)
    {
        using var original = incoming.Take();
        var reason = await Receive(upload, original.Path, stop);
        var answer = reason is null ? await Develop(original.Path, stop) : IntakeAnswer.Refused(reason);
        if (!answer.IsAccepted)
            log.LogInformation("Picture {FileName} refused: {Reason}", Printable(fileName), answer.Reason);
        return answer;
    }

    static async Task<string?> Receive(Stream upload, string path, CancellationToken stop)
    {
        var head = new byte[PictureKind.HeadLength];
        var count = await upload.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop);
        if (count == 0)
            return Refusal.Empty;
        if (PictureKind.Recognise(head.AsSpan(0, count)) is null)
            return Refusal.NotAPicture;

        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true);
        await file.WriteAsync(head.AsMemory(0, count), stop);
        var block = new byte[1 << 16];
        while ((count = await upload.ReadAsync(block, stop)) > 0)
        {
            if (file.Length + count > PictureLimits.UploadBytes)
                return Refusal.TooLarge;
            await file.WriteAsync(block.AsMemory(0, count), stop);
        }
        return null;
    }

    async Task<IntakeAnswer> Develop(string original, CancellationToken stop)
    {
        using var clean = incoming.Take();
        await Turns.WaitAsync(stop);
        DecodingProcess.Answer said;
        try
        {
            said = await DecodingProcess.Run(original, clean.Path, Patience, stop);
        }
        finally
        {
            Turns.Release();
        }
        if (said.Reason is not null)
            return IntakeAnswer.Refused(said.Reason);
        if (await Master(clean.Path, stop) is not { } master)
            return IntakeAnswer.Refused(Refusal.Broken);
        // Written down before the file is there: a crash from here on leaves a note, and the note leads to the file.
        incoming.Note(PictureKey.Of(master));
        var key = await store.Keep(master, stop);
        return IntakeAnswer.Accepted(new(key, said.Width, said.Height) { IsFirstFrame = said.IsFirstFrame });
    }

    // The process that wrote it has read a stranger's bytes, so its word is not enough.
    static async Task<byte[]?> Master(string path, CancellationToken stop)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 and <= PictureLimits.MasterBytes })
            return null;
        var bytes = await File.ReadAllBytesAsync(path, stop);
        return PictureKind.Recognise(bytes) == PictureKind.Jpeg ? bytes : null;
    }

    // A line break in a file's name would forge a line of the log.
    static string Printable(string? fileName) => string.Concat((fileName ?? "").Where(c => !char.IsControl(c)).Take(100));
}
