using Dabir.Language.CopyEditing;
using Dabir.Language.Spelling;

namespace Dabir.Language;

/// <summary>Persian spelling: which words of a text are probably wrong, and what was meant.</summary>
/// <remarks>
/// A word is known from the lists, with its endings, as a verb form, or built from known parts; half-spaces are the business of
/// <see cref="CopyEditor"/>. An unknown word is marked when one usual fault parts it from a known one. What is near nothing is a
/// name or a foreign word: marking those would teach people to look away. May be used by several threads.
/// </remarks>
/// <param name="own">Names and words of the newsroom; asked anew each time, so that what is learnt counts at once.</param>
public sealed class SpellChecker(IOwnWords? own = null)
{
    /// <summary>Proposals a reader can take in at a glance.</summary>
    public const int MostProposals = 5;

    /// <summary>The words that are probably wrong, in order and without overlap.</summary>
    /// <example><c>new SpellChecker().Marks("وزیر خارجهٔ پاکستنا گفت")</c> has one mark, 12..19, and <see cref="Proposals"/> has «پاکستان» first.</example>
    /// <param name="text">Any text; addresses, code, markup and runs of other languages are passed over.</param>
    /// <param name="language">Persian and Dari are checked, other languages have no marks.</param>
    public IReadOnlyList<SpellingMark> Marks(string text, TextLanguage language = TextLanguage.Persian)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (language is not (TextLanguage.Persian or TextLanguage.Dari))
            return [];
        var marking = new Marking(text, own);
        new Tokens(text, keepDigits: true).Cut((start, end) => ForeignRuns.Between(text, start, end, marking.Words));
        return marking.Marks;
    }

    /// <summary>Whether a word is known, with or without its half-spaces.</summary>
    /// <example><c>new SpellChecker().Knows("کتاب‌هایشان")</c> is true, <c>Knows("کتابع")</c> false.</example>
    public bool Knows(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return new Marking(word, own).Knows(word);
    }

    /// <summary>What may have been meant, best first: at most <paramref name="most"/> words.</summary>
    /// <example><c>new SpellChecker().Proposals("خاهر")[0]</c> is «خواهر», <c>Proposals("کتا ب")[0]</c> «کتاب».</example>
    /// <param name="word">A word as typed, or the two pieces of a mark with the space between.</param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<string> Proposals(string word, int most = MostProposals)
    {
        ArgumentNullException.ThrowIfNull(word);
        return new Corrections(new Recognition(own)).For(word, most);
    }
}
