using Dabir.Language.CopyEditing;
using Dabir.Language.CopyEditing.Context;
using Dabir.Language.Lexicon;

namespace Dabir.Language.Spelling;

/// <summary>Whether letters are a Persian word, also with its endings.</summary>
/// <remarks>
/// What the copy editor can read is a word, wherever its half-spaces were lost: misplaced half-spaces are its business, so that one
/// place of a text is never marked twice. Not for two threads at once.
/// </remarks>
sealed class Recognition : IWords
{
    public const int LongestWord = 32;
    const char Tanwin = '\u064b';

    readonly IOwnWords? own;
    readonly Phrase phrase = new();
    readonly HalfSpaces halfSpaces;

    public Recognition(IOwnWords? own) =>
        (this.own, halfSpaces) = (own, new HalfSpaces(WordList.Persian, HouseStyle.Academy, new RulesAlone(), phrase));

    public bool Knows(ReadOnlySpan<char> letters) => letters.Length > LongestWord || SureOf(letters) != Sureness.Unknown;

    /// <summary>Asks the lists first, then the copy editor's rules, then how Persian builds words.</summary>
    public Sureness SureOf(ReadOnlySpan<char> letters) =>
        IsListed(letters) ? Sureness.Listed
        : CanBeOpened(letters) ? Sureness.Opened
        : BuiltWords.Has(letters) ? Sureness.Built
        : Sureness.Unknown;

    /// <summary>The quick part: a word of a list, or one with an ending.</summary>
    public bool IsListed(ReadOnlySpan<char> letters) =>
        Endings.Read(WordList.Persian, letters).IsKnown
        || CommonWords.All.Find(letters).IsKnown
        || IsOwn(letters)
        || IsCommonWithEnding(letters);

    bool IsOwn(ReadOnlySpan<char> letters)
    {
        if (own is null)
            return false;
        if (own.TryFind(letters, out _))
            return true;
        foreach (var ending in NameEndings.Of(letters))
            if (letters.Length - ending.Length > 1 && letters.EndsWith(ending) && own.TryFind(letters[..^ending.Length], out _))
                return true;
        return false;
    }

    static bool IsCommonWithEnding(ReadOnlySpan<char> letters)
    {
        foreach (var ending in NameEndings.Of(letters))
            if (
                letters.Length - ending.Length > 2
                && letters.EndsWith(ending)
                && CommonWords.All.Find(letters[..^ending.Length]) is { IsKnown: true } stem
                && stem.Written.Span[^1] != Tanwin
                && NameEndings.Join(letters[..^ending.Length], ending)
            )
                return true;
        return false;
    }

    /// <summary>میروم, رفتهام, کتابهایمان: the copy editor sees where the half-space was.</summary>
    bool CanBeOpened(ReadOnlySpan<char> letters) => letters.Length > 3 && Open(letters).Moves > 0;

    (Phrase Phrase, int Moves) Open(ReadOnlySpan<char> letters)
    {
        phrase.Clear();
        foreach (var letter in letters)
            phrase.Add(letter, Gap.None, phrase.Count);
        var before = phrase.Moves;
        halfSpaces.Restore(EditLevel.Suggest);
        return (phrase, phrase.Moves - before);
    }

    /// <summary>The word as it is written: half-spaces from the copy editor, hamza and tanwin from the list.</summary>
    public string Written(ReadOnlySpan<char> letters)
    {
        if (own is not null && own.TryFind(letters, out var written))
            return written;
        var common = CommonWords.All.Find(letters);
        if (common.IsKnown && common.Written.Length > letters.Length)
            return common.Written.ToString();
        var opened = Open(letters).Phrase;
        var stem = StemWithSign(letters, out var stemLength);
        var word = new System.Text.StringBuilder(stem);
        for (var i = stemLength; i < letters.Length; i++)
        {
            if (i > 0 && opened.Gaps[i] == Gap.Half && !Alphabet.NeverJoins(letters[i - 1]))
                word.Append(Alphabet.HalfSpace);
            word.Append(letters[i]);
        }
        return word.ToString();
    }

    /// <summary>The longest beginning that is a word with a hamza, a tanwin or a half-space of its own: «مسئول» of «مسیولان».</summary>
    static string StemWithSign(ReadOnlySpan<char> letters, out int length)
    {
        for (length = letters.Length; length > 2 && length > letters.Length - 7; length--)
            if (
                CommonWords.All.Find(letters[..length]) is { IsKnown: true } common
                && !common.Written.Span.SequenceEqual(letters[..length])
                && (length == letters.Length || NameEndings.Has(letters[length..]))
            )
                return common.Written.ToString();
        length = 0;
        return "";
    }

    /// <summary>How common the word is, 0–15: itself, or a little less than its stem.</summary>
    public int GradeOf(ReadOnlySpan<char> letters)
    {
        if (own is not null && own.TryFind(letters, out _))
            return 9;
        var common = CommonWords.All.Find(letters);
        if (common.IsKnown)
            return common.Grade;
        var reading = Endings.Read(WordList.Persian, letters);
        if (reading.IsKnown && reading.StemLength < letters.Length)
            return CommonWords.All.Find(letters[..reading.StemLength]).Grade
                - (NameEndings.IsUsual(letters[reading.StemLength..]) ? 3 : 6);
        if (reading.IsKnown)
            return 0;
        return GradeOfParts(letters);
    }

    /// <summary>What the copy editor opened is as common as its rarest part: «هم‌ریکا» is no «هم».</summary>
    int GradeOfParts(ReadOnlySpan<char> letters)
    {
        var gaps = Open(letters).Phrase.Gaps;
        var (start, grade) = (0, 15);
        for (var at = 1; at <= letters.Length; at++)
        {
            if (at < letters.Length && gaps[at] != Gap.Half)
                continue;
            var part = letters[start..at];
            if (!NameEndings.Has(part) && part is not ("می" or "نمی"))
                grade = Math.Min(
                    grade,
                    CommonWords.All.Find(part) is { IsKnown: true } common ? common.Grade
                        : start == 0 && at == letters.Length ? -2
                        : GradeOf(part)
                );
            start = at;
        }
        return grade - 3;
    }
}

/// <summary>Where a word is known from, the surest first.</summary>
enum Sureness : byte
{
    Listed,

    /// <summary>The copy editor reads it.</summary>
    Opened,

    /// <summary>Put together from known parts.</summary>
    Built,
    Unknown,
}
