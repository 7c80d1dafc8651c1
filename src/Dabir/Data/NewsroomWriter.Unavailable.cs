using Microsoft.EntityFrameworkCore;

namespace Dabir.Data;

/// <summary>
/// When the database cannot be written, the first group finds that out by waiting; everybody after it is told at once, until
/// a trial of the writer's own gets through.
/// </summary>
public sealed partial class NewsroomWriter
{
    // What fills a site is nobody's form: it waits for a lock some ten times as long as a form does.
    const int LongestTries = 15;

    static readonly TimeSpan BetweenTrials = TimeSpan.FromSeconds(1);

    // A disk that is full takes a trial and refuses the next form, again and again.
    readonly Seeing.Repeated trouble = new(clock);

    /// <summary>Why nothing can be written; null while it can.</summary>
    volatile Exception? away;

    /// <summary>Writes something and takes it away again, through the same door as everything else: whether that is possible now.</summary>
    /// <exception cref="NewsroomUnavailableException">It is not.</exception>
    public Task Try() => Write(Trial);

    static NewsroomUnavailableException NotNow(Exception cause) =>
        cause as NewsroomUnavailableException
        ?? new NewsroomUnavailableException($"The database cannot be written now: {cause.Message}", cause);

    static bool MayWait(List<Work> group) => group.TrueForAll(work => work.Patience > Patience && ++work.Tries < LongestTries);

    /// <summary>Turns away whoever waits and whoever comes, and returns when the database takes a write again.</summary>
    /// <param name="behind">Those of the group who had not begun.</param>
    async Task ComeBack(List<Work> behind, Exception cause)
    {
        away = cause;
        var told = trouble.Comes(cause.Message);
        if (told is { } times)
            Gone(log, cause.Message, Seeing.Repeated.InWords(times));
        behind.ForEach(work => work.Fail(NotNow(cause)));
        while (true)
        {
            while (line.Reader.TryRead(out var waiting))
                waiting.Fail(NotNow(cause));
            if (await GetsThrough())
                break;
            // The line ends when the house closes. Real time: this is about a disk or a server, not about the newsroom.
            if (await Task.WhenAny(line.Reader.Completion, Task.Delay(BetweenTrials)) == line.Reader.Completion)
                return;
        }
        away = null;
        if (told is not null)
            Back(log);
    }

    async Task<bool> GetsThrough()
    {
        try
        {
            var db = await Open();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await kind.BeginWriting(db, default);
            await Trial(db);
            await transaction.CommitAsync();
            return true;
        }
        catch (Exception)
        {
            await Close();
            return false;
        }
    }

    // A row that comes and goes in one transaction reaches the disk all the same.
    async Task Trial(NewsroomDb db)
    {
        var row = (long)
            (
                await db.Run(
                    """INSERT INTO "Signals" ("At", "Touches") VALUES (@p0, @p1) RETURNING "Id" """,
                    [UtcMicroseconds.Of(clock.GetUtcNow().UtcDateTime), ""]
                )
            )!;
        await db.Signals.Where(s => s.Id == row).ExecuteDeleteAsync();
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The database cannot be written: {Why} Writes are answered with 503 until it can.{Again}"
    )]
    static partial void Gone(ILogger log, string why, string again);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database can be written again.")]
    static partial void Back(ILogger log);
}
