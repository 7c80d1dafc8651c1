namespace Dabir.Language.Spelling;

/// <summary>How a word goes wrong, and how far a proposal is from what was typed: the lower, the likelier.</summary>
static class Faults
{
    public const float HalfSpace = 0.1f;
    public const float Sound = 0.45f;
    public const float Doubled = 0.6f;
    public const float Swapped = 0.5f;
    public const float Neighbour = 0.7f;
    public const float Shape = 0.8f;
    public const float Omitted = 0.45f;
    public const float OmittedVowel = 0.45f;
    public const float Extra = 1.5f;
    public const float ExtraNeighbour = 1.2f;
    public const float Other = 1.7f;

    /// <summary>From here on a proposal has to be in the list.</summary>
    public const float Rare = 1.15f;
    public const float FirstLetter = 0.1f;
    public const float Split = 1.9f;

    /// <summary>Letters of one sound in Persian.</summary>
    static readonly string[] Sounds = ["زذضظ", "سصث", "تط", "هح", "غق", "اآع"];

    /// <summary>Letters of one shape, told apart by dots and strokes.</summary>
    static readonly string[] Shapes = ["بپتثنی", "جچحخ", "دذ", "رزژ", "سش", "صض", "طظ", "عغ", "فق", "کگ"];

    public const string Alphabet = "اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیء";

    // One number for each pair of letters, asked thousands of times a word.
    static readonly float[] Replacements = Fill();

    public static float Replace(char right, char typed) => Replacements[Index(right) * 256 + Index(typed)];

    static int Index(char letter) => letter is >= '\u0600' and < '\u0700' ? letter - '\u0600' : 0;

    static float[] Fill()
    {
        var costs = new float[256 * 256];
        Array.Fill(costs, Other);
        foreach (var right in Alphabet)
        foreach (var typed in Alphabet)
        {
            ref var cost = ref costs[Index(right) * 256 + Index(typed)];
            if (Keyboard.Beside(right).Contains(typed))
                cost = Neighbour;
            if (Shapes.Any(group => group.Contains(right) && group.Contains(typed)))
                cost = Math.Min(cost, Shape);
            if (Sounds.Any(group => group.Contains(right) && group.Contains(typed)))
                cost = Sound;
        }
        // The key of آ is that of ا with shift.
        costs[Index('آ') * 256 + Index('ا')] = costs[Index('ا') * 256 + Index('آ')] = 0.3f;
        return costs;
    }
}
