using Dabir.Language.CopyEditing.Context;
using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Puts the half-spaces of one phrase where they belong: opens words typed in one piece, draws together what was typed apart.</summary>
/// <remarks>Runs until nothing moves: every step removes a space or opens a joined word, so it ends, and a second pass finds nothing.</remarks>
sealed partial class HalfSpaces(WordList words, HouseStyle style, IJudge judge, Phrase phrase)
{
    Word[] stack = new Word[64];
    EditLevel level;

    /// <summary>«هم … هم …» was typed in this phrase; asked once, as a phrase may be as long as a hostile text.</summary>
    bool hasTwoHams;

    public HouseStyle Style => style;

    public IJudge Judge => judge;

    public void Restore(EditLevel level)
    {
        this.level = level;
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
            var word = UnreadAt(start);
            var end = word.End;
            if (level == EditLevel.Suggest || HasSureSign(word, depth))
            {
                word = Read(word);
                if (end - start <= LongestWord && Open(depth > 0 ? stack[depth - 1] : default, word))
                    word = WordAt(start, end);
                while (depth > 0 && Join(depth > 1 ? stack[depth - 2] : default, Read(stack[depth - 1]), word))
                    word = WordAt(stack[--depth].Start, end);
            }
            if (depth == stack.Length)
                Array.Resize(ref stack, depth * 2);
            stack[depth++] = word;
            start = end;
        }
        return phrase.Moves != before;
    }

    /// <summary>Whether a sure rule may move anything in the word, or between it and the last one on the stack.</summary>
    bool HasSureSign(in Word word, int depth)
    {
        var tail = Text(word.Tail, word.End);
        return SureSigns.OfLostHalfSpace(tail)
            || !word.IsOnePiece && SureSigns.OfLeaning(tail)
            || depth > 0 && (SureSigns.OfLeaning(Text(word)) || SureSigns.OfReaching(Text(stack[depth - 1])));
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

    /// <summary>The bounds of the word that starts here; the list is not asked yet.</summary>
    Word UnreadAt(int start)
    {
        var gaps = phrase.Gaps;
        var (tail, end) = (start, start + 1);
        for (; end < gaps.Length && gaps[end] != Gap.Space; end++)
            if (gaps[end] == Gap.Half)
                tail = end;
        return new Word(start, tail, end, default, default, IsRead: false);
    }

    Word Read(in Word word) => word.IsRead ? word : WordAt(word.Start, word.End);

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
    readonly record struct Word(int Start, int Tail, int End, Reading Whole, Reading Last, bool IsRead = true)
    {
        public int Length => End - Start;
        public bool IsOnePiece => Tail == Start;
        public bool IsKnown => Whole.IsKnown || Last.IsKnown;

        /// <summary>The whole decides if the list has it; else the last part, which carries the endings.</summary>
        public Reading Reading => Whole.IsKnown ? Whole : Last;
    }
}
