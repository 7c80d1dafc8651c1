using Dabir.Language.Lexicon;

namespace Dabir.Language.Training;

/// <summary>A right sentence as it is often typed.</summary>
static class Corruption
{
    static readonly string[] Pronouns = ["شان", "مان", "تان"];

    public static IEnumerable<string> Of(string sentence) =>
        [
            sentence.Replace("\u200c", "", StringComparison.Ordinal),
            sentence.Replace('\u200c', ' '),
            string.Join(' ', sentence.Replace('\u200c', ' ').Split(' ').Select(WithPronounApart)),
        ];

    /// <summary>«کتاب شان» for «کتابشان».</summary>
    static string WithPronounApart(string word)
    {
        var end = word.Length;
        while (end > 0 && !char.IsLetter(word[end - 1]))
            end--;
        foreach (var pronoun in Pronouns)
            if (
                end > 5
                && word.AsSpan(0, end).EndsWith(pronoun)
                && WordList.Persian.Find(word.AsSpan(0, end - 3)).Is(WordTraits.Possessive)
                && !WordList.Persian.Find(word.AsSpan(0, end)).IsWord
            )
                return word[..(end - 3)] + " " + word[(end - 3)..];
        return word;
    }
}
