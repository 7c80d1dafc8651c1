using Dabir.Language.CopyEditing;
using Dabir.Language.Lexicon;
using Dabir.Language.Searching;

namespace Dabir.Language;

/// <summary>Takes off only what changes no meaning: the plural «ها» with its forms, «تر» and «ترین», clitics after a half-space.</summary>
/// <remarks>
/// A heavier stemmer makes «جامدات» and «جامد» one word and merges every sixth lemma with another; this one asks the word
/// list first, so that «تنها», «بهتر» and «دختر» stay whole.
/// </remarks>
/// <example>
/// <c>LightStemmer.Stem("کتاب‌هایشان")</c> is «کتاب», <c>Stem("بزرگترین")</c> «بزرگ», <c>Stem("تنها")</c> «تنها».
/// </example>
public static class LightStemmer
{
    /// <summary>The stem of one word, folded as <see cref="SearchFold"/> does; the folded word itself if nothing can be taken off.</summary>
    /// <param name="word">One word, with or without half-spaces; of several the parts are kept together.</param>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var draft = new FoldDraft(word, mapped: false);
        try
        {
            return SearchFold.Fold(new string(WithoutEndings(WithoutClitics(draft.Letters))));
        }
        finally
        {
            draft.Return();
        }
    }

    /// <summary>«اندیشه‌اش» → «اندیشه»: what follows the last half-spaces, if it is an ending.</summary>
    static ReadOnlySpan<char> WithoutClitics(ReadOnlySpan<char> word)
    {
        while (word.LastIndexOf(LetterFold.Seam) is > 0 and var seam && IsEnding(word[(seam + 1)..]))
            word = word[..seam];
        return word;
    }

    static bool IsEnding(ReadOnlySpan<char> part) =>
        Affixes.IsPlural(part)
        || Affixes.IsComparative(part)
        || Affixes.IsPossessive(part)
        || Affixes.IsCopula(part)
        || part is "ی";

    /// <summary>«کتابهایشان» → «کتاب»: typed in one piece, only if the list has the rest and not the whole.</summary>
    static ReadOnlySpan<char> WithoutEndings(ReadOnlySpan<char> word)
    {
        var part = word[(word.LastIndexOf(LetterFold.Seam) + 1)..];
        if (part.Length > 30 || WordList.Persian.Find(part).IsWord)
            return word;
        for (var length = 2; length <= Math.Min(7, part.Length - 2); length++)
            if (
                part[^length..] is var ending
                && (Affixes.IsPlural(ending) || Affixes.IsComparative(ending))
                && WordList.Persian.Find(part[..^length]) is { IsListed: true } stem
                && stem.Is(Affixes.IsPlural(ending) ? WordTraits.Noun : WordTraits.Comparative)
            )
                return word[..^length];
        return word;
    }
}
