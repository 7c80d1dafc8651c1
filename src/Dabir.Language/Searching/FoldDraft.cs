using System.Buffers;
using System.Text;

namespace Dabir.Language.Searching;

/// <summary>
/// The first walk over a text: folded letters, one <see cref="LetterFold.Gap"/> between words, one
/// <see cref="LetterFold.Seam"/> between the parts of a word, none at the ends.
/// </summary>
ref struct FoldDraft
{
    readonly ReadOnlySpan<char> text;
    readonly bool mapped;
    char[] letters;
    int[] sources;
    int count;

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
            var fold = folds[text[at]];
            if (fold > LetterFold.Gap && fold != LetterFold.Seam)
                Write(fold, at);
            else if (fold == LetterFold.Gap)
                End(LetterFold.Gap, at);
            else if (fold == LetterFold.Seam)
                End(LetterFold.Seam, at);
            else if (fold == LetterFold.Other)
                at += WriteOther(at);
        }
        var end = text.Length;
        if (count > 0 && letters[count - 1] is LetterFold.Gap or LetterFold.Seam)
            end = mapped ? sources[--count] : --count;
        if (mapped)
            sources[count] = end;
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
            if (Rune.DecodeFromUtf16(text[at..], out var rune, out var read) != OperationStatus.Done)
                End(LetterFold.Gap, at);
            else if (LetterFold.LongForm(rune) is { Length: > 0 } plain)
                WriteAll(plain, at);
            else
                End(LetterFold.Gap, at);
            return read - 1;
        }
        switch (letter)
        {
            case 'ئ' or 'ء':
                if (
                    Hamza.Fold(letter, letters.AsSpan(0, count), at + 1 < text.Length ? LetterFold.Of[text[at + 1]] : ' ') is
                    { } fold
                )
                    Write(fold, at);
                break;
            case '.' or '٫' when IsBetweenDigits(at):
                Write('.', at);
                break;
            case ',' or '٬' when IsBetweenDigits(at) && IsGroup(at + 1):
                break;
            case '%'
            or '٪'
            or '﹪'
            or '％' when IsDigit(at - 1) || IsDigit(at + 1) || (at > 1 && text[at - 1] == ' ' && IsDigit(at - 2)):
                End(LetterFold.Gap, at);
                WriteAll("درصد", at);
                End(LetterFold.Gap, at + 1);
                break;
            default:
                if (LetterFold.LongForm(letter) is { Length: > 0 } longer)
                    WriteAll(longer, at);
                else
                    End(LetterFold.Gap, at);
                break;
        }
        return 0;
    }

    void WriteAll(string plain, int source)
    {
        foreach (var letter in plain)
            Write(letter, source);
    }

    readonly bool IsBetweenDigits(int at) => IsDigit(at - 1) && IsDigit(at + 1);

    /// <summary>Three digits and no fourth: «۱٬۲۳۴», but not «۱،۲» or a list «1,2345».</summary>
    readonly bool IsGroup(int at) => IsDigit(at) && IsDigit(at + 1) && IsDigit(at + 2) && !IsDigit(at + 3);

    readonly bool IsDigit(int at) => (uint)at < (uint)text.Length && LetterFold.Of[text[at]] is >= '0' and <= '9';

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
