using Dabir.Language.CopyEditing;
using Dabir.Language.CopyEditing.Context;
using Dabir.Language.Lexicon;

namespace Dabir.Language.Training;

/// <summary>
/// Every «‌های» and «ه‌ای» of a sentence, also where no other reading is possible: what goes before and follows the two is the same there,
/// and there are ten times as many of them.
/// </summary>
static class PlainPlaces
{
    const string Plural = "\u200cهای";
    const string Yeh = "ه\u200cای";

    public static IEnumerable<Example> Of(string sentence, int number)
    {
        var words = sentence
            .Split(' ')
            .Select(word => (Word: word.Trim('«', '»', '(', ')', '،', '.', '؛', ':', '؟', '!'), Written: word))
            .ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Word;
            var isYeh = word.EndsWith(Yeh, StringComparison.Ordinal);
            if (word.Length < 6 || !isYeh && !word.EndsWith(Plural, StringComparison.Ordinal))
                continue;
            var ends = words[i].Written[^1] != word[^1];
            string Near(int at) => at >= 0 && at < words.Length ? Letters(words[at].Word) : "";
            yield return Example(
                Near(i - 1),
                ends ? "" : Near(i + 1),
                ends ? "" : Near(i + 2),
                ends || i + 1 == words.Length,
                isYeh,
                number
            );
        }
    }

    static Example Example(string before, string next, string afterNext, bool endsClause, bool isYeh, int number)
    {
        var clues = new Clues(WordList.Persian);
        clues.Read(
            Question.Heh,
            new Place
            {
                Before = before,
                Left = "",
                Right = "های",
                Next = next,
                AfterNext = afterNext,
                EndsClause = endsClause,
            }
        );
        var known = clues.OfSurroundings.ToArray();
        return new Example(Question.Heh, known, known.Length, isYeh, Rule: isYeh, number, IsAgain: true);
    }

    static string Letters(string word) =>
        string.Concat(word.Where(character => Alphabet.KindOf(character) == CharacterKind.Letter).Select(Alphabet.FoldedForm));
}
