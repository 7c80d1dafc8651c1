using System.Net;
using Dabir.Articles;
using Dabir.Articles.Body;
using Dabir.CopyEditing;
using Dabir.Language;

namespace Dabir.Imports;

/// <summary>The text of a saved page as it is written down here.</summary>
/// <param name="Edits">What the copy editor repaired in it, to be looked at and taken back at the desk.</param>
/// <param name="Repaired">How many edits it made; a few may have no place of their own in the text.</param>
sealed record WrittenPage(ArticleText Text, IReadOnlyList<StandingEdit> Edits, int Repaired)
{
    /// <summary>Writes it down; it takes its time with a long page.</summary>
    /// <param name="repairs">Which edits of the copy editor are made; null for the letters alone.</param>
    public static WrittenPage Of(SavedPage page, CopyDesk desk, EditLevel? repairs)
    {
        List<MadeEdit> inHeadline = [],
            inLead = [],
            inBody = [];
        var paragraphs = Paragraphs(page, Written, inBody);
        var text = new ArticleText
        {
            Headline = Written(page.Headline, inHeadline),
            Lead = Written(page.Lead, inLead),
            BodyHtml = BodyHtml.Sanitise(string.Concat(paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"))),
            SourceName = desk.Line(page.SourceName),
        };
        IReadOnlyList<StandingEdit> Placed(string field, string edited, List<MadeEdit> made) =>
            made.Count == 0 ? [] : PlacedEdits.Of(field, edited, made, ArticleEdits.FieldOf(text, field));
        return new WrittenPage(
            text,
            [
                .. Placed("Headline", text.Headline, inHeadline),
                .. Placed("Lead", text.Lead, inLead),
                .. Placed("Body", string.Join(Between, paragraphs), inBody),
            ],
            inHeadline.Count + inLead.Count + inBody.Count
        );

        string Written(string typed, List<MadeEdit> made) =>
            repairs is { } level ? desk.Repaired(typed, level, made) : desk.Letters(typed);
    }

    const string Between = "\n\n";

    // Edits are counted in the body, not in their paragraph.
    static List<string> Paragraphs(SavedPage page, Func<string, List<MadeEdit>, string> written, List<MadeEdit> made)
    {
        List<string> paragraphs = [];
        var start = 0;
        foreach (var paragraph in page.Paragraphs)
        {
            List<MadeEdit> here = [];
            paragraphs.Add(written(paragraph, here));
            made.AddRange(here.Select(edit => edit with { Start = edit.Start + start }));
            start += paragraphs[^1].Length + Between.Length;
        }
        return paragraphs;
    }
}
