using System.Text;

namespace Dabir.Comments;

/// <summary>How long a text is to the one who types it.</summary>
public static class CommentLength
{
    /// <summary>
    /// Letters, marks and pictures (code points), a line break as the two it is sent as. The counter beside the field counts the
    /// same way in <c>themes/default/assets/site.js</c>: code points are the finest unit that every browser and both databases
    /// agree on, and an emoji is one of them, where UTF-16 would make it two.
    /// </summary>
    /// <param name="text">With <c>\n</c> for a line break, as it is stored.</param>
    /// <example><c>CommentLength.Of("خط\n😀")</c> is 5.</example>
    public static int Of(string text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
            count += rune.Value is '\n' ? 2 : 1;
        return count;
    }
}
