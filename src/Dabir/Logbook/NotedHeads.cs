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

    internal string File => Path.Combine(settings.Data, "logbook-heads.txt");

    /// <summary>All of them, oldest first; none where there is no file.</summary>
    public IReadOnlyList<(DateTime At, LogHead Head)> Read() =>
        [.. Lines().Select(Line).Where(l => l is not null).Select(l => l!.Value)];

    /// <summary>The lines that say no head any more, and what is wrong with each: somebody's hand or the disk has touched them.</summary>
    public IReadOnlyList<string> Damaged() =>
        [
            .. Lines()
                .Index()
                .Where(line => Line(line.Item) is null)
                .Select(line =>
                    FormattableString.Invariant($"line {line.Index + 1} of {Path.GetFileName(File)} {WrongWith(line.Item)}")
                ),
        ];

    static string WrongWith(string line) =>
        string.IsNullOrWhiteSpace(line) ? "is empty"
        : line.Split(' ') is not [var at, var head] ? "is no moment and head"
        : LogHead.TryParse(head) is null ? $"has no head such as 41:3fa0… with its 64 digits behind {Shortened(at)}"
        : $"has no moment such as 2026-11-23T20:29:00Z, but '{Shortened(at)}'";

    static string Shortened(string text) => text.Length > 24 ? $"{text[..24]}…" : text;

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
