using System.Globalization;
using Dabir.Data;
using Dabir.Language;
using Dabir.Sections;
using Dabir.Sections.Reader;
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

    static readonly string[] Lines = ["Kicker", "Headline", "Deck", "Lead", "Dateline", "SourceName", "Alt", "Caption", "Credit"];

    /// <summary>Whether the field holds one line.</summary>
    public static bool IsLine(string field) => Lines.Contains(field);

    /// <summary>Mistakes of single fields of a part: field, message key, the value that belongs into the message.</summary>
    public IEnumerable<(string Field, string Key, string Place, string Value)> Mistakes(
        ArticlePart part,
        Wording words,
        Func<int, string> count,
        bool lengthsOnly = false
    )
    {
        var isLong = false;
        foreach (var field in part.Fields())
            if (Longest.TryGetValue(field, out var max) && LengthOf(this[field]) > max)
            {
                isLong = true;
                yield return (field, "articles.too-long", "max", count(max));
            }
            else if (lengthsOnly)
                continue;
            else if (Lines.Contains(field) && Bidi.Turns(this[field]))
                yield return (field, "names.turning", "", "");
        if (lengthsOnly)
            yield break;
        if (part == ArticlePart.Text && !isLong && !Written.IsTaken)
            yield return ("Body", "articles.too-tangled", "", "");
        if (part == ArticlePart.Surroundings)
        {
            if (
                OneLine.Of(this["SourceUrl"]) is { Length: > 0 } typedUrl
                && !(Uri.TryCreate(typedUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            )
                yield return ("SourceUrl", "articles.source-url", "", "");
            if (People(words) is null)
                yield return ("Bylines", "articles.bad-byline", "", "");
            if (TagNames().Any(t => t.Length > Dabir.Tags.Tag.LongestName))
                yield return ("Tags", "tags.too-long", "max", count(Dabir.Tags.Tag.LongestName));
            if (TagNames().Any(t => Bidi.Turns(t)))
                yield return ("Tags", "names.turning", "", "");
            if (People(words)?.Any(p => Bidi.Turns(p.Name)) == true)
                yield return ("Bylines", "names.turning", "", "");
            if (People(words)?.Any(p => p.Name.Length > Person.LongestName) == true)
                yield return ("Bylines", "people.too-long", "max", count(Person.LongestName));
            foreach (var (typedCode, code) in RelatedCodes())
                if (code is null)
                    yield return ("Related", "articles.bad-related", "code", typedCode);
        }
        if (part == ArticlePart.Picture && Picture is not null && One("Alt").Length == 0)
            yield return ("Alt", "articles.no-alt", "", "");
    }

    // Without half-spaces: what was taken with spaces must not be too long once the copy editor has joined it.
    static int LengthOf(string typed) => typed.Length - typed.AsSpan().Count('\u200C');

    public IReadOnlyList<string> TagNames() =>
        [.. this["Tags"].Split(['،', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

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
                        .FirstOrDefault(r =>
                            Spelling.FoldOf(words[$"byline.{StoredName.Of(r!.Value)}"]) == Spelling.FoldOf(parts[1])
                        );
            if (role is null || NameSlug.Of(parts[0]).Length == 0)
                return null;
            people.Add((parts[0], role.Value));
        }
        return people;
    }

    // Also what parts tags and sentences: hands do not change from field to field.
    static readonly char[] BetweenCodes = [' ', '\t', '\r', '\n', '\u00A0', '،', ',', '؛'];

    /// <summary>Codes of related articles, in any digits; what is no number is given back as null.</summary>
    public IEnumerable<(string Typed, long? Code)> RelatedCodes() =>
        this["Related"]
            .Split(BetweenCodes, StringSplitOptions.RemoveEmptyEntries)
            .Select(one =>
                (
                    one,
                    long.TryParse(Digits.ToAscii(one), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                        ? code
                        : (long?)null
                )
            );

    /// <summary>False when something is typed that is no time of the edition's calendar.</summary>
    public bool TryEmbargo(EditionClock clock, out DateTime? until)
    {
        until = One("Embargo") is { Length: > 0 } typed ? clock.Read(typed) : null;
        return until is not null || One("Embargo").Length == 0;
    }
}
