namespace Dabir.Language.Spelling;

/// <summary>The endings that any noun takes, a name too: تهران‌ها، تهرانی، تهرانش.</summary>
static class NameEndings
{
    static readonly string[] All =
        "ی م ت ش ها های هایی ان مان تان شان ست ند یی اش ام ات یم ید هایش هایشان هایم هایت ترین تر ی یش ای اند ایم اید انی".Split(
            ' '
        );

    static readonly string[][] ByLastLetter = Arrange();

    /// <summary>Those that end as the word does.</summary>
    public static string[] Of(ReadOnlySpan<char> letters) =>
        letters.Length > 0 && letters[^1] is >= '\u0600' and < '\u0700' ? ByLastLetter[letters[^1] - '\u0600'] : [];

    public static bool Has(ReadOnlySpan<char> ending)
    {
        foreach (var known in Of(ending))
            if (ending.SequenceEqual(known))
                return true;
        return false;
    }

    /// <summary>
    /// Whether the ending can stand behind this stem: «اش», «ام» and «اند» need a silent heh, a yeh or an alef before them («انتخابای» is
    /// no word), and nothing but the ezafe of «خانه‌ی» leans on a silent heh («روزنامهت»).
    /// </summary>
    public static bool Join(ReadOnlySpan<char> stem, string ending) =>
        ending is ['ا', 'ش' or 'م' or 'ت' or 'ی', ..] or "اند"
            ? stem[^1] is 'ه' or 'ی' or 'ا' || ending is "ات" && stem.Length > 3
        : ending is "ی" ? true
        : ending[0] is 'ی' or 'م' or 'ت' or 'ش' or 'ن' or 'س' && stem[^1] == 'ه'
            ? stem.Length > 2 && stem[^2] is 'ا' or 'و' or 'ی'
        : true;

    /// <summary>Those that stand in every text; «کتابت» and «کتابید» are rare beside «کتاب‌های» and «کتابی».</summary>
    public static bool IsUsual(ReadOnlySpan<char> ending) =>
        ending is "ی" or "ها" or "های" or "هایی" or "ان" or "ات" or "ش" or "شان" or "تر" or "ترین" or "ند" or "هایش";

    static string[][] Arrange()
    {
        var byLetter = new string[0x100][];
        for (var i = 0; i < byLetter.Length; i++)
            byLetter[i] = [.. All.Where(ending => ending[^1] == 0x600 + i)];
        return byLetter;
    }
}
