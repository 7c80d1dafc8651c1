namespace Dabir.Language;

/// <summary>Names and words of one newsroom, which its spelling knows beside the list.</summary>
public interface IOwnWords
{
    /// <summary>Finds a word by its letters: folded, without half-spaces and vowel signs.</summary>
    /// <param name="letters">As <see cref="OwnWords.LettersOf"/> makes them.</param>
    /// <param name="written">The word as the newsroom writes it.</param>
    bool TryFind(ReadOnlySpan<char> letters, out string written);
}
