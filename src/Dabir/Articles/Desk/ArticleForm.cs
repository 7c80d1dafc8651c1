using System.Globalization;
using Dabir.Articles.Body;
using Dabir.Data;
using Dabir.Language;
using Dabir.Sections;
using Dabir.Words;
using Microsoft.AspNetCore.Http;

namespace Dabir.Articles.Desk;

/// <summary>An article as the form carries it: all texts as typed, so that a refused form loses nothing.</summary>
public sealed class ArticleForm
{
    public string? Kicker { get; set; }
    public string? Headline { get; set; }
    public string? Deck { get; set; }
    public string? Lead { get; set; }
    public string? Body { get; set; }

    /// <summary>«html» when the body cannot be typed plainly.</summary>
    public string? BodyForm { get; set; }
    public string? Dateline { get; set; }
    public string? SourceName { get; set; }
    public string? SourceUrl { get; set; }
    public string? Kind { get; set; }
    public string? Urgency { get; set; }
    public string? Note { get; set; }
    public string? Section { get; set; }
    public string? Tags { get; set; }
    public string? Bylines { get; set; }
    public string? Related { get; set; }
    public string? Embargo { get; set; }
    public bool CommentsOpen { get; set; }
    public IFormFile? Picture { get; set; }
    public string? Alt { get; set; }
    public string? Caption { get; set; }
    public string? Credit { get; set; }
    public bool RemovePicture { get; set; }

    /// <summary>The version the writer saw.</summary>
    public int Version { get; set; }
    public string? Do { get; set; }
    public string? Reason { get; set; }

    /// <summary>A form for a new article.</summary>
    public static ArticleForm Empty() =>
        new()
        {
            CommentsOpen = true,
            Kind = "news",
            Urgency = "routine",
        };

    /// <summary>The form of an article with its bylines, tags, section, picture and related loaded.</summary>
    public static ArticleForm Of(Article article, Wording words, TimeZoneInfo zone)
    {
        var typed = PlainBody.FromHtml(article.BodyHtml);
        return new ArticleForm
        {
            Kicker = article.Kicker,
            Headline = article.Headline,
            Deck = article.Deck,
            Lead = article.Lead,
            Body = typed ?? article.BodyHtml,
            BodyForm = typed is null ? "html" : null,
            Dateline = article.Dateline,
            SourceName = article.SourceName,
            SourceUrl = article.SourceUrl,
            Kind = StoredName.Of(article.Kind),
            Urgency = StoredName.Of(article.Urgency),
            Note = article.EditorialNote,
            Section = article.Section.Slug,
            Tags = string.Join("، ", article.Tagged.OrderBy(t => t.Position).Select(t => t.Tag.Name)),
            Bylines = string.Join(
                '\n',
                article
                    .Bylines.OrderBy(b => b.Position)
                    .Select(b => $"{b.Person.Name} | {words[$"byline.{StoredName.Of(b.Role)}"]}")
            ),
            Related = string.Join(
                '\n',
                article.Related.OrderBy(r => r.Position).Select(r => r.To.Code.ToString(CultureInfo.InvariantCulture))
            ),
            Embargo = article.EmbargoUntil is { } until ? TypedTime(until, zone) : null,
            CommentsOpen = article.CommentsOpen,
            Alt = article.Picture?.Alt,
            Caption = article.Picture?.Caption,
            Credit = article.Picture?.Media.Credit,
            Version = article.Version,
        };
    }

    /// <summary>The text to be kept; parts are trimmed, the body is cleaned.</summary>
    public ArticleText Text() =>
        new()
        {
            Kicker = One(Kicker),
            Headline = One(Headline),
            Deck = One(Deck),
            Lead = One(Lead),
            BodyHtml = BodyForm == "html" ? BodyHtml.Sanitise(Body ?? "") : PlainBody.ToHtml(Body ?? ""),
            Dateline = One(Dateline),
            SourceName = One(SourceName),
            SourceUrl = One(SourceUrl),
            Kind = StoredName.TryParse<ArticleKind>(Kind, out var kind) ? kind : ArticleKind.News,
            Urgency = StoredName.TryParse<Urgency>(Urgency, out var urgency) ? urgency : Articles.Urgency.Routine,
            EditorialNote = (Note ?? "").Trim(),
        };

    /// <summary>Parts longer than they may be, and other mistakes of single fields: field, message key, the limit if it is one.</summary>
    public IEnumerable<(string Field, string Key, int? Max)> Mistakes()
    {
        (string, string?, int)[] lengths =
        [
            (nameof(Kicker), Kicker, ArticleText.Limits.Kicker),
            (nameof(Headline), Headline, ArticleText.Limits.Headline),
            (nameof(Deck), Deck, ArticleText.Limits.Deck),
            (nameof(Lead), Lead, ArticleText.Limits.Lead),
            (nameof(Body), Body, ArticleText.Limits.Body),
            (nameof(Dateline), Dateline, ArticleText.Limits.Dateline),
            (nameof(SourceName), SourceName, ArticleText.Limits.Source),
            (nameof(SourceUrl), SourceUrl, ArticleText.Limits.Url),
            (nameof(Note), Note, ArticleText.Limits.Note),
            (nameof(Alt), Alt, ArticleText.Limits.Deck),
            (nameof(Caption), Caption, ArticleText.Limits.Deck),
            (nameof(Credit), Credit, ArticleText.Limits.Source),
        ];
        foreach (var (field, value, max) in lengths)
            if (value?.Length > max)
                yield return (field, "articles.too-long", max);
        if (
            One(SourceUrl).Length > 0
            && !(Uri.TryCreate(One(SourceUrl), UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        )
            yield return (nameof(SourceUrl), "articles.source-url", null);
        if (Picture is not null && string.IsNullOrWhiteSpace(Alt))
            yield return (nameof(Alt), "articles.no-alt", null);
    }

    public IReadOnlyList<string> TagNames() =>
        [
            .. (Tags ?? "")
                .Split('،', ',', '\n')
                .Select(t => t.Trim())
                .Where(t => Dabir.Tags.Tag.SlugOf(t).Length > 0)
                .DistinctBy(Dabir.Tags.Tag.SlugOf),
        ];

    /// <summary>Names with roles; null when a line cannot be read.</summary>
    public IReadOnlyList<(string Name, BylineRole Role)>? People(Wording words)
    {
        List<(string, BylineRole)> people = [];
        foreach (var line in (Bylines ?? "").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
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
        (Related ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(typed =>
                (
                    typed,
                    long.TryParse(Digits.ToAscii(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                        ? code
                        : (long?)null
                )
            );

    /// <summary>False when something is typed that is no time of the edition's calendar.</summary>
    public bool TryEmbargo(TimeZoneInfo zone, out DateTime? until)
    {
        until = null;
        if (string.IsNullOrWhiteSpace(Embargo))
            return true;
        if (!SolarHijriDate.TryParse(Embargo.Trim(), out var date, out var time))
            return false;
        var here = date.ToDateOnly().ToDateTime(time ?? TimeOnly.MinValue);
        until = TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(here) ? here.AddHours(1) : here, zone);
        return true;
    }

    static string TypedTime(DateTime utc, TimeZoneInfo zone)
    {
        var here = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        var day = SolarHijriFormat.Numeric(SolarHijriDate.FromDateOnly(DateOnly.FromDateTime(here)));
        return $"{day} {Digits.ToPersian(here.ToString("HH:mm", CultureInfo.InvariantCulture))}";
    }

    static string One(string? typed) =>
        string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
