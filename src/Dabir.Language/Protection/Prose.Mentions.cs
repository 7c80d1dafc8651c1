namespace Dabir.Language;

/// <summary>E-mail addresses, handles and hashtags.</summary>
ref partial struct Prose
{
    readonly ProtectedSpan MailOrHandleAt(int at)
    {
        var start = at;
        while (
            start > Taken && (char.IsAsciiLetterOrDigit(_text[start - 1]) || _text[start - 1] is '.' or '_' or '%' or '+' or '-')
        )
            start--;
        if (start < at)
            return Mail(start, at);
        var end = at + 1;
        while (IsWordCharacter(At(end)) || At(end) == '.' && IsWordCharacter(At(end + 1)))
            end++;
        return end > at + 1 ? Between(at, end, ProtectedKind.Handle) : default;
    }

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
        if (sign > Taken && (IsWordCharacter(At(sign - 1)) || At(sign - 1) == '&'))
            return default;
        var end = EndOfWord(sign + 1);
        foreach (var letter in _text[(sign + 1)..end])
            if (!char.IsDigit(letter))
                return Between(sign, end, ProtectedKind.Hashtag);
        return default;
    }
}
