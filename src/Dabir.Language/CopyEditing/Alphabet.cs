using System.Runtime.CompilerServices;

namespace Dabir.Language.CopyEditing;

/// <summary>Characters as the copy editor sees them.</summary>
static class Alphabet
{
    public const char HalfSpace = '\u200c';
    public const char HamzaAbove = '\u0654';

    static readonly byte[] Kinds = Arrange();
    static readonly char[] Folded = Fold();
    static readonly bool[] Plain = MarkPlain();

    /// <summary>The letters after which the pen is lifted, so that a half-space changes nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NeverJoins(char letter) => letter is 'ا' or 'آ' or 'د' or 'ذ' or 'ر' or 'ز' or 'ژ' or 'و' or 'ء';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterKind KindOf(char character)
    {
        var index = character - 0x600;
        if ((uint)index < 0x100)
            return (CharacterKind)Kinds[index];
        return character switch
        {
            ' ' => CharacterKind.Space,
            HalfSpace or '\u00ad' => CharacterKind.HalfSpace,
            '\u00a0' => CharacterKind.Space,
            >= '\uFB50' and <= '\uFEFC' when ShapedLetters.Of(character).Length > 0 => CharacterKind.Letter,
            _ => CharacterKind.Other,
        };
    }

    /// <summary>A letter of Persian that is written, and asked for in the word list, as it stands, and has no part in an ezafe but for ی.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlain(char character)
    {
        var index = character - 0x600;
        return (uint)index < 0x100 && Plain[index];
    }

    /// <summary>The letter the word list is asked with: hamza seats, Arabic yeh and kaf folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char FoldedForm(char letter) => Folded[letter - 0x600];

    /// <summary>The letter as Persian writes it: Arabic yeh and kaf, Urdu heh and yeh replaced, hamza seats kept.</summary>
    public static char WrittenForm(char letter) =>
        letter is 'ي' or 'ى' or 'ے' ? 'ی'
        : letter is 'ك' ? 'ک'
        : letter is 'ہ' ? 'ه'
        : letter;

    /// <summary>A written form as a string, made once.</summary>
    public static string Spelling(char written) =>
        written switch
        {
            'ی' => "ی",
            'ک' => "ک",
            'ه' => "ه",
            _ => written.ToString(),
        };

    static byte[] Arrange()
    {
        var kinds = new byte[0x100];
        // Letters of the neighbours too: a word of Urdu or Pashto is one word, not pieces of a Persian one.
        for (var letter = '\u0620'; letter < '\u0700'; letter++)
            if (Letters.IsArabicScript(letter))
                kinds[letter - 0x600] = (byte)CharacterKind.Letter;
        for (var mark = 0x64B; mark <= 0x65F; mark++)
            kinds[mark - 0x600] = (byte)CharacterKind.Mark;
        kinds[0x70] = (byte)CharacterKind.Mark;
        kinds[0x40] = (byte)CharacterKind.Tatweel;
        return kinds;
    }

    static bool[] MarkPlain()
    {
        var plain = new bool[0x100];
        foreach (var letter in "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی")
            plain[letter - 0x600] = true;
        return plain;
    }

    static char[] Fold()
    {
        var folded = new char[0x100];
        for (var i = 0; i < folded.Length; i++)
            folded[i] = (char)(0x600 + i);
        foreach (var (from, to) in "أا إا ٱا ؤو ئی ةه ۀه ۂه ہه ھه ەه ۃه ىی يی ےی كک".Split(' ').Select(p => (p[0], p[1])))
            folded[from - 0x600] = to;
        return folded;
    }
}

enum CharacterKind : byte
{
    Other,
    Letter,
    Mark,
    Tatweel,
    HalfSpace,
    Space,
}
