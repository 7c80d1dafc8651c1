using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>What parts a letter of the fold from the one before.</summary>
enum FoldGap : byte
{
    None,
    Mark,
    Space,
    Paragraph,
}

/// <summary>A text with the tricks taken out by which people get a word past a filter.</summary>
/// <remarks>
/// Tatweel, vowel signs, half-spaces and invisible marks go; look-alike letters become the plain one; repeated letters
/// become one; digits and signs between Latin letters are read as the letters they stand for (<c>c@s1n0</c>). What was
/// between the letters is remembered, so that a spaced or starred word is found and two words that merely meet are not.
/// </remarks>
public sealed class ObfuscationFold
{
    readonly List<Range> _origins;
    readonly List<FoldGap> _gaps;

    ObfuscationFold(string letters, List<Range> origins, List<FoldGap> gaps)
    {
        (Letters, _origins, _gaps) = (letters, origins, gaps);
    }

    /// <summary>The letters and digits that are left: «شرطبندی» for «شـــرط‌بــندییی».</summary>
    public string Letters { get; }

    internal FoldGap GapBefore(int at) => at == 0 || at == Letters.Length ? FoldGap.Paragraph : _gaps[at];

    /// <summary>Folds a text.</summary>
    public static ObfuscationFold Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Folding(WellFormed.Of(text)).Fold();
    }

    /// <summary>The part of the original text that a range of <see cref="Letters"/> came from.</summary>
    public Range Original(Range folded)
    {
        var (start, length) = folded.GetOffsetAndLength(Letters.Length);
        return length == 0 ? default : _origins[start].Start.._origins[start + length - 1].End;
    }

    sealed class Folding(string text)
    {
        // A comment of ten thousand digits must not look at all of them for each.
        const int FarthestNeighbour = 24;

        readonly StringBuilder _letters = new(text.Length);
        readonly StringBuilder _plain = new();
        readonly List<Range> _origins = new(text.Length);
        readonly List<FoldGap> _gaps = new(text.Length);
        FoldGap _gap = FoldGap.Paragraph;
        int _lineBreaks;

        public ObfuscationFold Fold()
        {
            var at = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                Add(rune, at);
                at += rune.Utf16SequenceLength;
            }
            return new(_letters.ToString(), _origins, _gaps);
        }

        void Add(Rune rune, int at)
        {
            if (IsPassedOver(rune))
                return;
            if (Rune.IsWhiteSpace(rune))
            {
                _lineBreaks += rune.Value is '\n' or 0x2029 ? 1 : 0;
                Widen(_lineBreaks > 1 ? FoldGap.Paragraph : FoldGap.Space);
                return;
            }
            var leet = Leet(rune, at);
            if (
                leet is null
                && (IsDigitInsideAPersianWord(rune, at) || !Rune.IsLetterOrDigit(rune) && !LookAlikes.IsLetterLikeSymbol(rune))
            )
            {
                Widen(FoldGap.Mark);
                return;
            }
            _plain.Clear();
            if (leet is { } letter)
                _plain.Append(letter);
            else
                LookAlikes.AppendPlain(rune, _plain);
            foreach (var plain in _plain.ToString())
                Append(plain, at..(at + rune.Utf16SequenceLength));
        }

        void Append(char letter, Range origin)
        {
            if (IsRepeated(letter))
            {
                _origins[^1] = _origins[^1].Start..origin.End;
            }
            else
            {
                _letters.Append(Digits.ValueOf(letter) is >= 0 and var digit ? (char)('0' + digit) : letter);
                _origins.Add(origin);
                _gaps.Add(_gap);
            }
            (_gap, _lineBreaks) = (FoldGap.None, 0);
        }

        // «شرررط» and «ش.ش.ر.ط» repeat a letter; «بد دل» does not.
        bool IsRepeated(char letter) =>
            _letters.Length > 0 && _letters[^1] == letter && !char.IsAsciiDigit(letter) && _gap < FoldGap.Space;

        void Widen(FoldGap gap) => _gap = gap > _gap ? gap : _gap;

        // «شرط۲بندی»
        bool IsDigitInsideAPersianWord(Rune rune, int at) =>
            Rune.IsDigit(rune)
            && _gap < FoldGap.Space
            && _letters.Length > 0
            && Language.Letters.IsArabicScript(_letters[^1])
            && at + rune.Utf16SequenceLength < text.Length
            && Language.Letters.IsArabicScript(text[at + rune.Utf16SequenceLength]);

        char? Leet(Rune rune, int at)
        {
            var letter = rune.Value switch
            {
                '0' => 'o',
                '1' or '!' or '|' => 'i',
                '3' or '€' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                '8' => 'b',
                '9' => 'g',
                _ => '\0',
            };
            return letter != '\0' && HasLatinNeighbours(at) ? letter : null;
        }

        // Inside a Latin word, or a sign of its own among spaced Latin letters.
        bool HasLatinNeighbours(int at)
        {
            var (start, end) = (at, at + 1);
            while (start > Math.Max(0, at - FarthestNeighbour) && !char.IsWhiteSpace(text[start - 1]))
                start--;
            while (end < Math.Min(text.Length, at + FarthestNeighbour) && !char.IsWhiteSpace(text[end]))
                end++;
            var token = text.AsSpan(start, end - start);
            if (token.Length > 1)
                return token.ContainsAnyInRange('a', 'z') || token.ContainsAnyInRange('A', 'Z');
            return _letters.Length > 0
                && char.IsAsciiLetter(_letters[^1])
                && (start < 2 || start == 2 || char.IsWhiteSpace(text[start - 3]));
        }

        static bool IsPassedOver(Rune rune) =>
            rune.Value is '\u0640'
            || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Format
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.Control
                && !Rune.IsWhiteSpace(rune);
    }
}
