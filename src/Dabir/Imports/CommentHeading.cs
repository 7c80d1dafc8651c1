using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Dabir.Comments;
using Dabir.Language;

namespace Dabir.Imports;

/// <summary>
/// The line a comment begins with: perhaps a bullet, perhaps a name, then «۱۰:۴۱ - ۱۴۰۲/۰۹/۰۳» in any digits, time or date
/// first.
/// </summary>
/// <remarks>
/// A name of the staff is kept here as any other: an import keeps what was published, and the old paper's own answers bear such
/// names. It proves nothing either, so the comment is a reader's and never marked as the newsroom's.
/// </remarks>
/// <param name="Name">Clean for display; null for «ناشناس».</param>
/// <param name="At">UTC; null when the line has the shape of a moment that never was, such as «۲۵:۰۰ - ۱۴۰۲/۱۳/۰۱».</param>
sealed partial record CommentHeading(string? Name, DateTime? At)
{
    /// <summary>Whether the line is such a heading; a longer name than readers may have here makes it text.</summary>
    public static bool TryRead(PageLine line, CityTime clock, [NotNullWhen(true)] out CommentHeading? heading)
    {
        heading = null;
        var text = line.WithoutBullet;
        // Digits change one for one, so places found in the copy are places in the line.
        var moment = Moment.Match(Digits.ToAscii(text));
        if (!moment.Success)
            return false;
        var name = DisplayName.Clean(text[..moment.Index].TrimEnd(' ', ':', '|', '-', '–', '—', '،', ','));
        if (name.Text.Length > Comment.MaxName)
            return false;
        var known = SolarHijriDate.TryParse(
            $"{moment.Groups["date"].Value} {moment.Groups["time"].Value}",
            out var day,
            out var time
        );
        heading = new CommentHeading(
            name.HasLetters && !PageLabels.IsNobody(name.Text) ? name.Text : null,
            known && time is { } t ? clock.ToUtc(day.ToDateOnly().ToDateTime(t)) : null
        );
        return true;
    }

    [GeneratedRegex(
        @"((?<time>\d{1,2}:\d{2}(:\d{2})?)\s*[-–—|،,]?\s*(?<date>\d{4}/\d{1,2}/\d{1,2})|(?<date>\d{4}/\d{1,2}/\d{1,2})\s*[-–—|،,]?\s*(?<time>\d{1,2}:\d{2}(:\d{2})?))\s*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Moment { get; }
}
