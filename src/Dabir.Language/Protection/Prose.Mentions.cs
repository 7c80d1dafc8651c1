namespace Dabir.Language;

/// <summary>E-mail addresses, handles and hashtags.</summary>
ref partial struct Prose
{
    readonly ProtectedSpan MailOrHandleAt(int at)
    {
        var start = at;
        while (start > Taken && IsLocal(_text[start - 1]))
            start--;
        // «علي@example.com»; but «ایمیلinfo@example.com» is a word that lost its space.
        if (start > Taken && IsWordCharacter(_text[start - 1]) && (start == at || !char.IsAsciiLetter(_text[start])))
        {
            while (start > Taken && (IsLocal(_text[start - 1]) || IsWordCharacter(_text[start - 1])))
                start--;
            if (Mail(start, at) is { Length: > 0 } mail)
                return mail;
        }
        else if (start < at)
            return Mail(start, at);
        if (IsLocal(Before(at)))
            return default;
        var end = at + 1;
        while (IsWordCharacter(At(end)) || At(end) == '.' && IsWordCharacter(At(end + 1)))
            end++;
        return end > at + 1 ? Between(at, end, ProtectedKind.Handle) : default;
    }

    // Digits of every script count and «%» does not: protection may not depend on a shape that normalising changes.
    static bool IsLocal(char letter) =>
        char.IsAsciiLetter(letter) || Digits.IsDigit(letter) || letter is '.' or '_' or '+' or '-';

    readonly ProtectedSpan Mail(int start, int at)
    {
        var end = at + 1;
        while (char.IsLetterOrDigit(At(end)) || At(end) is '.' or '-')
            end++;
        while (_text[end - 1] is '.' or '-')
            end--;
        return _text[at..end].Contains('.') ? Between(start, end, ProtectedKind.Email) : default;
    }

    readonly ProtectedSpan HashtagAt(int sign)
    {
        if (IsWordCharacter(Before(sign)) || Before(sign) == '&')
            return default;
        var end = EndOfWord(sign + 1);
        foreach (var letter in _text[(sign + 1)..end])
            if (!char.IsDigit(letter))
                return Between(sign, end, ProtectedKind.Hashtag);
        return default;
    }
}
