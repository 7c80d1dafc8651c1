namespace Dabir.Language;

/// <summary>«?», «;» and «,» behind a letter of the Arabic script in the shapes of that script.</summary>
static class PunctuationShapes
{
    public static void Write(Span<char> prose)
    {
        for (var at = 1; at < prose.Length; at++)
            if (Letters.IsArabicScript(prose[at - 1]) || Letters.IsDiacritic(prose[at - 1]))
                prose[at] = prose[at] switch
                {
                    '?' => '؟',
                    ';' => '؛',
                    ',' => '،',
                    var other => other,
                };
    }
}
