namespace Dabir.Language;

/// <summary>Digits, percent and grouping marks in the shapes of a language, number by number.</summary>
static class NumberShapes
{
    /// <summary>Writes the numbers of a stretch of prose in place.</summary>
    /// <param name="prose">The stretch; its numbers are written in place.</param>
    /// <param name="shapes">The digits of the language.</param>
    /// <param name="rules">What the house wants.</param>
    /// <param name="behind">The letter that a tag parts from the stretch: the «O» of <c>CO&lt;sub&gt;2&lt;/sub&gt;</c>.</param>
    public static void Write(Span<char> prose, DigitShapes shapes, NormaliseRules rules, char behind = '\0')
    {
        var staysAscii = shapes != DigitShapes.Ascii;
        for (var at = 0; at < prose.Length; at++)
        {
            if (!Letters.Has(prose[at], Traits.Digit))
                continue;
            if (IsKeycap(prose, at))
                continue;
            var end = EndOfNumber(prose, at);
            var isForeign =
                rules.KeepsForeignNumbers
                && (IsForeign(prose, at, end, staysAscii) || at == 0 && IsForeignLetter(behind, staysAscii));
            if (!isForeign)
                WriteMarks(prose, at, end, shapes, rules);
            foreach (ref var letter in prose[at..end])
                if (rules.Steps[letter] == Step.Digit && !(isForeign && char.IsAsciiDigit(letter) == staysAscii))
                    letter = Digits.Of(Digits.ValueOf(letter), shapes);
            at = end - 1;
        }
    }

    /// <summary>A digit in its box, 1️⃣, is one picture.</summary>
    public static bool IsKeycap(ReadOnlySpan<char> prose, int at) =>
        prose[(at + 1)..] is ['\u20E3', ..] or ['\uFE0F', '\u20E3', ..];

    /// <summary>Digits with single marks between them: «۱۲٬۳۴۵٫۶», «12:34», «021-123».</summary>
    static int EndOfNumber(ReadOnlySpan<char> prose, int at)
    {
        while (
            at < prose.Length
            && (Digits.IsDigit(prose[at]) || IsInnerMark(prose[at]) && at + 1 < prose.Length && Digits.IsDigit(prose[at + 1]))
        )
            at++;
        return at;
    }

    static bool IsInnerMark(char letter) => letter is '.' or ',' or '٫' or '٬' or '/' or ':' or '-' or '_' or '–' or '+';

    static void WriteMarks(Span<char> prose, int start, int end, DigitShapes shapes, NormaliseRules rules)
    {
        var number = prose[start..end];
        var isAscii = shapes == DigitShapes.Ascii;
        if (isAscii)
        {
            number.Replace('٬', ',');
            number.Replace('٫', '.');
        }
        else if (IsGrouped(number))
        {
            number.Replace(',', '٬');
            number.Replace('.', '٫');
        }
        if (end < prose.Length && prose[end] is '%' or '٪')
            prose[end] = isAscii ? '%' : '٪';
        if (start > 0 && prose[start - 1] == '−' && rules.Options.Digits == DigitChoice.Ascii)
            prose[start - 1] = '-';
    }

    /// <summary>Groups of three behind commas: nothing but a large number looks like «1,234,567.8».</summary>
    static bool IsGrouped(ReadOnlySpan<char> number)
    {
        var whole = number.IndexOf('.') is >= 0 and var point ? number[..point] : number;
        if (number[whole.Length..].Count('.') > 1 || !whole.Contains(','))
            return false;
        var first = true;
        foreach (var group in whole.Split(','))
        {
            var digits = whole[group];
            if ((first ? digits.Length is 0 or > 3 : digits.Length != 3) || digits.ContainsAnyExcept(AllDigits))
                return false;
            first = false;
        }
        return number[whole.Length..].IndexOfAnyExcept(AllDigitsAndPoint) < 0;
    }

    static readonly System.Buffers.SearchValues<char> AllDigits = System.Buffers.SearchValues.Create(
        "0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"
    );
    static readonly System.Buffers.SearchValues<char> AllDigitsAndPoint = System.Buffers.SearchValues.Create(
        ".0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"
    );

    /// <summary>
    /// Whether the number is part of a word of the other script, or follows one: «ATM74», «IBM-96», «5GB», «Windows 11» and the
    /// «5» of «In 2026, 5».
    /// </summary>
    static bool IsForeign(ReadOnlySpan<char> prose, int start, int end, bool staysAscii)
    {
        if (end < prose.Length && IsForeignLetter(prose[end], staysAscii) || IsWordBehindMark(prose, end, staysAscii))
            return true;
        var at = start - 1;
        while (at >= 0 && prose[at] is '-' or '_' or '.' or '/' or '+' or '#' or '\'' or '&')
            at--;
        if (at >= 0 && IsForeignLetter(prose[at], staysAscii))
            return true;
        at = start - 1;
        while (at >= 0 && prose[at] is ' ' or '\u00A0')
            at--;
        if (at < 0 || at == start - 1)
            return false;
        if (IsForeignLetter(prose[at], staysAscii))
            return true;
        if (prose[at] == ',')
            at--;
        return at >= 0 && IsForeignNumber(prose, at, staysAscii);
    }

    static bool IsWordBehindMark(ReadOnlySpan<char> prose, int end, bool staysAscii) =>
        end + 1 < prose.Length && prose[end] is '-' or '_' && IsForeignLetter(prose[end + 1], staysAscii);

    /// <summary>A number by itself that was left in the other script's digits just before.</summary>
    static bool IsForeignNumber(ReadOnlySpan<char> prose, int at, bool staysAscii)
    {
        var isForeign = at >= 0 && Digits.IsDigit(prose[at]) && char.IsAsciiDigit(prose[at]) == staysAscii;
        while (at >= 0 && Digits.IsDigit(prose[at]))
            at--;
        return isForeign && (at < 0 || prose[at] is ' ' or '\u00A0');
    }

    static bool IsForeignLetter(char letter, bool staysAscii) =>
        staysAscii ? Letters.IsWestern(letter) : Letters.IsArabicScript(letter);
}
