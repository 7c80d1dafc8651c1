namespace Dabir.Language.CopyEditing;

/// <summary>What lies between two letters of a phrase.</summary>
enum Gap : byte
{
    None,
    Half,
    Space,
}

/// <summary>Words that follow each other with nothing but spaces between, as letters and the gaps before them.</summary>
/// <remarks>Rules change gaps; what differs from the written gaps in the end becomes edits.</remarks>
sealed class Phrase
{
    char[] letters = new char[256];
    Gap[] gaps = new Gap[256];
    Place[] places = new Place[256];
    readonly List<(int Letter, string Spelling)> respellings = [];

    public int Count { get; private set; }

    public int Capacity => letters.Length;

    /// <summary>How many gaps were changed so far.</summary>
    public int Moves { get; private set; }

    /// <summary>Whether a stop, a closing mark or the end of the line follows: nothing belongs to the last word any more.</summary>
    public bool EndsClause { get; set; }

    public ReadOnlySpan<char> Letters => letters.AsSpan(0, Count);

    public ReadOnlySpan<Gap> Gaps => gaps.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        respellings.Clear();
    }

    public void Add(char letter, Gap before, int start)
    {
        if (Count == letters.Length)
            Grow();
        letters[Count] = letter;
        gaps[Count] = before;
        places[Count] = new Place(start, before);
        Count++;
    }

    /// <summary>A mark above or below belongs to the letter before it.</summary>
    public void ExtendLast(int end) => places[Count - 1].End = end;

    /// <summary>Notes that the last letter has the mark of an ezafe, so that its word ends there.</summary>
    public void MarkLast() => places[Count - 1].IsMarked = true;

    /// <summary>Whether a written ezafe («خانهٔ», «کتابِ») stands behind the letter.</summary>
    public bool EndsWithMark(int letter) => places[letter].IsMarked;

    /// <summary>Notes that the last letter was written with its hamza.</summary>
    public void MarkHamza() => places[Count - 1].HasHamza = true;

    /// <summary>«شأن» is a word, «شان» may be a pronoun.</summary>
    public bool HasHamza(int letter) => places[letter].HasHamza;

    /// <summary>Writes something else for a letter; nothing takes it away.</summary>
    public void Respell(int letter, string spelling) => respellings.Add((letter, spelling));

    public IReadOnlyList<(int Letter, string Spelling)> Respellings => respellings;

    public int StartOf(int letter) => places[letter].Start;

    /// <summary>Whether nothing stands before a letter and nothing is to stand there: so it is within a word.</summary>
    public bool IsClose(int letter) => gaps[letter] == Gap.None && places[letter].Start == places[letter - 1].End;

    public int EndOf(int letter) => places[letter].End;

    /// <summary>Puts another gap before a letter, unless a surer rule already did.</summary>
    public bool Set(int letter, Gap gap, CopyEditRule rule, EditLevel level, bool isChoice = false)
    {
        if (gap == Gap.Half && Alphabet.NeverJoins(letters[letter - 1]))
            gap = Gap.None;
        if (gaps[letter] == gap || places[letter].Change.Made)
            return false;
        gaps[letter] = gap;
        Moves++;
        places[letter].Change = new Change(true, rule, level, isChoice);
        return true;
    }

    /// <summary>Leaves the gap before a letter as it is, whatever another rule would say.</summary>
    public void Keep(int letter) => places[letter].Change = new Change(true, default, EditLevel.Safe);

    /// <summary>Whether a rule has looked at a gap between these letters.</summary>
    public bool HasChanged(int from, int end)
    {
        for (var letter = from; letter < end; letter++)
            if (places[letter].Change.Made)
                return true;
        return false;
    }

    public Gap WrittenBefore(int letter) => places[letter].Written;

    public Change ChangeBefore(int letter) => places[letter].Change;

    void Grow()
    {
        var size = letters.Length * 2;
        Array.Resize(ref letters, size);
        Array.Resize(ref gaps, size);
        Array.Resize(ref places, size);
    }

    /// <summary>Where a letter stands in the text, and what was and became of the gap before it.</summary>
    struct Place(int start, Gap written)
    {
        public readonly int Start = start;
        public int End = start + 1;
        public readonly Gap Written = written;
        public bool IsMarked;
        public bool HasHamza;
        public Change Change;
    }

    /// <summary>What was done to a gap; a choice puts one right spelling for another.</summary>
    public readonly record struct Change(bool Made, CopyEditRule Rule, EditLevel Level, bool IsChoice = false);
}
