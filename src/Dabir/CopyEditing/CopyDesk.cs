using System.Collections.Frozen;
using Dabir.Language;
using Dabir.Sections;

namespace Dabir.CopyEditing;

/// <summary>
/// The copy editor (ویراستار) of an edition at work on what somebody wrote: by the edition's language and style sheet, with
/// the words the house has taught it. What it does unasked is never more than half-spaces, spaces and marks.
/// </summary>
/// <param name="leftHere">Words that stay as they are in the article at hand.</param>
/// <example><c>desk.Edited("او می رود .")</c> is «او می‌رود.», and says of each change why.</example>
public sealed class CopyDesk(Edition edition, HouseWords words, IReadOnlyCollection<string>? leftHere = null)
{
    /// <summary>More findings than this are no help to anybody; the rest is found when these are worked off.</summary>
    public const int MostFindings = 200;

    // A proposal takes about a millisecond.
    const int MostMarks = 60;

    readonly TextLanguage? language = TextLanguages.TryRead(edition.Language, out var known) ? known : null;
    readonly SpellChecker spelling = new(words.Known);

    /// <summary>The same desk over another article.</summary>
    public CopyDesk Over(IReadOnlyCollection<string> left) => new(edition, words, left);

    /// <inheritdoc cref="TypedText.Of"/>
    public string Letters(string typed) => TypedText.Of(typed, edition.Language);

    /// <inheritdoc cref="TypedText.Line"/>
    public string Line(string typed) => TypedText.Line(typed, edition.Language);

    /// <summary>
    /// A text as it is saved: its letters set right and, if the edition wants it, its safe edits made, except in quoted text
    /// and where words were left as written.
    /// </summary>
    /// <param name="typed">One or many lines, plain or HTML.</param>
    /// <param name="made">Gets what was changed beyond letters.</param>
    public string Edited(string typed, ICollection<SafeEdit> made)
    {
        var text = Letters(typed);
        if (!edition.EditsOnSave || Edits(text, EditLevel.Safe) is not { Count: > 0 } found)
            return text;
        var edits = found.Outside(QuotedRuns.In(text)).Where(e => !Stays(EditedWords.Before(text, e))).ToList();
        foreach (var edit in edits)
            made.Add(new SafeEdit(EditedWords.Before(text, edit), EditedWords.After(text, edit), edit.RuleId, edit.Reason));
        return CopyEditor.Apply(text, edits);
    }

    /// <summary>
    /// A text whose half-spaces were lost on the way here, with every edit of a level made, also in quoted text: it was typed
    /// rightly once.
    /// </summary>
    public string Repaired(string text, EditLevel level)
    {
        text = Letters(text);
        return CopyEditor.Apply(text, [.. Edits(text, level).Where(e => !Stays(EditedWords.Before(text, e)))]);
    }

    /// <summary>Everything the copy editor would change in a text or doubts in it, in order, at most <see cref="MostFindings"/>.</summary>
    /// <param name="text">One or many lines, plain or HTML; ranges are counted in its <see langword="char"/>s.</param>
    public IReadOnlyList<Finding> Findings(string text)
    {
        List<Finding> findings = [];
        foreach (var edit in Edits(text, EditLevel.Suggest))
        {
            var before = EditedWords.Before(text, edit);
            if (findings.Count < MostFindings && !Stays(before))
                findings.Add(
                    new Finding(edit.Start, edit.Length, edit.RuleId, edit.Level, before)
                    {
                        Reason = edit.Reason,
                        Replacements = [edit.Replacement],
                        After = [EditedWords.After(text, edit)],
                    }
                );
        }
        if (language is { } spoken)
            findings.AddRange(Misspelt(text, spoken).Take(MostFindings - findings.Count));
        findings.Sort((a, b) => a.Start.CompareTo(b.Start));
        return findings;
    }

    IEnumerable<Finding> Misspelt(string text, TextLanguage spoken)
    {
        foreach (var mark in spelling.Marks(text, spoken).Take(MostMarks))
        {
            var word = text.Substring(mark.Start, mark.Length);
            if (Stays(word) || spelling.Proposals(word) is not { Count: > 0 } proposals)
                continue;
            yield return new Finding(mark.Start, mark.Length, Finding.Spelling, EditLevel.Suggest, word)
            {
                Replacements = proposals,
                After = proposals,
            };
        }
    }

    IReadOnlyList<CopyEdit> Edits(string text, EditLevel level) =>
        language is { } spoken ? CopyEditor.Edits(text, level, language: spoken, style: edition.Style) : [];

    bool Stays(string written) => words.Keeps(written) || leftHere?.Contains(written) == true;
}

/// <summary>What was changed unasked when a text was saved.</summary>
/// <param name="Before">The words as written: «می روم».</param>
/// <param name="After">The words as they stand now: «می‌روم».</param>
/// <param name="Rule">The rule by its lasting name: <c>verb-prefix</c>.</param>
/// <param name="Reason">Why, in Persian.</param>
public sealed record SafeEdit(string Before, string After, string Rule, string Reason);

/// <summary>What the copy editor offers to change.</summary>
/// <param name="Start">Where, counted in <see langword="char"/>s of the text.</param>
/// <param name="Length">How much of the text it replaces; 0 inserts.</param>
/// <param name="Rule">The rule by its lasting name: <c>verb-prefix</c>, or <see cref="Spelling"/>.</param>
/// <param name="Level">Whether it may be made unasked.</param>
/// <param name="Before">The words it is about, as they are written.</param>
public sealed record Finding(int Start, int Length, string Rule, EditLevel Level, string Before)
{
    /// <summary>The rule of words that no list knows.</summary>
    public const string Spelling = "spelling";

    static readonly FrozenSet<string> OfMarks = FrozenSet.ToFrozenSet([
        "letters",
        "numbers",
        "spacing",
        "punctuation",
        "quotation-marks",
        "half-space",
    ]);

    /// <summary>Whether it is about how words are written, and not about marks: only words can be left for good.</summary>
    public bool IsAboutWords => !OfMarks.Contains(Rule);

    /// <summary>Why, in Persian; null for <see cref="Spelling"/>, which the page says in its reader's language.</summary>
    public string? Reason { get; init; }

    /// <summary>What may stand in the range instead, best first.</summary>
    public IReadOnlyList<string> Replacements { get; init; } = [];

    /// <summary>For each replacement the words as they would stand.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The end of the range, exclusive.</summary>
    public int End => Start + Length;
}
