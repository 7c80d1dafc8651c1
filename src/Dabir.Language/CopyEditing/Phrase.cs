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
    int[] starts = new int[256];
    int[] ends = new int[256];
    Gap[] gaps = new Gap[256];
    Gap[] written = new Gap[256];
    Change[] changes = new Change[256];
    bool[] marked = new bool[256];
    bool[] hamzas = new bool[256];
    readonly List<(int Letter, string Spelling)> respellings = [];

    public int Count { get; private set; }

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
        starts[Count] = start;
        ends[Count] = start + 1;
        gaps[Count] = written[Count] = before;
        changes[Count] = default;
        marked[Count] = hamzas[Count] = false;
        Count++;
    }

    /// <summary>A mark above or below belongs to the letter before it.</summary>
    public void ExtendLast(int end) => ends[Count - 1] = end;

    /// <summary>Notes that the last letter has the mark of an ezafe, so that its word ends there.</summary>
    public void MarkLast() => marked[Count - 1] = true;

    /// <summary>Whether a written ezafe («خانهٔ», «کتابِ») stands behind the letter.</summary>
    public bool EndsWithMark(int letter) => marked[letter];

    /// <summary>Notes that the last letter was written with its hamza.</summary>
    public void MarkHamza() => hamzas[Count - 1] = true;

    /// <summary>«شأن» is a word, «شان» may be a pronoun.</summary>
    public bool HasHamza(int letter) => hamzas[letter];

    /// <summary>Writes something else for a letter; nothing takes it away.</summary>
    public void Respell(int letter, string spelling) => respellings.Add((letter, spelling));

    public IReadOnlyList<(int Letter, string Spelling)> Respellings => respellings;

    public int StartOf(int letter) => starts[letter];

    public int EndOf(int letter) => ends[letter];

    /// <summary>Puts another gap before a letter, unless a surer rule already did.</summary>
    public bool Set(int letter, Gap gap, CopyEditRule rule, EditLevel level, bool isChoice = false)
    {
        if (gap == Gap.Half && Alphabet.NeverJoins(letters[letter - 1]))
            gap = Gap.None;
        if (gaps[letter] == gap || changes[letter].Made)
            return false;
        gaps[letter] = gap;
        Moves++;
        changes[letter] = new Change(true, rule, level, isChoice);
        return true;
    }

    /// <summary>Leaves the gap before a letter as it is, whatever another rule would say.</summary>
    public void Keep(int letter) => changes[letter] = new Change(true, default, EditLevel.Safe);

    /// <summary>Whether a rule has looked at a gap between these letters.</summary>
    public bool HasChanged(int from, int end)
    {
        for (var letter = from; letter < end; letter++)
            if (changes[letter].Made)
                return true;
        return false;
    }

    public Gap WrittenBefore(int letter) => written[letter];

    public Change ChangeBefore(int letter) => changes[letter];

    void Grow()
    {
        var size = letters.Length * 2;
        Array.Resize(ref letters, size);
        Array.Resize(ref starts, size);
        Array.Resize(ref ends, size);
        Array.Resize(ref gaps, size);
        Array.Resize(ref written, size);
        Array.Resize(ref changes, size);
        Array.Resize(ref marked, size);
        Array.Resize(ref hamzas, size);
    }

    /// <summary>What was done to a gap; a choice puts one right spelling for another.</summary>
    public readonly record struct Change(bool Made, CopyEditRule Rule, EditLevel Level, bool IsChoice = false);
}
