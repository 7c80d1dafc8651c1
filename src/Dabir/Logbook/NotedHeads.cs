using System.Globalization;
using Dabir.Data;

namespace Dabir.Logbook;

/// <summary>
/// The heads of the logbook that were written down outside the database: one a day, and the newest. A file beside the
/// database, one line each: <c>2026-11-23T20:29:00Z 41:3fa0…</c>
/// </summary>
public sealed class NotedHeads(Settings settings)
{
    const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    string File => Path.Combine(settings.Data, "logbook-heads.txt");

    /// <summary>All of them, oldest first; none where there is no file.</summary>
    public IReadOnlyList<(DateTime At, LogHead Head)> Read()
    {
        try
        {
            return [.. System.IO.File.ReadLines(File).Select(Line).OfType<(DateTime, LogHead)>()];
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Notes a head in place of an earlier one of the same day (UTC).</summary>
    public void Note(DateTime at, LogHead head)
    {
        var noted = Read().Where(n => n.At.Date != at.Date).Append((at, head));
        // Whole or not at all; nodes may share the folder.
        var made = $"{File}.{Guid.NewGuid():N}";
        try
        {
            OwnerOnly.Write(made, string.Concat(noted.Select(n => Written(n) + "\n")));
            System.IO.File.Move(made, File, overwrite: true);
        }
        finally
        {
            System.IO.File.Delete(made);
        }
    }

    /// <summary>One of them as the file and <c>/.well-known/dabir-log</c> say it.</summary>
    public static string Written((DateTime At, LogHead Head) noted) =>
        $"{noted.At.ToString(Moment, CultureInfo.InvariantCulture)} {noted.Head}";

    static (DateTime, LogHead)? Line(string line) =>
        line.Split(' ') is [var at, var head]
        && DateTime.TryParseExact(
            at,
            Moment,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
        && LogHead.TryParse(head) is { } noted
            ? (moment, noted)
            : null;
}
