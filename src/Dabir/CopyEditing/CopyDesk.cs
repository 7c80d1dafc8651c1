using System.Collections.Frozen;
using Dabir.Language;
using Dabir.Sections;

namespace Dabir.CopyEditing;

/// <summary>
/// The copy editor (ویراستار) of an edition at work on what somebody wrote: by the edition's language and style sheet, with
/// the words the house has taught it. What it does unasked is never more than half-spaces, spaces and marks.
/// </summary>
/// <example><c>desk.Edited("او می رود .")</c> is «او می‌رود.», and says of each change why.</example>
public sealed class CopyDesk
{
    /// <summary>More findings than this are no help to anybody; the rest is found when these are worked off.</summary>
    public const int MostFindings = 200;

    // A proposal takes about a millisecond.
    const int MostMisspelt = 60;

    readonly Edition edition;
    readonly HouseWords words;
    readonly FrozenSet<string> leftHere;
    readonly bool editsOnSave;
    readonly TextLanguage? language;
    readonly SpellChecker spelling;

    /// <param name="words">What the edition has taught.</param>
    /// <param name="leftHere">Words that stay as they are in the article at hand.</param>
    /// <param name="isByHand">Whether nothing is edited unasked in the article at hand.</param>
    public CopyDesk(Edition edition, HouseWords words, IEnumerable<string>? leftHere = null, bool isByHand = false)
    {
        (this.edition, this.words) = (edition, words);
        this.leftHere = (leftHere ?? []).ToFrozenSet(StringComparer.Ordinal);
        editsOnSave = edition.EditsOnSave && !isByHand;
        language = TextLanguages.TryRead(edition.Language, out var known) ? known : null;
        spelling = new SpellChecker(words.Known);
    }

    /// <summary>The same desk over an article.</summary>
    public CopyDesk Over(IEnumerable<string> left, bool isByHand) => new(edition, words, left, isByHand);

    /// <summary>Whether it reads the edition's language; of another it would find nothing, however it is written.</summary>
    public bool Reads => language is { } spoken && spoken != TextLanguage.English;

    /// <inheritdoc cref="TypedText.Of"/>
    public string Letters(string typed) => TypedText.Of(typed, edition.Language);

    /// <inheritdoc cref="TypedText.Line"/>
    public string Line(string typed) => TypedText.Line(typed, edition.Language);

    /// <summary>
    /// A text as it is saved: its letters set right and, if the edition wants it, its safe edits made, except in quoted text
    /// and where words were left as written.
    /// </summary>
    /// <param name="typed">One or many lines, plain or HTML.</param>
    /// <param name="made">Gets what was changed beyond letters, in order.</param>
    public string Edited(string typed, ICollection<MadeEdit> made)
    {
        var text = Letters(typed);
        if (!editsOnSave || Edits(text, EditLevel.Safe) is not { Count: > 0 } found)
            return text;
        return Make(text, [.. Free(text, found).Outside(QuotedRuns.In(text))], made);
    }

    /// <summary>
    /// A text whose half-spaces were lost on the way here, with every edit of a level made, also in quoted text: it was typed
    /// rightly once.
    /// </summary>
    /// <param name="made">Gets what was changed beyond letters, in order.</param>
    public string Repaired(string text, EditLevel level, ICollection<MadeEdit> made)
    {
        text = Letters(text);
        return Make(text, Free(text, Edits(text, level)), made);
    }

    static string Make(string text, List<CopyEdit> edits, ICollection<MadeEdit> made)
    {
        var edited = CopyEditor.Apply(text, edits);
        var shift = 0;
        for (var i = 0; i < edits.Count; i++)
        {
            var (start, end) = EditedWords.Around(text, edits[i]);
            // Other edits may stand in the same words.
            var (left, right) = (shift, shift + edits[i].Shift());
            for (var before = i - 1; before >= 0 && edits[before].End > start; before--)
                left -= edits[before].Shift();
            for (var after = i + 1; after < edits.Count && edits[after].Start < end; after++)
                right += edits[after].Shift();
            made.Add(
                new MadeEdit(edits[i].Start + shift, text.Substring(edits[i].Start, edits[i].Length), edits[i].Replacement)
                {
                    Before = text[start..end],
                    After = edited[(start + left)..(end + right)],
                    Offset = edits[i].Start + shift - (start + left),
                    Rule = edits[i].RuleId,
                    Reason = edits[i].Reason,
                }
            );
            shift += edits[i].Shift();
        }
        return edited;
    }

    /// <summary>Everything the copy editor would change in a text or doubts in it, in order, at most <see cref="MostFindings"/>.</summary>
    /// <param name="text">One or many lines, plain or HTML; ranges are counted in its <see langword="char"/>s.</param>
    public Findings Findings(string text)
    {
        var edits = Edits(text, EditLevel.Suggest);
        var open = edits.Outside(QuotedRuns.In(text)).ToHashSet();
        var (found, isCut) = (new List<Finding>(), false);
        foreach (var edit in Free(text, edits))
        {
            isCut = found.Count == MostFindings;
            if (isCut)
                break;
            found.Add(
                new Finding(edit.Start, edit.Length, edit.RuleId, edit.Level, EditedWords.Before(text, edit))
                {
                    Reason = edit.Reason,
                    Replacements = [edit.Replacement],
                    After = [EditedWords.After(text, edit)],
                    IsQuoted = !open.Contains(edit),
                }
            );
        }
        isCut |= AddMisspelt(text, found);
        return new Findings([.. found.OrderBy(f => f.Start)], isCut);
    }

    // A name that stands sixty times is one word to look at.
    bool AddMisspelt(string text, List<Finding> found)
    {
        if (language is not { } spoken)
            return false;
        var proposals = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var mark in spelling.Marks(text, spoken))
        {
            var word = text.Substring(mark.Start, mark.Length);
            if (Stays(word))
                continue;
            if (!proposals.TryGetValue(word, out var offered))
            {
                if (proposals.Count == MostMisspelt)
                    return true;
                proposals[word] = offered = spelling.Proposals(word);
            }
            if (offered.Count == 0)
                continue;
            if (found.Count >= MostFindings)
                return true;
            found.Add(
                new Finding(mark.Start, mark.Length, Finding.Spelling, EditLevel.Suggest, word)
                {
                    Replacements = offered,
                    After = offered,
                }
            );
        }
        return false;
    }

    /// <summary>The edits of every mark of quotation in a text: one mark alone would leave its other half as it was.</summary>
    /// <param name="quoted">Also those inside of other people's words.</param>
    public IReadOnlyList<CopyEdit> QuotationMarks(string text, bool quoted)
    {
        var marks = Free(text, Edits(text, EditLevel.Suggest)).Where(e => e.Rule == CopyEditRule.QuotationMarks);
        return [.. quoted ? marks : marks.Outside(QuotedRuns.In(text))];
    }

    // The marks of a line are pairs: where one stays, all of them do.
    List<CopyEdit> Free(string text, IReadOnlyList<CopyEdit> edits)
    {
        var stay = edits.Where(e => Stays(EditedWords.Before(text, e))).ToHashSet();
        var lines = stay.Where(e => e.Rule == CopyEditRule.QuotationMarks).Select(e => EditedWords.LineOf(text, e)).ToHashSet();
        return
        [
            .. edits.Where(e =>
                !stay.Contains(e)
                && (lines.Count == 0 || e.Rule != CopyEditRule.QuotationMarks || !lines.Contains(EditedWords.LineOf(text, e)))
            ),
        ];
    }

    IReadOnlyList<CopyEdit> Edits(string text, EditLevel level) =>
        language is { } spoken ? CopyEditor.Edits(text, level, language: spoken, style: edition.Style) : [];

    bool Stays(string written)
    {
        var kept = Letters(written);
        // A word of the house was put down with one space between its parts, however many stand here.
        return words.Keeps(OneLine.Of(kept)) || leftHere.Contains(kept);
    }
}
