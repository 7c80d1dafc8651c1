using System.Buffers;
using System.Text;

namespace Dabir.Language.Searching;

/// <summary>
/// The first walk over a text: folded letters, one <see cref="LetterFold.Gap"/> between words, one
/// <see cref="LetterFold.Seam"/> between the parts of a word, none at the ends.
/// </summary>
ref partial struct FoldDraft
{
    readonly ReadOnlySpan<char> text;
    readonly bool mapped;
    char[] letters;
    int[] sources;
    int count;
    bool wasFigure;

    /// <summary>Where a number ends whose percent sign stands before it: «٪۵».</summary>
    int percentAt = -1;

    public FoldDraft(ReadOnlySpan<char> text, bool mapped)
    {
        this.text = text;
        this.mapped = mapped;
        letters = ArrayPool<char>.Shared.Rent(text.Length + 32);
        sources = mapped ? ArrayPool<int>.Shared.Rent(text.Length + 32) : [];
        Walk();
    }

    public readonly ReadOnlySpan<char> Letters => letters.AsSpan(0, count);

    /// <summary>Where each letter came from; one more than there are letters. Empty when no map was asked for.</summary>
    public readonly ReadOnlySpan<int> Sources => mapped ? sources.AsSpan(0, count + 1) : [];

    public readonly void Return()
    {
        ArrayPool<char>.Shared.Return(letters);
        if (mapped)
            ArrayPool<int>.Shared.Return(sources);
    }

    void Walk()
    {
        var folds = LetterFold.Of;
        for (var at = 0; at < text.Length; at++)
        {
            if (at == percentAt)
                WritePercent(at);
            at += WriteRun(at);
            if (at == text.Length)
                break;
            var fold = folds[text[at]];
            if (fold > LetterFold.Gap && fold != LetterFold.Seam)
                WriteLetter(fold, at);
            else if (fold is LetterFold.Gap or LetterFold.Seam)
                End(fold, at);
            else if (fold == LetterFold.Other)
                at += WriteOther(at);
        }
        if (text.Length == percentAt)
            WritePercent(percentAt);
        var end = text.Length;
        if (count > 0 && letters[--count] is not (LetterFold.Gap or LetterFold.Seam))
            count++;
        else if (mapped && count > 0)
            end = sources[count];
        if (mapped)
            sources[count] = end;
    }

    /// <summary>Writes letters as far as there is nothing else, which is most of any text, and gives how many.</summary>
    int WriteRun(int from)
    {
        if (wasFigure)
            return 0;
        var folds = LetterFold.Of;
        var run = text[from..];
        var room = letters.AsSpan(count, Math.Min(run.Length, letters.Length - count - 1));
        var length = 0;
        while (length < room.Length && folds[run[length]] is > LetterFold.LastFigure and not LetterFold.Seam and var fold)
            room[length++] = fold;
        if (mapped)
            for (var at = 0; at < length; at++)
                sources[count + at] = from + at;
        count += length;
        return length;
    }

    /// <summary>«کووید۱۹» has two parts, like «کووید-۱۹» and «کووید ۱۹».</summary>
    void WriteLetter(char letter, int source)
    {
        if (IsFigure(letter) != wasFigure)
        {
            wasFigure = !wasFigure;
            if (count > 0 && letters[count - 1] is not (LetterFold.Gap or LetterFold.Seam))
                Write(LetterFold.Seam, source);
        }
        Write(letter, source);
    }

    void Write(char letter, int source)
    {
        if (count + 1 >= letters.Length)
            Grow();
        if (mapped)
            sources[count] = source;
        letters[count++] = letter;
    }

    /// <summary>A gap swallows a seam before it; neither stands at the start or twice.</summary>
    void End(char mark, int source)
    {
        if (count == 0)
            return;
        ref var last = ref letters[count - 1];
        if (last == LetterFold.Seam)
            last = mark == LetterFold.Gap ? mark : last;
        else if (last != LetterFold.Gap)
            Write(mark, source);
    }

    /// <summary>Gives how many more characters were read.</summary>
    int WriteOther(int at)
    {
        var letter = text[at];
        if (char.IsSurrogate(letter))
        {
            var isWhole = Rune.DecodeFromUtf16(text[at..], out var rune, out var read) == OperationStatus.Done;
            WriteLong(isWhole ? LetterFold.LongForm(rune) : "", at);
            return read - 1;
        }
        if (letter is 'ئ' or 'ء')
        {
            var next = at + 1 < text.Length ? LetterFold.Of[text[at + 1]] : LetterFold.Gap;
            if (Hamza.Fold(letter, letters.AsSpan(0, count), next) is { } fold)
                WriteLetter(fold, at);
        }
        else if (!WriteNumberSign(letter, at))
            WriteLong(LetterFold.LongForm(letter), at);
        return 0;
    }

    /// <summary>Writes what a character stands for, or ends the word if it stands for nothing.</summary>
    void WriteLong(string plain, int source)
    {
        if (plain.Length == 0)
            End(LetterFold.Gap, source);
        foreach (var letter in plain)
            WriteLetter(letter, source);
    }

    void Grow()
    {
        var wider = ArrayPool<char>.Shared.Rent(letters.Length * 2);
        letters.AsSpan(0, count).CopyTo(wider);
        ArrayPool<char>.Shared.Return(letters);
        letters = wider;
        if (!mapped)
            return;
        var longer = ArrayPool<int>.Shared.Rent(wider.Length);
        sources.AsSpan(0, count).CopyTo(longer);
        ArrayPool<int>.Shared.Return(sources);
        sources = longer;
    }
}
