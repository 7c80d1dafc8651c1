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
    public IReadOnlyList<(DateTime At, LogHead Head)> Read() =>
        [.. Lines().Select(Line).Where(l => l is not null).Select(l => l!.Value)];

    string[] Lines()
    {
        try
        {
            return System.IO.File.ReadAllLines(File);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Notes a head.</summary>
    /// <param name="inPlaceOf">The head of the same day that it follows, which is not needed any more; null to keep all.</param>
    public void Note(DateTime at, LogHead head, LogHead? inPlaceOf)
    {
        // A line that cannot be read stays: it may be a proof that somebody's hand has touched.
        var lines = Lines().Where(line => inPlaceOf is null || Line(line)?.Head != inPlaceOf).Append(Written((at, head)));
        var made = $"{File}.new";
        OwnerOnly.Write(made, string.Concat(lines.Select(line => line + "\n")));
        System.IO.File.Move(made, File, overwrite: true);
    }

    /// <summary>One of them as the file and <c>/.well-known/dabir-log</c> say it.</summary>
    public static string Written((DateTime At, LogHead Head) noted) =>
        $"{noted.At.ToString(Moment, CultureInfo.InvariantCulture)} {noted.Head}";

    static (DateTime At, LogHead Head)? Line(string line) =>
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
