using Dabir.CopyEditing;

namespace Dabir.Articles.Desk;

/// <summary>What the copy editor is to leave as it is in this article: from form to form until the text is saved.</summary>
public sealed partial class ArticleForm
{
    bool carriesLeft;
    (IReadOnlyList<string> Left, bool IsByHand)? seen;

    /// <summary>Words that stay as they are written, in this article.</summary>
    public IReadOnlyList<string> LeftAlone { get; private set; } = [];

    /// <summary>Whether nothing in this article is edited on save.</summary>
    public bool IsByHand { get; private set; }

    /// <summary>Leaves words as they are written, in this article.</summary>
    public void LeaveAlone(string words) => LeaveAlone([.. LeftAlone.Append(words).Distinct(StringComparer.Ordinal)], IsByHand);

    /// <summary>Lets the copy editor at words again, or at the whole article.</summary>
    public void Release(string words) => LeaveAlone([.. LeftAlone.Where(left => left != words)], IsByHand && words.Length > 0);

    /// <summary>Whether words are left, or the whole article is, that the article does not know of.</summary>
    public bool LeavesOther(ArticleForm stored) =>
        IsByHand != stored.IsByHand || !LeftAlone.ToHashSet().SetEquals(stored.LeftAlone);

    void LeaveAlone(IReadOnlyList<string> left, bool isByHand)
    {
        (LeftAlone, IsByHand, carriesLeft) = ([.. left.Take(ArticleEdits.MostLeft)], isByHand, true);
        (editor, written) = (Editor.Over(LeftAlone, IsByHand), null);
    }

    void ReadLeft(IFormCollection sent)
    {
        if (!sent.TryGetValue("LeftAlone", out var left))
            return;
        carriesLeft = true;
        IsByHand = sent["ByHand"] == "yes";
        LeftAlone = WordsIn($"{left}");
        if (sent.TryGetValue("LeftSeen", out var stood))
            seen = (WordsIn($"{stood}"), sent["ByHandSeen"] == "yes");
    }

    static IReadOnlyList<string> WordsIn(string left) =>
        [
            .. left.Split('\n', ArticleEdits.MostLeft + 1)
                .Take(ArticleEdits.MostLeft)
                .Select(words => words.TrimEnd('\r'))
                .Where(words => words.Length is > 0 and <= EditedWords.Longest)
                .Distinct(StringComparer.Ordinal),
        ];

    // In another tab, or by a colleague: it changes no text, so no version tells of it.
    void TakeWhatWasLeftMeanwhile(ArticleEdits? edits)
    {
        if (seen is not { } then)
            return;
        var (left, isByHand) = edits is null ? ([], false) : (edits.Left, edits.IsByHand);
        LeftAlone =
        [
            .. LeftAlone.Where(words => left.Contains(words) || !then.Left.Contains(words)).Union(left.Except(then.Left)),
        ];
        IsByHand = IsByHand == then.IsByHand ? isByHand : IsByHand;
        seen = (left, isByHand);
    }
}
