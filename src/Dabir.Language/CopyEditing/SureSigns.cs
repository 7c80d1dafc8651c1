namespace Dabir.Language.CopyEditing;

/// <summary>Signs by which a word is known that a sure rule may move. One word in thirty has one; for the others nothing is looked up.</summary>
/// <remarks>
/// Wider than the rules on purpose: a sign only says that they are worth asking. What a rule of <see cref="EditLevel.Safe"/> begins with
/// has to stand here.
/// </remarks>
static class SureSigns
{
    /// <summary>Whether a part of a word typed in one piece may have lost a half-space: میرود, کتابهایشان, رفتهام.</summary>
    public static bool OfLostHalfSpace(ReadOnlySpan<char> part) => part.Length > 3 && (HasMi(part) || EndsInAffix(part));

    /// <summary>Whether a word typed apart may lean on the one before it: ها, تر, ام.</summary>
    public static bool OfLeaning(ReadOnlySpan<char> word) =>
        word is ['ه', 'ا', ..] or ['ت', 'ر', ..] || word.Length <= 3 && (Affixes.IsCopula(word) || Affixes.IsPossessive(word));

    /// <summary>Whether the word after it may belong to a word: می, نمی, برنمی.</summary>
    public static bool OfReaching(ReadOnlySpan<char> word) => word.Length <= 6 && word is [.., 'م', 'ی'];

    /// <summary>می or نمی at the start, or behind بر, در, باز, فرا, فرو, وا, ور.</summary>
    static bool HasMi(ReadOnlySpan<char> part) =>
        part[0] switch
        {
            'م' => part[1] == 'ی',
            'ن' => part[1] == 'م',
            'ب' or 'د' or 'ف' or 'و' => part.IndexOf("می") is 2 or 3 or 4,
            _ => false,
        };

    /// <summary>ها and its forms, or what follows a heh or a yeh as a copula or a possessive: ام, ایم, شان.</summary>
    static bool EndsInAffix(ReadOnlySpan<char> part) =>
        part
            is [.., 'ه', 'ا']
                or [.., 'ه' or 'ی', 'ا', 'ی' or 'م' or 'ت' or 'ش']
                or [.., 'ه' or 'ی', 'ا', 'ی' or 'ن', 'م' or 'د']
                or [.., 'ه' or 'ی', 'م' or 'ت' or 'ش', 'ا', 'ن']
                or [.., 'ه', 'ا', 'ی' or 'س', 'ی' or 'م' or 'ت' or 'ش']
                or [.., 'ه', 'ا', _, _, 'ن' or 'د']
                or [.., 'ه', 'ا', _, _, _, 'ن'];
}
