using System.Text;

namespace Dabir.Language;

/// <summary>What remains of a name when everything that only looks different is taken away.</summary>
/// <remarks>
/// Two names with one skeleton look alike beside a comment: <c>Admin</c>, <c>аdmin</c> with a Cyrillic а, <c>adm1n</c> and
/// <c>a d m i n</c>. A skeleton is only compared, never shown. After UTS #39, widened by the letters of the Arabic script.
/// </remarks>
public static class NameSkeleton
{
    /// <summary>The skeleton of a name; empty when it has no letter and no digit.</summary>
    /// <example>The skeletons of «سردبیر», «سـردبير» and «س ر د ب ی ر» are equal.</example>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var letters = new StringBuilder(name.Length);
        foreach (var rune in WellFormed.Of(name).EnumerateRunes())
            LookAlikes.AppendPlain(rune, letters);

        var skeleton = new StringBuilder(letters.Length);
        foreach (var letter in letters.ToString())
            if (
                letter is '|' or '!' or '$' or '@'
                || char.IsLetterOrDigit(letter) && letter != '\u0640'
                || char.IsSurrogate(letter)
            )
                skeleton.Append(Shape(letter));
        return skeleton.Replace("rn", "m").Replace("vv", "w").ToString();
    }

    // i, l and 1 are one stroke, and so are the Arabic one and alef.
    static char Shape(char letter) =>
        letter switch
        {
            'i' or 'l' or '1' or '|' or '!' => 'l',
            '0' => 'o',
            '$' => 's',
            '@' => 'a',
            '۱' or '١' => 'ا',
            '٥' => 'ه',
            _ when Digits.ValueOf(letter) is >= 0 and var digit => (char)('0' + digit),
            _ => letter,
        };
}
