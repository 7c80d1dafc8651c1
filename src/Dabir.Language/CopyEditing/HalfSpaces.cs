using Dabir.Language.CopyEditing.Context;
using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Puts the half-spaces of one phrase where they belong: opens words typed in one piece, draws together what was typed apart.</summary>
/// <remarks>Runs until nothing moves: every step removes a space or opens a joined word, so it ends, and a second pass finds nothing.</remarks>
sealed partial class HalfSpaces(WordList words, HouseStyle style, IJudge judge)
{
    readonly char[] scratch = new char[160];
    Word[] stack = new Word[64];
    Phrase phrase = new();
    EditLevel level;

    /// <summary>«هم … هم …» was typed in this phrase; asked once, as a phrase may be as long as a hostile text.</summary>
    bool hasTwoHams;

    public void Restore(Phrase phrase, EditLevel level)
    {
        (this.phrase, this.level) = (phrase, level);
        SettleHouseWords();
        if (level == EditLevel.Suggest)
        {
            hasTwoHams = CountHams() > 1;
            JoinClosedWords();
        }
        while (Pass()) { }
    }

    bool Pass()
    {
        var before = phrase.Moves;
        var depth = 0;
        for (var start = 0; start < phrase.Count; )
        {
            var end = EndOfWord(start);
            var word = WordAt(start, end);
            if (end - start <= LongestWord && Open(depth > 0 ? stack[depth - 1] : default, word))
                word = WordAt(start, end);
            while (depth > 0 && Join(depth > 1 ? stack[depth - 2] : default, stack[depth - 1], word))
                word = WordAt(stack[--depth].Start, end);
            if (depth == stack.Length)
                Array.Resize(ref stack, depth * 2);
            stack[depth++] = word;
            start = end;
        }
        return phrase.Moves != before;
    }

    const int LongestWord = 40;

    int EndOfWord(int start)
    {
        var gaps = phrase.Gaps;
        var end = start + 1;
        while (end < gaps.Length && gaps[end] != Gap.Space)
            end++;
        return end;
    }

    Word WordAt(int start, int end)
    {
        var tail = end;
        while (tail > start + 1 && phrase.Gaps[tail - 1] != Gap.Half)
            tail--;
        tail = tail > start + 1 ? tail - 1 : start;
        var whole = end - start > LongestWord ? default : Endings.Read(words, Text(start, end));
        var last = tail == start ? whole : Endings.Read(words, Text(tail, end));
        return new Word(start, tail, end, whole, last);
    }

    ReadOnlySpan<char> Text(int start, int end) => phrase.Letters[start..end];

    ReadOnlySpan<char> Text(in Word word) => phrase.Letters[word.Start..word.End];

    bool Draw(in Word left, in Word right, CopyEditRule rule, EditLevel sure)
    {
        if (sure > level || left.Length + right.Length > LongestWord)
            return false;
        return phrase.Set(right.Start, Gap.Half, rule, sure);
    }

    /// <summary>A word of the phrase: where it starts, where its last part after a half-space starts, and what it reads as.</summary>
    readonly record struct Word(int Start, int Tail, int End, Reading Whole, Reading Last)
    {
        public int Length => End - Start;
        public bool IsOnePiece => Tail == Start;
        public bool IsKnown => Whole.IsKnown || Last.IsKnown;

        /// <summary>The whole decides if the list has it; else the last part, which carries the endings.</summary>
        public Reading Reading => Whole.IsKnown ? Whole : Last;
    }
}
