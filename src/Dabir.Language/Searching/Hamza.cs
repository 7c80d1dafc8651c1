namespace Dabir.Language.Searching;

/// <summary>The hamza, which Persian writes in several ways or not at all: مسئول، مسؤول، مسوول; هیئت، هیأت، هیات; املاء، املا.</summary>
/// <remarks>
/// Source: the Academy's «دستور خط فارسی», which lists the seats in use side by side. A seat is folded to the letter that
/// carries it; these are the places where the seats in use have different letters.
/// </remarks>
static class Hamza
{
    /// <summary>Parts of words whose «ئ» is also written «أ»: مسئله، هیئت، جرئت، نشئت.</summary>
    static readonly (string Before, char After)[] AlefSeats = [("مس", 'ل'), ("هی", 'ت'), ("جر", 'ت'), ("نش", 'ت')];

    /// <summary>The letter for a hamza, or null when nothing is written.</summary>
    /// <param name="hamza">«ئ» or «ء».</param>
    /// <param name="before">What was written so far.</param>
    /// <param name="next">The folded letter that follows.</param>
    public static char? Fold(char hamza, ReadOnlySpan<char> before, char next)
    {
        if (hamza == 'ء')
            // Nor where a word or a part of one begins, as behind a figure: joined to what stands before, it would have none.
            return
                before is [] or [.., 'ا' or 'آ' or 'ی' or 'و' or 'ه' or LetterFold.Gap or LetterFold.Seam or (>= '0' and <= '9')]
                ? null
                : 'ء';
        if (next == 'و')
            return 'و';
        foreach (var (letters, after) in AlefSeats)
            if (next == after && before.EndsWith(letters))
                return 'ا';
        return 'ی';
    }
}
