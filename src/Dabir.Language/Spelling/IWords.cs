namespace Dabir.Language.Spelling;

/// <summary>What proposals are looked for in: the words of Persian, or those of one search index.</summary>
interface IWords
{
    bool Knows(ReadOnlySpan<char> letters);

    /// <summary>The quick part of <see cref="SureOf"/>: whether a list has the word.</summary>
    bool IsListed(ReadOnlySpan<char> letters);

    Sureness SureOf(ReadOnlySpan<char> letters);

    /// <summary>How common the word is, about 0–15.</summary>
    int GradeOf(ReadOnlySpan<char> letters);

    string Written(ReadOnlySpan<char> letters);
}
