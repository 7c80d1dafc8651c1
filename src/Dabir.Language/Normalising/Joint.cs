namespace Dabir.Language;

/// <summary>One place between two characters, and what may stand there.</summary>
readonly ref struct Joint(char before, char after, TextLanguage language)
{
    readonly bool _followsLetter = Letters.IsArabicScript(before);
    readonly bool _precedesLetter = Letters.IsArabicScript(after);

    bool IsWithinWord => _followsLetter && _precedesLetter;
    bool FollowsBlank => before == '\0' || Letters.IsBlank(before);
    bool PrecedesBlank => after == '\0' || Letters.IsBlank(after);
    bool IsBetweenDigits => Digits.IsDigit(before) && Digits.IsDigit(after);

    /// <summary>A mark that belongs to the letter before it whatever stands between: Arabic ones and the common combining marks.</summary>
    public static bool IsMark(char letter) =>
        Letters.IsDiacritic(letter)
        || letter
            is >= '\u0300'
                and <= '\u036F'
                or >= '\u1AB0'
                and <= '\u1AFF'
                or >= '\u1DC0'
                and <= '\u1DFF'
                or >= '\uFE20'
                and <= '\uFE2F';

    /// <summary>Writes what stays of the signs, marks first, and returns how many characters that is.</summary>
    public int Write(ReadOnlySpan<char> signs, Span<char> letters, int start)
    {
        var to = start;
        foreach (var sign in signs)
            if (IsMark(sign))
                letters[to++] = sign;

        var tatweels = signs.Count(Letters.Tatweel);
        if (TatweelFor(tatweels) is { } line)
            letters[to++] = line;

        if (Parts(signs) && language == TextLanguage.Sorani && to > 0 && letters[to - 1] == 'ه')
            letters[to - 1] = 'ە';
        else if (Parts(signs) && PartingFor() is { } parting)
            letters[to++] = parting;
        else if (signs.Contains(Letters.Joiner) && JoinerStays())
            letters[to++] = Letters.Joiner;

        foreach (var sign in signs)
            if (Stays(sign))
                letters[to++] = sign;
        return to - start;
    }

    /// <summary>A line between digits is a range; in a word it only stretches; one at a word's edge means something: «هـ.ش», «ـها».</summary>
    char? TatweelFor(int count)
    {
        if (count == 0 || IsWithinWord)
            return null;
        if (IsBetweenDigits)
            return '–';
        var decorates = count > 1 && (_followsLetter && before != 'ه' || _precedesLetter);
        return decorates ? null : Letters.Tatweel;
    }

    /// <summary>
    /// A half-space, or what stands for one between two letters: zero width space, word joiner, soft hyphen, and «¬», which an old Word font
    /// drew as nothing.
    /// </summary>
    bool Parts(ReadOnlySpan<char> signs) =>
        signs.Contains(Letters.HalfSpace) || IsWithinWord && signs.IndexOfAny("\u200B\u00AD\u2060¬") >= 0;

    char? PartingFor()
    {
        if (IsWithinWord)
            return Letters.HalfSpaceBelongs(before, after) ? Letters.HalfSpace : null;
        if (_followsLetter && Digits.IsDigit(after))
            return ' ';
        var isMixedWord =
            _precedesLetter && (Letters.IsWestern(before) || Digits.IsDigit(before))
            || _followsLetter && Letters.IsWestern(after);
        return isMixedWord || IsOtherScript(before) || IsOtherScript(after) ? Letters.HalfSpace : null;
    }

    /// <summary>A joiner does its work at a word's end («ه‍.ش») or start, and inside emoji and other scripts.</summary>
    bool JoinerStays() =>
        !IsWithinWord
        && (
            Letters.JoinsNext(before)
            || Letters.JoinsPrevious(after)
            || IsPicture(before) && IsPicture(after)
            || IsOtherScript(before)
            || IsOtherScript(after)
        );

    bool Stays(char sign) =>
        sign switch
        {
            Letters.HalfSpace or Letters.Joiner or Letters.Tatweel or '\uFEFF' or >= '\u206A' and <= '\u206F' => false,
            '¬' => !IsWithinWord,
            '\u200B' => IsOtherScript(before) || IsOtherScript(after),
            '\u00AD' => Letters.IsWestern(before) && Letters.IsWestern(after),
            // A direction mark works on neighbours without a direction of their own; a letter and a blank need none.
            '\u200E' or '\u200F' or '\u061C' or >= '\u2060' and <= '\u2064' => !IsPlain,
            _ => !IsMark(sign),
        };

    bool IsPlain => (_followsLetter || _precedesLetter) && (_followsLetter || FollowsBlank) && (_precedesLetter || PrecedesBlank);

    static bool IsOtherScript(char letter) =>
        letter >= '\u0300' && char.IsLetter(letter) && !Letters.IsArabicScript(letter) && !Letters.IsWestern(letter)
        || letter >= '\u0900'
            && char.GetUnicodeCategory(letter)
                is System.Globalization.UnicodeCategory.SpacingCombiningMark
                    or System.Globalization.UnicodeCategory.NonSpacingMark
            && !IsPicture(letter);

    static bool IsPicture(char letter) =>
        char.IsSurrogate(letter) || letter is '\uFE0F' or '\u20E3' or >= '\u2190' and <= '\u2BFF' or >= '\u3030' and <= '\u3299';
}
