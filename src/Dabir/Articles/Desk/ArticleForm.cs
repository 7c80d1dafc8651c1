using System.Globalization;
using Dabir.Articles.Body;
using Dabir.Data;
using Dabir.Language;
using Dabir.Sections.Reader;
using Dabir.Words;

namespace Dabir.Articles.Desk;

/// <summary>
/// An article as the form carries it: all texts as typed, so that a refused form loses nothing. Every button of the page
/// sends the whole form; each endpoint saves its <see cref="ArticlePart"/> and shows the rest again.
/// </summary>
public sealed partial class ArticleForm
{
    readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);

    /// <summary>What was typed in a field; empty when the form did not carry it.</summary>
    public string this[string field] => typed.GetValueOrDefault(field, "");

    /// <summary>The version the writer saw.</summary>
    public int Version { get; set; }

    public IFormFile? Picture { get; private set; }

    bool BodyIsHtml => this["BodyForm"] == "html";

    /// <summary>What a browser sent.</summary>
    public static ArticleForm Of(IFormCollection sent)
    {
        var form = new ArticleForm
        {
            // A browser sends a file without a name where none was chosen; one that is empty was chosen.
            Picture = sent.Files.GetFile("Picture") is { } file && (file.FileName.Length > 0 || file.Length > 0) ? file : null,
            Version = int.TryParse(sent["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : 0,
        };
        form.ReadLeft(sent);
        foreach (var field in ArticleParts.AllFields)
            if (sent.TryGetValue(field, out var value))
                form.typed[field] = $"{value}";
        return form;
    }

    /// <summary>A form for a new article.</summary>
    public static ArticleForm Empty() => new() { typed = { ["Kind"] = "news", ["Urgency"] = "routine" } };

    /// <summary>The form of an article with its bylines, tags, section, picture and related loaded.</summary>
    public static ArticleForm Of(Article article, Wording words, EditionClock clock)
    {
        var plain = PlainBody.FromHtml(article.BodyHtml);
        return new ArticleForm
        {
            Version = article.Version,
            typed =
            {
                ["Kicker"] = article.Kicker,
                ["Headline"] = article.Headline,
                ["Deck"] = article.Deck,
                ["Lead"] = article.Lead,
                ["Body"] = plain ?? article.BodyHtml,
                ["BodyForm"] = plain is null ? "html" : "",
                ["Kind"] = StoredName.Of(article.Kind),
                ["Urgency"] = StoredName.Of(article.Urgency),
                ["Note"] = article.EditorialNote,
                ["Section"] = article.Section.Slug,
                ["Tags"] = string.Join("، ", article.Tagged.OrderBy(t => t.Position).Select(t => t.Tag.Name)),
                ["Bylines"] = string.Join(
                    '\n',
                    article
                        .Bylines.OrderBy(b => b.Position)
                        .Select(b => $"{b.Person.Name} | {words[$"byline.{StoredName.Of(b.Role)}"]}")
                ),
                ["Related"] = string.Join(
                    '\n',
                    article.Related.OrderBy(r => r.Position).Select(r => r.To.Code.ToString(CultureInfo.InvariantCulture))
                ),
                ["Dateline"] = article.Dateline,
                ["SourceName"] = article.SourceName,
                ["SourceUrl"] = article.SourceUrl,
                ["Alt"] = article.Picture?.Alt ?? "",
                ["Caption"] = article.Picture?.Caption ?? "",
                ["Credit"] = article.Picture?.Media.Credit ?? "",
                ["Embargo"] = article.EmbargoUntil is { } until ? clock.Typed(until) : "",
            },
        };
    }

    /// <summary>Takes from the article as it stands what the form did not carry, and all of a part that has just been saved.</summary>
    public void Complete(ArticleForm stored, ArticlePart? saved)
    {
        foreach (var (field, value) in stored.typed)
            if (!typed.ContainsKey(field) || (saved is { } part && part.Fields().Contains(field)))
                typed[field] = value;
        written = null;
        if (saved == ArticlePart.Text)
            (LeftAlone, IsByHand, carriesLeft) = (stored.LeftAlone, stored.IsByHand, false);
        if (saved == ArticlePart.Picture)
            Picture = null;
        if (saved is { } done)
            foreach (var field in done.Fields().Where(f => !stored.typed.ContainsKey(f)))
                typed.Remove(field);
    }

    /// <summary>Whether a field carries something else than what is stored.</summary>
    public bool Differs(string field, ArticleForm stored) =>
        typed.TryGetValue(field, out var mine) && Plain(mine) != Plain(stored[field]);

    /// <summary>The parts with something typed that is not saved.</summary>
    public IEnumerable<ArticlePart> Unsaved(ArticleForm stored) =>
        Enum.GetValues<ArticlePart>()
            .Where(part =>
                IsTyped(part, stored)
                || (part == ArticlePart.Picture && Picture is not null)
                || (part == ArticlePart.Text && LeavesOther(stored))
            );

    /// <summary>Whether a field of the part carries something else than what is stored.</summary>
    public bool IsTyped(ArticlePart part, ArticleForm stored) => part.Fields().Any(field => Differs(field, stored));

    /// <summary>The text with the part's fields as typed and everything else as it stands; parts are edited and trimmed, the body is cleaned.</summary>
    public ArticleText Text(ArticleText standing, ArticlePart part) =>
        part == ArticlePart.Text
            ? standing with
            {
                Kicker = Written.Text.Kicker,
                Headline = Written.Text.Headline,
                Deck = Written.Text.Deck,
                Lead = Written.Text.Lead,
                BodyHtml = Written.Text.BodyHtml,
                Kind = StoredName.TryParse<ArticleKind>(this["Kind"], out var kind) ? kind : ArticleKind.News,
                Urgency = StoredName.TryParse<Urgency>(this["Urgency"], out var urgency) ? urgency : Urgency.Routine,
                EditorialNote = Many("Note"),
            }
            : standing with
            {
                Dateline = One("Dateline"),
                SourceName = One("SourceName"),
                SourceUrl = OneLine.Of(this["SourceUrl"]),
            };

    /// <summary>The words beside the picture.</summary>
    public (string Alt, string Caption, string Credit) PictureWords => (One("Alt"), One("Caption"), One("Credit"));

    public string Correction => Many("Correction");

    string One(string field) => Editor.Line(this[field]);

    string Many(string field) => Editor.Letters(this[field]).Trim();

    // A text area sends CRLF for every line end, and drops nothing else that a writer would see.
    static string Plain(string typed) => typed.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
