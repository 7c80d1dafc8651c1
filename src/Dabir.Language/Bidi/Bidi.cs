using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>Keeps text of one direction from disturbing a line of the other.</summary>
/// <remarks>
/// Source: UAX #9. Where markup is possible, <c>dir</c> and <c>&lt;bdi&gt;</c> are better; isolates are for places without
/// markup: attributes (<c>title</c>, <c>alt</c>), page titles, mail subjects, notifications, plain text.
/// </remarks>
public static class Bidi
{
    const char PopEmbedding = '\u202C';
    const char LeftToRightIsolate = '\u2066';
    const char FirstStrongIsolate = '\u2068';
    const char PopIsolate = '\u2069';

    static readonly SearchValues<char> Controls = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
    );
    static readonly SearchValues<char> Openings = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The direction of the first strong letter outside isolates (UAX #9, rule P2).</summary>
    /// <example>«سلام Hello» runs right to left, «Hello سلام» left to right, «۱۲۳» neither way.</example>
    public static TextDirection FirstStrong(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= LeftToRightIsolate and <= FirstStrongIsolate)
                depth++;
            else if (rune.Value is PopIsolate)
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && Strong(rune) is not TextDirection.None and var direction)
                return direction;
        }
        return TextDirection.None;
    }

    /// <summary>
    /// Whether a text turns more than itself around: an override (U+202D, U+202E) makes letters look like others, and an embedding
    /// or isolate that is not closed, or a closer without its opener, reaches into the line around.
    /// </summary>
    /// <remarks>Isolates in pairs, as messengers write them around a name, do no harm.</remarks>
    /// <example><c>Bidi.Turns("\u202Eمدیر")</c> is true, <c>Bidi.Turns("به گزارش \u2068BBC\u2069")</c> is false.</example>
    public static bool Turns(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Openings))
            return false;
        var open = new Stack<char>();
        foreach (var mark in text)
            switch (mark)
            {
                case '\u202D' or '\u202E':
                    return true;
                case '\u202A' or '\u202B':
                    open.Push(PopEmbedding);
                    break;
                case >= LeftToRightIsolate and <= FirstStrongIsolate:
                    open.Push(PopIsolate);
                    break;
                case PopEmbedding or PopIsolate when !open.TryPop(out var closer) || closer != mark:
                    return true;
            }
        return open.Count > 0;
    }

    /// <summary>Wraps a text so that it runs by its own first strong letter and leaves the line around it alone.</summary>
    /// <remarks>What the text itself leaves open is closed inside and stray closers go, so that nothing leaks out.</remarks>
    /// <returns>U+2068, the text, U+2069; an empty text stays empty.</returns>
    /// <example><c>$"پاسخ به {Bidi.Isolate("Sara!")}"</c> keeps the exclamation mark on Sara's right.</example>
    public static string Isolate(string text) => Wrapped(FirstStrongIsolate, text);

    /// <summary>Wraps a number, a phone number or an address that must be read from left to right: «۰۲۱-۱۲۳۴۵۶۷۸», «۲-۱».</summary>
    /// <remarks>In a right-to-left line «۰۲۱-۱۲۳» shows as «۱۲۳-۰۲۱» without it: a hyphen parts numbers, unlike «/» and «:».</remarks>
    public static string IsolateLeftToRight(string text) => Wrapped(LeftToRightIsolate, text);

    /// <summary>Isolates a text only when the line around it could change its order or be changed by it.</summary>
    /// <param name="text">The text to stand in the line.</param>
    /// <param name="line">The direction of the line.</param>
    /// <returns>The same instance when it is made of letters of the line's direction and neutral marks between them.</returns>
    public static string IsolateWithin(TextDirection line, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (first, last) = (TextDirection.None, TextDirection.None);
        if (!text.AsSpan().ContainsAny(Openings))
            foreach (var rune in text.EnumerateRunes())
            {
                last = Strong(rune);
                first = first is TextDirection.None ? last : first;
                if (last is TextDirection.None ? !Rune.IsWhiteSpace(rune) : last != line)
                    return Isolate(text);
            }
        return text.Length == 0 || first == line && last == line ? text : Isolate(text);
    }

    /// <summary>Takes every bidi control out: marks, embeddings, overrides and isolates.</summary>
    /// <returns>The same instance when there is none.</returns>
    public static string Strip(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(Controls) ? string.Concat(text.Where(letter => !Controls.Contains(letter))) : text;
    }

    static string Wrapped(char opening, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? text : $"{opening}{Closed(text)}{PopIsolate}";
    }

    // Closers of the wrong kind would be ignored by a renderer; they are dropped all the same.
    static string Closed(string text)
    {
        if (!text.AsSpan().ContainsAny(Openings))
            return text;
        var closed = new StringBuilder(text.Length + 4);
        var open = new Stack<char>();
        foreach (var letter in text)
        {
            if (letter is '\u202A' or '\u202B' or '\u202D' or '\u202E')
                open.Push(PopEmbedding);
            else if (letter is >= LeftToRightIsolate and <= FirstStrongIsolate)
                open.Push(PopIsolate);
            else if (
                letter is PopEmbedding or PopIsolate
                && !(open.TryPeek(out var closer) && closer == letter && open.TryPop(out _))
            )
                continue;
            closed.Append(letter);
        }
        foreach (var closer in open)
            closed.Append(closer);
        return closed.ToString();
    }

    static TextDirection Strong(Rune rune)
    {
        if (rune.Value is '\u200E')
            return TextDirection.LeftToRight;
        if (rune.Value is '\u200F' or '\u061C')
            return TextDirection.RightToLeft;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber => IsRightToLeft(rune.Value) ? TextDirection.RightToLeft : TextDirection.LeftToRight,
            UnicodeCategory.DecimalDigitNumber when rune.Value is >= 0x07C0 and <= 0x07C9 or >= 0x1E950 and <= 0x1E959 =>
                TextDirection.RightToLeft,
            UnicodeCategory.DecimalDigitNumber
                when !Digits.IsDigit((char)Math.Min(rune.Value, char.MaxValue)) && rune.Value < 0xFF10 =>
                TextDirection.LeftToRight,
            _ => TextDirection.None,
        };
    }

    // The blocks of the right-to-left scripts (DerivedBidiClass: R and AL).
    static bool IsRightToLeft(int letter) =>
        letter
            is >= 0x0590
                and <= 0x08FF
                or >= 0xFB1D
                and <= 0xFDFF
                or >= 0xFE70
                and <= 0xFEFF
                or >= 0x10800
                and <= 0x10FFF
                or >= 0x1E800
                and <= 0x1EFFF;
}
