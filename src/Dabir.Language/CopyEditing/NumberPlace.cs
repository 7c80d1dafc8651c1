using System.Collections.Frozen;

namespace Dabir.Language.CopyEditing;

/// <summary>What the words before a number say about it: part of a Latin name, a version, a clause, a time.</summary>
static class NumberPlace
{
    /// <summary>Words whose number has parts, not a fraction: «نسخهٔ ۲.۱۰», «بند ۳.۲», «ساعت ۸.۱۵».</summary>
    static readonly FrozenSet<string> CountParts = (
        "نسخه نسخهٔ نسخۀ نسخه‌ی نسخهی ویرایش ورژن نگارش بند ماده مادهٔ تبصره تبصرهٔ فصل بخش اصل زیربند جدول شکل نمودار تصویر پیوست درس تمرین ساعت ساعات بتا "
        + "اندروید ویندوز لینوکس اوبونتو پایتون جاوا بلوتوث آی‌اواس مک‌اواس پی‌اچ‌پی به‌روزرسانی"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Money without cents, people and things: nobody writes a thousandth of them.</summary>
    static readonly FrozenSet<string> CountedWhole = (
        "تومان تومانی تومن ریال ریالی دلار یورو پوند درهم دینار افغانی روپیه لیر نفر خانوار خانواده رأی رای نسخه جلد دستگاه واحد فقره مورد شهید کشته زخمی دانشجو خانه"
    )
        .Split(' ')
        .ToFrozenSet();

    static readonly FrozenSet<string> PartsOfTheDay = "صبح عصر شب ظهر بامداد بعدازظهر غروب سحر".Split(' ').ToFrozenSet();

    /// <summary>«Android 15», «ISBN: 978», and the groups behind «IR06 2960 0000».</summary>
    public static bool IsOfLatinWord(string text, List<Token> tokens, int start)
    {
        var at = tokens.Count - 1;
        // «CO<sub>2</sub>»: the tag is not shown.
        if (tokens[at].End == start && IsTagBehindLatin(text, tokens, at))
            return true;
        if (tokens[at].Kind == TokenKind.Stop && tokens[at] is { Replacement: null } && text[tokens[at].Start] == ':' && at > 0)
            return tokens[at - 1].Kind == TokenKind.Latin
                && !text.AsSpan(tokens[at - 1].Start, tokens[at - 1].End - tokens[at - 1].Start)
                    .ContainsAnyExceptInRange('A', 'Z');
        while (
            at > 0
            && tokens[at] is { Kind: TokenKind.Other }
            && tokens[at].End == start
            && text[tokens[at].Start] is '-' or '/' or '#' or '+' or '_' or '.'
        )
            start = tokens[at--].Start;
        if (text.AsSpan(tokens[at].End, start - tokens[at].End).ContainsAnyExcept(' ', '\u00a0'))
            return false;
        return tokens[at].Kind == TokenKind.Latin
                && (!char.IsAsciiDigit(text[tokens[at].End - 1]) || IsHeadOfIban(text, tokens[at]))
            || IsProductName(text, tokens[at])
            || tokens[at] is { Kind: TokenKind.Number, Replacement: null } && char.IsAsciiDigit(text[tokens[at].Start]);
    }

    static bool IsTagBehindLatin(string text, List<Token> tokens, int at) =>
        at > 0
        && tokens[at].Kind == TokenKind.Protected
        && text[tokens[at].Start] == '<'
        && tokens[at - 1].Kind == TokenKind.Latin
        && tokens[at - 1].End == tokens[at].Start
        && char.IsAsciiLetter(text[tokens[at].Start - 1]);

    /// <summary>«IR06» before groups of four. «IBM-96» is whole: a number behind it is another.</summary>
    static bool IsHeadOfIban(string text, Token token) =>
        text.AsSpan(token.Start, token.End - token.Start)
            is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= '0' and <= '9', >= '0' and <= '9'];

    /// <summary>«Node.js» and «ASP.NET» look like addresses, but have capitals and no path.</summary>
    static bool IsProductName(string text, Token token)
    {
        var name = text.AsSpan(token.Start, token.End - token.Start);
        return token.Kind == TokenKind.Protected && name.ContainsAnyInRange('A', 'Z') && !name.ContainsAnyExcept(NameLetters);
    }

    static readonly System.Buffers.SearchValues<char> NameLetters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz."
    );

    public static bool HasParts(string text, List<Token> tokens, int end)
    {
        for (var at = tokens.Count - 1; at > 0 && at >= tokens.Count - 2 && tokens[at].Kind == TokenKind.Word; at--)
            if (CountParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(text, tokens[at])))
                return true;
        return IsBeforePartOfTheDay(text, end);
    }

    static ReadOnlySpan<char> Word(string text, Token token) => text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>«58.200 تومان»: one dot and three digits before what is counted whole. A decimal mark there would make it a thousandth.</summary>
    public static bool IsGroupedCount(string text, int start, int end)
    {
        var number = text.AsSpan(start, end - start);
        return number.IndexOf('.') is > 0 and < 4 and var dot
            && number.Length - dot == 4
            && char.GetNumericValue(number[0]) != 0
            && CountedWhole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordAfter(text, end));
    }

    static bool IsBeforePartOfTheDay(string text, int end) =>
        PartsOfTheDay.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordAfter(text, end));

    static ReadOnlySpan<char> WordAfter(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart(' ');
        var length = 0;
        while (length < rest.Length && length < 12 && Alphabet.KindOf(rest[length]) == CharacterKind.Letter)
            length++;
        return rest[..length];
    }
}
