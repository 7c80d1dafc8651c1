using Dabir.Language;

namespace Dabir.CopyEditing;

/// <summary>
/// The words an edit is about, whole: what people are shown, and what is remembered when they want it left as it is. An edit
/// itself may be a single half-space.
/// </summary>
static class EditedWords
{
    // A word that is longer is no word: an address, or somebody's hand on the keyboard.
    const int Reach = 40;

    /// <summary>The words as they are written.</summary>
    /// <example>The edit of «من می روم» that puts a half-space for the space is about «می روم».</example>
    public static string Before(string text, CopyEdit edit)
    {
        var (start, end) = Around(text, edit);
        return text[start..end];
    }

    /// <summary>The words as the edit would leave them.</summary>
    public static string After(string text, CopyEdit edit)
    {
        var (start, end) = Around(text, edit);
        return string.Concat(text.AsSpan(start, edit.Start - start), edit.Replacement, text.AsSpan(edit.End, end - edit.End));
    }

    /// <summary>By how much the edit moves what stands behind it.</summary>
    public static int Shift(this CopyEdit edit) => edit.Replacement.Length - edit.Length;

    /// <summary>So long are words at most, with an edit of usual length between them.</summary>
    public const int Longest = (2 * Reach) + 40;

    /// <summary>Where the words stand.</summary>
    public static (int Start, int End) Around(string text, CopyEdit edit)
    {
        var (start, end) = (edit.Start, edit.End);
        while (start > 0 && edit.Start - start < Reach && BelongsTo(text[start - 1]))
            start--;
        while (end < text.Length && end - edit.End < Reach && BelongsTo(text[end]))
            end++;
        // A space is shown with the mark it stands before or behind: «است .» and not «است ».
        if (end == edit.End && end < text.Length && char.IsPunctuation(text[end]))
            end++;
        if (start == edit.Start && start > 0 && char.IsPunctuation(text[start - 1]))
            start--;
        return (start, end);
    }

    /// <summary>Where the line begins in which an edit stands.</summary>
    public static int LineOf(string text, CopyEdit edit) => text.AsSpan(0, edit.Start).LastIndexOfAny(LineEnds) + 1;

    static readonly System.Buffers.SearchValues<char> LineEnds = System.Buffers.SearchValues.Create("\n\r\u2028\u2029");

    static bool BelongsTo(char letter) =>
        char.IsLetterOrDigit(letter)
        || letter is '\u200C' or '\u0640'
        || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
