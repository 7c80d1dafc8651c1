using Dabir.Language.CopyEditing;
using Dabir.Language.CopyEditing.Context;

namespace Dabir.Language.Training;

/// <summary>Sits where the model sits, answers what the right text says, and keeps what was asked.</summary>
sealed class Recorder : IJudge
{
    readonly List<Example> examples = [];
    readonly HashSet<(Question, int Letter)> ofSentence = [];
    readonly HashSet<(Question, int At)> ofText = [];
    char[] gaps = [];
    (string Text, int[] Letters, char[] Gaps) typed;
    int sentence;

    /// <summary>Walks the sentences in every way they are typed.</summary>
    public static IReadOnlyList<Example> Read(IEnumerable<string> sentences)
    {
        var recorder = new Recorder();
        foreach (var right in sentences)
            recorder.Read(right);
        return recorder.examples;
    }

    void Read(string right)
    {
        gaps = Gaps(right).Gaps;
        ofSentence.Clear();
        foreach (var text in Corruption.Of(right).Distinct())
        {
            ofText.Clear();
            var (letters, written) = Gaps(text);
            typed = (text, letters, written);
            var style = HouseStyle.Academy;
            var workspace = Workspace.Take();
            var phrases = new PhraseEditing(text, EditLevel.Suggest, [], style, new Usage(text, style), this, workspace);
            new Tokens(text, keepDigits: false, workspace.Tokens).Cut(phrases.Edit);
            workspace.Return();
        }
        examples.AddRange(PlainPlaces.Of(right, sentence));
        sentence++;
    }

    public bool Decides(Question question, Clues clues, int at, bool rule)
    {
        var letter = typed.Letters[at];
        var isOne = typed.Gaps[letter] == ' ' ? gaps[letter] != ' ' : gaps[letter] == '|';
        if (ofText.Add((question, at)))
            examples.Add(
                new Example(
                    question,
                    clues.All.ToArray(),
                    clues.OfClasses.Length,
                    isOne,
                    rule,
                    sentence,
                    !ofSentence.Add((question, letter))
                )
            );
        return isOne;
    }

    /// <summary>For every character the number of its letter, and for every letter what stands before it: nothing, "|" or a space.</summary>
    static (int[] Letters, char[] Gaps) Gaps(string text)
    {
        var (letters, gaps, gap) = (new int[text.Length], new List<char>(), ' ');
        for (var i = 0; i < text.Length; i++)
        {
            letters[i] = gaps.Count;
            if (text[i] == '\u200c')
                gap = gap == ' ' ? ' ' : '|';
            else if (!char.IsLetter(text[i]))
                gap = char.IsLetterOrDigit(text[i]) || !IsMark(text[i]) ? ' ' : gap;
            else
            {
                gaps.Add(gap);
                gap = '\0';
            }
        }
        return (letters, [.. gaps]);
    }

    static bool IsMark(char character) => character is >= '\u064b' and <= '\u0655';
}
