using Dabir.Language.CopyEditing.Context;

namespace Dabir.Language.CopyEditing;

/// <summary>Reads one phrase after another into letters and gaps, lets the half-space rules work, and writes what changed as edits.</summary>
sealed class PhraseEditing(
    string text,
    EditLevel level,
    List<CopyEdit> edits,
    HouseStyle style,
    Usage usage,
    IJudge judge,
    Workspace workspace
)
{
    readonly Phrase phrase = workspace.Phrase;
    readonly HalfSpaces halfSpaces = workspace.HalfSpaces(style, judge);
    Action<int, int>? editPersian;

    /// <summary>Edits what is Persian of a phrase.</summary>
    public void Edit(int start, int end) => ForeignRuns.Between(text, start, end, editPersian ??= EditPersian);

    void EditPersian(int start, int end)
    {
        Read(start, end);
        phrase.EndsClause = EndsClause(end);
        halfSpaces.Restore(EditLevel.Safe);
        if (level == EditLevel.Suggest)
        {
            halfSpaces.Restore(EditLevel.Suggest);
            halfSpaces.PartLostSpaces();
        }
        for (var i = 1; i < phrase.Count; i++)
            if (!phrase.IsClose(i))
                Write(i);
        foreach (var (letter, spelling) in phrase.Respellings)
            edits.Add(
                new CopyEdit(
                    phrase.StartOf(letter),
                    phrase.EndOf(letter) - phrase.StartOf(letter),
                    spelling,
                    phrase.ChangeBefore(letter).Rule,
                    EditLevel.Suggest
                )
            );
        phrase.Clear();
    }

    bool EndsClause(int at)
    {
        while (at < text.Length && Alphabet.KindOf(text[at]) is CharacterKind.Space or CharacterKind.HalfSpace)
            at++;
        return at >= text.Length
            || text[at] is '.' or '،' or ',' or '؛' or '!' or '؟' or '?' or '…' or '»' or ')' or '\n' or '\r';
    }

    void Read(int start, int end)
    {
        var gap = Gap.None;
        for (var i = start; i < end; i++)
        {
            var character = text[i];
            if (Alphabet.IsPlain(character) && (level == EditLevel.Safe || character != 'ی'))
            {
                phrase.Add(character, gap, i);
                gap = Gap.None;
                continue;
            }
            switch (Alphabet.KindOf(character))
            {
                case CharacterKind.Letter when Ezafe(i, gap, end):
                    break;
                case CharacterKind.Letter when ShapedLetters.Of(character) is { Length: > 0 } letters:
                    Add(letters, gap, i);
                    gap = Gap.None;
                    break;
                case CharacterKind.Letter:
                    phrase.Add(Alphabet.FoldedForm(character), gap, i);
                    gap = Gap.None;
                    if (character is 'ۀ' or 'ۂ')
                        phrase.MarkLast();
                    else if (character is 'أ')
                        phrase.MarkHamza();
                    if (Alphabet.WrittenForm(character) is var written && written != character)
                        edits.Add(new CopyEdit(i, 1, Alphabet.Spelling(written), CopyEditRule.Letters, EditLevel.Safe));
                    break;
                case CharacterKind.Mark:
                    gap = Mark(i, gap);
                    break;
                case CharacterKind.HalfSpace:
                    gap = gap == Gap.Space ? Gap.Space : Gap.Half;
                    break;
                case CharacterKind.Space:
                    gap = Gap.Space;
                    break;
            }
        }
    }

    /// <summary>One shape may stand for two letters; the second takes no room in the text.</summary>
    void Add(string letters, Gap gap, int at)
    {
        phrase.Add(Alphabet.FoldedForm(letters[0]), gap, at);
        foreach (var letter in letters.AsSpan(1))
        {
            phrase.Add(Alphabet.FoldedForm(letter), Gap.None, at + 1);
            phrase.ExtendLast(at + 1);
        }
        edits.Add(new CopyEdit(at, 1, letters, CopyEditRule.Letters, EditLevel.Safe));
    }

    /// <summary>A mark belongs to the letter before it: what parts them goes, the mark stays («همه‌ٔ شهر», «خانه ٔ ما»).</summary>
    Gap Mark(int at, Gap gap)
    {
        if (phrase.Count == 0)
            return gap;
        var from = phrase.EndOf(phrase.Count - 1);
        if (gap != Gap.None)
            edits.Add(new CopyEdit(from, at - from, "", CopyEditRule.HalfSpace, EditLevel.Safe));
        phrase.ExtendLast(at + 1);
        if (text[at] is Alphabet.HamzaAbove or '\u0650')
            phrase.MarkLast();
        return Gap.None;
    }

    /// <summary>خانه‌ی، خانه ی and خانهء become خانهٔ; خانه‌ئی becomes خانه‌ای.</summary>
    bool Ezafe(int at, Gap gap, int end)
    {
        if (level == EditLevel.Safe || phrase.Count < 3 || phrase.Letters[^1] != 'ه' || phrase.Letters[^2] is 'ا' or 'و' or 'ی')
            return false;
        if (phrase.Gaps[^1] == Gap.Space || phrase.Gaps[^2] == Gap.Space)
            return false;
        var letter = text[at];
        var isLast = at + 1 >= end || Alphabet.KindOf(text[at + 1]) == CharacterKind.Space;
        if (letter == 'ئ' && gap == Gap.Half && at + 1 < end && text[at + 1] is 'ی' or 'ي')
        {
            phrase.Add('ا', gap, at);
            edits.Add(new CopyEdit(at, 1, "ا", CopyEditRule.Letters, EditLevel.Suggest));
            return true;
        }
        if (!isLast || !(letter is 'ی' or 'ي' && gap != Gap.None || letter == 'ء' && gap == Gap.None))
            return false;
        var from = phrase.EndOf(phrase.Count - 1);
        edits.Add(new CopyEdit(from, at + 1 - from, "\u0654", CopyEditRule.Ezafe, EditLevel.Suggest));
        phrase.ExtendLast(at + 1);
        phrase.MarkLast();
        return true;
    }

    void Write(int letter)
    {
        var change = phrase.ChangeBefore(letter);
        var (start, end) = (phrase.EndOf(letter - 1), phrase.StartOf(letter));
        var wanted = Text(letter, phrase.Gaps[letter]);
        if (text.AsSpan(start, end - start).SequenceEqual(wanted))
            return;
        if (change.IsChoice)
            usage.Choose(new CopyEdit(start, end - start, wanted, change.Rule, change.Level));
        else if (change.Made)
        {
            edits.Add(new CopyEdit(start, end - start, wanted, change.Rule, change.Level));
            if (change.Rule != CopyEditRule.LostSpace)
                usage.Corrected();
        }
        else if (phrase.Gaps[letter] == Gap.Space)
            edits.Add(new CopyEdit(start, end - start, wanted, CopyEditRule.Spacing, EditLevel.Safe));
        else
            edits.Add(new CopyEdit(start, end - start, wanted, CopyEditRule.HalfSpace, EditLevel.Safe));
    }

    string Text(int letter, Gap gap) =>
        gap switch
        {
            Gap.Space => " ",
            Gap.Half when !Alphabet.NeverJoins(phrase.Letters[letter - 1]) => "\u200c",
            _ => "",
        };
}
