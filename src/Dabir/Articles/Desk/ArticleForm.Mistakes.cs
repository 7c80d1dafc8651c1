using System.Globalization;
using Dabir.Data;
using Dabir.Language;
using Dabir.Words;

namespace Dabir.Articles.Desk;

/// <summary>What the form's fields must be before they reach the article.</summary>
public sealed partial class ArticleForm
{
    static readonly Dictionary<string, int> Longest = new(StringComparer.Ordinal)
    {
        ["Kicker"] = ArticleText.Limits.Kicker,
        ["Headline"] = ArticleText.Limits.Headline,
        ["Deck"] = ArticleText.Limits.Deck,
        ["Lead"] = ArticleText.Limits.Lead,
        ["Body"] = ArticleText.Limits.Body,
        ["Note"] = ArticleText.Limits.Note,
        ["Dateline"] = ArticleText.Limits.Dateline,
        ["SourceName"] = ArticleText.Limits.Source,
        ["SourceUrl"] = ArticleText.Limits.Url,
        ["Alt"] = ArticleText.Limits.Deck,
        ["Caption"] = ArticleText.Limits.Deck,
        ["Credit"] = ArticleText.Limits.Source,
        ["Correction"] = ArticleText.Limits.Lead,
    };

    /// <summary>Mistakes of single fields of a part: field, message key, the value that belongs into the message.</summary>
    public IEnumerable<(string Field, string Key, string Place, string Value)> Mistakes(
        ArticlePart part,
        Wording words,
        Func<int, string> count
    )
    {
        foreach (var field in part.Fields())
            if (Longest.TryGetValue(field, out var max) && this[field].Length > max)
                yield return (field, "articles.too-long", "max", count(max));
        if (part == ArticlePart.Surroundings)
        {
            if (
                One("SourceUrl") is { Length: > 0 } typedUrl
                && !(Uri.TryCreate(typedUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            )
                yield return ("SourceUrl", "articles.source-url", "", "");
            if (People(words) is null)
                yield return ("Bylines", "articles.bad-byline", "", "");
            if (TagNames().FirstOrDefault(t => t.Length > LongestTag) is not null)
                yield return ("Tags", "articles.long-tag", "max", count(LongestTag));
            foreach (var (typedCode, code) in RelatedCodes())
                if (code is null)
                    yield return ("Related", "articles.bad-related", "code", typedCode);
        }
        if (part == ArticlePart.Picture && Picture is not null && One("Alt").Length == 0)
            yield return ("Alt", "articles.no-alt", "", "");
    }

    const int LongestTag = 100;

    public IReadOnlyList<string> TagNames() =>
        [
            .. this["Tags"]
                .Split('،', ',', '\n')
                .Select(t => t.Trim())
                .Where(t => Dabir.Tags.Tag.SlugOf(t).Length > 0)
                .DistinctBy(Dabir.Tags.Tag.SlugOf),
        ];

    /// <summary>Names with roles; null when a line cannot be read.</summary>
    public IReadOnlyList<(string Name, BylineRole Role)>? People(Wording words)
    {
        List<(string, BylineRole)> people = [];
        foreach (var line in this["Bylines"].Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
            BylineRole? role =
                parts.Length == 1
                    ? BylineRole.Reporter
                    : Enum.GetValues<BylineRole>()
                        .Cast<BylineRole?>()
                        .FirstOrDefault(r => words[$"byline.{StoredName.Of(r!.Value)}"] == parts[1]);
            if (role is null || Slug.Of(parts[0]).Length == 0 || parts[0].Length > 100)
                return null;
            people.Add((parts[0], role.Value));
        }
        return people;
    }

    /// <summary>Codes of related articles, in any digits; what is no number is given back as null.</summary>
    public IEnumerable<(string Typed, long? Code)> RelatedCodes() =>
        this["Related"]
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(one =>
                (
                    one,
                    long.TryParse(Digits.ToAscii(one), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                        ? code
                        : (long?)null
                )
            );

    /// <summary>False when something is typed that is no time of the edition's calendar.</summary>
    public bool TryEmbargo(TimeZoneInfo zone, out DateTime? until)
    {
        until = null;
        if (One("Embargo").Length == 0)
            return true;
        if (!SolarHijriDate.TryParse(One("Embargo"), out var date, out var time))
            return false;
        var here = date.ToDateOnly().ToDateTime(time ?? TimeOnly.MinValue);
        until = TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(here) ? here.AddHours(1) : here, zone);
        return true;
    }
}
