using System.Text;
using Dabir.Language.CopyEditing;

namespace Dabir.Language.Spelling;

/// <summary>The letters the lists are asked with: folded, without half-spaces, signs and tatweel.</summary>
static class WrittenLetters
{
    public static string Of(ReadOnlySpan<char> word)
    {
        var letters = new StringBuilder(word.Length);
        AddTo(letters, word);
        return letters.ToString();
    }

    public static void AddTo(StringBuilder letters, ReadOnlySpan<char> word)
    {
        foreach (var character in word)
            switch (Alphabet.KindOf(character))
            {
                case CharacterKind.Letter when ShapedLetters.Of(character) is { Length: > 0 } shaped:
                    AddTo(letters, shaped);
                    break;
                case CharacterKind.Letter:
                    letters.Append(Alphabet.FoldedForm(character));
                    break;
                case CharacterKind.Space:
                    letters.Append(' ');
                    break;
            }
    }
}
