namespace Dabir.Language.Searching;

/// <summary>Words of two rhyming stems that are written with and without «و»: گفت‌وگو and گفتگو, جست‌وجو and جستجو.</summary>
static class WawPairs
{
    static readonly string[] Linked = ["گفتوگو", "جستوجو", "شستوشو"];

    /// <summary>Where the «و» stands in the joined spelling of such a word, with any ending; −1 for every other word.</summary>
    public static int IndexOfLink(ReadOnlySpan<char> word)
    {
        if (word.Length < 6 || word[3] != 'و')
            return -1;
        foreach (var linked in Linked)
            if (word.StartsWith(linked))
                return 3;
        return -1;
    }
}
