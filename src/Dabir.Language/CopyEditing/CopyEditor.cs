using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>The copy editor (ویراستار).</summary>
public static class CopyEditor
{
    /// <summary>x</summary>
    public static IReadOnlyList<CopyEdit> Edits(string text, EditLevel level = EditLevel.Suggest)
    {
        var edits = new List<CopyEdit>();
        var phrase = new Phrase();
        var halfSpaces = new HalfSpaces(WordList.Persian);
        var gap = Gap.None;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (Alphabet.KindOf(c))
            {
                case CharacterKind.Letter:
                    phrase.Add(Alphabet.FoldedForm(c), phrase.Count == 0 ? Gap.None : gap, i);
                    gap = Gap.None;
                    continue;
                case CharacterKind.Mark or CharacterKind.Tatweel:
                    if (phrase.Count > 0 && gap == Gap.None)
                        phrase.ExtendLast(i + 1);
                    continue;
                case CharacterKind.HalfSpace:
                    if (gap == Gap.None)
                        gap = Gap.Half;
                    continue;
                case CharacterKind.Space:
                    gap = Gap.Space;
                    continue;
            }
            Flush();
        }
        Flush();
        return edits;

        void Flush()
        {
            if (phrase.Count == 0)
                return;
            for (var l = EditLevel.Safe; l <= level; l++)
                halfSpaces.Restore(phrase, l);
            for (var k = 1; k < phrase.Count; k++)
                if (phrase.ChangeBefore(k) is { Made: true } change)
                    edits.Add(
                        new CopyEdit(
                            phrase.EndOf(k - 1),
                            phrase.StartOf(k) - phrase.EndOf(k - 1),
                            phrase.Gaps[k] switch { Gap.None => "", Gap.Half => "\u200c", _ => " " },
                            change.Rule,
                            change.Level
                        )
                    );
            phrase.Clear();
            gap = Gap.None;
        }
    }

    /// <summary>x</summary>
    public static string Edited(string text, EditLevel level = EditLevel.Safe)
    {
        var edits = Edits(text, level);
        if (edits.Count == 0)
            return text;
        var result = new System.Text.StringBuilder(text.Length + 16);
        var at = 0;
        foreach (var edit in edits)
        {
            result.Append(text, at, edit.Start - at).Append(edit.Replacement);
            at = edit.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }
}
