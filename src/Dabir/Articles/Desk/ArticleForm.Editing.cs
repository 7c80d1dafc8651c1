using Dabir.Articles.Body;
using Dabir.CopyEditing;
using Dabir.Language;

namespace Dabir.Articles.Desk;

/// <summary>What the copy editor does to a form, and what it has been told about the article.</summary>
public sealed partial class ArticleForm
{
    static readonly string[] EditedOnSave = ["Kicker", "Headline", "Deck", "Lead", "Body"];

    CopyDesk? editor;
    WrittenText? written;
    (ArticleForm Stored, IReadOnlyList<StandingEdit> Made)? earlier;

    /// <summary>The fields that the copy editor reads when it is asked to.</summary>
    public static IReadOnlyList<string> CopyEdited { get; } = [.. EditedOnSave, "Caption", "Alt"];

    /// <summary>The copy editor of the edition the form is for. Whoever asks for texts has set it.</summary>
    public CopyDesk Editor => editor ?? throw new InvalidOperationException("Nobody said for which edition this was typed.");

    /// <summary>What the copy editor changed unasked in what this form holds.</summary>
    public int MadeNow => Written.MadeNow;

    /// <summary>The safe edits that stand in the text once the form is saved: those made now, and earlier ones in text not touched.</summary>
    public IReadOnlyList<StandingEdit> Standing => Written.Standing;

    /// <summary>Of the words left alone those that the text still holds.</summary>
    public IReadOnlyList<string> LeftInText => Written.Left;

    /// <summary>Gives the form the copy editor of its edition and what the article knows of edits so far.</summary>
    /// <param name="desk">The edition's.</param>
    /// <param name="edits">The article's; null for one that has none.</param>
    /// <param name="stored">The form of the article as it stands, when the edits are those of its text.</param>
    public void PutBefore(CopyDesk desk, ArticleEdits? edits = null, ArticleForm? stored = null)
    {
        if (!carriesLeft && edits is not null)
            (LeftAlone, IsByHand) = (edits.Left, edits.IsByHand);
        else
            TakeWhatWasLeftMeanwhile(edits);
        if (stored is not null && edits is not null)
            earlier = (stored, edits.Made);
        (editor, written) = (desk.Over(LeftAlone, IsByHand), null);
    }

    /// <summary>Replaces what was typed in a field, as when an offer is taken.</summary>
    public void Put(string field, string text) => (typed[field], written) = (text, null);

    /// <summary>The edited text. It takes its time with a long body: the check asks for it, before the write.</summary>
    WrittenText Written => written ??= Write();

    WrittenText Write()
    {
        var (text, edits) = (
            new ArticleText(),
            new Dictionary<string, (string Edited, List<MadeEdit> Made)>(StringComparer.Ordinal)
        );
        foreach (var field in EditedOnSave)
        {
            List<MadeEdit> made = [];
            // A line has one space between words before it is edited, so that words which are taken back are those that stand there.
            var asSaved = IsLine(field) ? OneLine.Of(this[field]) : this[field];
            var edited = Editor.Edited(asSaved, made);
            // A space behind a mark may be one too many: what was short enough to be taken stays so.
            edits[field] = LengthOf(edited) > Longest[field] ? (Editor.Letters(asSaved), []) : (edited, made);
        }
        string? body;
        var isTaken = BodyIsHtml
            ? BodyHtml.TrySanitise(edits["Body"].Edited, out body)
            : PlainBody.TryToHtml(edits["Body"].Edited, out body);
        text = text with
        {
            Kicker = OneLine.Of(edits["Kicker"].Edited),
            Headline = OneLine.Of(edits["Headline"].Edited),
            Deck = OneLine.Of(edits["Deck"].Edited),
            Lead = OneLine.Of(edits["Lead"].Edited),
            // A letter written as a number comes out of the cleaning as itself.
            BodyHtml = Editor.Letters(body ?? ""),
        };
        var standing = new List<StandingEdit>();
        foreach (var field in EditedOnSave)
        {
            var shown = edits[field].Made.Count > 0 || HadEdits(field) ? ArticleEdits.FieldOf(text, field) : "";
            var now = PlacedEdits.Of(field, edits[field].Edited, edits[field].Made, shown);
            standing.AddRange(
                HadEdits(field)
                    ? PlacedEdits.With(now, earlier!.Value.Made.Where(e => e.Field == field), earlier.Value.Stored[field], shown)
                    : now
            );
        }
        var letters = CopyEdited.Select(field => edits.TryGetValue(field, out var one) ? one.Edited : this[field]).ToList();
        return new WrittenText(
            text,
            edits.Values.Sum(e => e.Made.Count),
            standing,
            [.. LeftAlone.Where(left => letters.Exists(field => field.Contains(left, StringComparison.Ordinal)))],
            isTaken
        );
    }

    bool HadEdits(string field) => earlier?.Made.Any(e => e.Field == field) == true;

    sealed record WrittenText(
        ArticleText Text,
        int MadeNow,
        IReadOnlyList<StandingEdit> Standing,
        IReadOnlyList<string> Left,
        bool IsTaken
    );
}
