using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>Typed text without what is no character of any text, though a program can send it.</summary>
public static class CleanText
{
    /// <summary>
    /// The text without controls (U+0000 to U+001F and U+007F to U+009F) and without the 66 noncharacters of Unicode, such as
    /// U+FFFE. Tab and line ends stay; a vertical tab, a form feed and U+0085, which some programs write for a line end, become
    /// one. A lone surrogate is U+FFFD.
    /// </summary>
    /// <remarks>
    /// Nothing of it can be seen, XML and JSON readers refuse it, PostgreSQL cannot store U+0000. Joiners, half-spaces and
    /// direction marks stay: they are characters.
    /// </remarks>
    /// <returns>The same instance when nothing is to be done.</returns>
    /// <example><c>CleanText.Of("با\0ران\uFFFE")</c> is «باران».</example>
    public static string Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (Is(typed))
            return typed;
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
            if (rune.Value is '\u000B' or '\u000C' or '\u0085')
                clean.Append('\n');
            else if (!IsNone(rune))
                clean.Append(rune.ToString());
        return clean.ToString();
    }

    /// <summary>Whether every part of the text is a character that a text can hold.</summary>
    /// <example><c>CleanText.Is("کتاب‌ها")</c> is true, <c>CleanText.Is("\u0001")</c> is false.</example>
    public static bool Is(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != System.Buffers.OperationStatus.Done || IsNone(rune))
                return false;
            text = text[length..];
        }
        return true;
    }

    static bool IsNone(Rune rune) =>
        rune.Value is >= 0xFDD0 and <= 0xFDEF
        || (rune.Value & 0xFFFE) == 0xFFFE
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control && rune.Value is not ('\t' or '\n' or '\r');
}
