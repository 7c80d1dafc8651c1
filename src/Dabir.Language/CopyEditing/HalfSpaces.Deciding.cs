using Dabir.Language.CopyEditing.Context;
using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Where a rule can only guess, context is asked; it answers where it is sure, and else the guess stands.</summary>
sealed partial class HalfSpaces
{
    readonly Clues clues = new(words);

    /// <summary>Whether the two words are one.</summary>
    bool Decides(Question question, in Word left, in Word right, bool rule, bool isListed = false)
    {
        if (level == EditLevel.Safe)
            return rule;
        var next = WordAfter(right.End);
        clues.Read(
            question,
            new Place
            {
                Before = WordBefore(left.Start),
                Left = Text(left),
                Right = Text(right),
                Next = next,
                AfterNext = WordAfter(right.End + next.Length),
                IsListed = isListed,
                EndsClause = phrase.EndsClause,
                Rule = rule,
            }
        );
        return judge.Decides(question, clues, phrase.StartOf(right.Start), rule);
    }

    /// <summary>Whether the ها of «نامهای» begins with the last letter of نامه, where نام has a plural too.</summary>
    bool DecidesHeh(int start, int stem, int end, bool rule)
    {
        if (level == EditLevel.Safe || Text(stem, end) is not "های" || !words.Find(Text(start, stem)).Is(WordTraits.Plural))
            return rule;
        // «دهلیزهای» is right as it stands: after such a letter context may only say that a listed «دوره‌ای» is none.
        if (!rule && Alphabet.NeverJoins(phrase.Letters[stem - 1]))
            return false;
        var longer = Text(start, stem + 1);
        if (!words.Find(longer).Is(WordTraits.SilentHeh | WordTraits.HalfSpaceIndefinite))
            return rule;
        var next = WordAfter(end);
        clues.Read(
            Question.Heh,
            new Place
            {
                Before = WordBefore(start),
                Left = Text(start, stem),
                Right = Text(stem, end),
                Next = next,
                AfterNext = WordAfter(end + next.Length),
                Longer = longer,
                EndsClause = phrase.EndsClause,
                Rule = rule,
            }
        );
        return judge.Decides(Question.Heh, clues, phrase.StartOf(stem + 1), rule);
    }

    ReadOnlySpan<char> WordAfter(int start) => start < phrase.Count ? Text(start, EndOfWord(start)) : default;
}
