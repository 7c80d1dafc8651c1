namespace Dabir.Language.CopyEditing;

/// <summary>Smileys made of signs: «:)», «;-)», «:(». Their signs are no punctuation of the sentence.</summary>
static class Emoticons
{
    /// <summary>The end of the smiley that begins here, or 0. In a bracket «)» may close it instead: «(فهرست:)».</summary>
    public static int EndAt(ReadOnlySpan<char> text, int at, bool isInBracket)
    {
        var isApart = at == 0 || char.IsWhiteSpace(text[at - 1]);
        if (text[at] is '(' && isApart && at + 1 < text.Length && text[at + 1] is ':' or ';')
            return IsOver(text, at + 2) ? at + 2 : 0;
        if (text[at] is not (':' or ';' or '=') || !isApart && isInBracket)
            return 0;
        var end = at + 1;
        if (end < text.Length && text[end] is '-' or '\'' or '^')
            end++;
        var mouth = end;
        while (end < text.Length && text[end] == text[mouth] && text[end] is ')' or '(' or ']' or '[' or '|' or '*')
            end++;
        if (end == mouth && isApart && end < text.Length && text[end] is 'D' or 'P' or 'p' or 'O' or 'o' or '/' or '\\' or '3')
            end++;
        return end > mouth && IsOver(text, end) ? end : 0;
    }

    static bool IsOver(ReadOnlySpan<char> text, int end) =>
        end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is '.' or '،' or '!' or '؟' or '»';
}
