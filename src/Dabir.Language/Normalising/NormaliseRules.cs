using System.Collections.Concurrent;

namespace Dabir.Language;

/// <summary>What may have to be done where a character stands.</summary>
enum Step : byte
{
    Stays,

    // Done by shaping, letter by letter.
    Shape,
    Expand,
    Drop,
    TehMarbuta,
    FarsiYeh,

    // Done later, by looking at the neighbours.
    HalfSpace,
    Join,
    Mark,
    Compose,
    Digit,
    NumberMark,
    Punctuation,
}

/// <summary>The tables of one choice of options: a step and a shape for each character of the basic plane.</summary>
sealed class NormaliseRules
{
    static readonly ConcurrentDictionary<NormaliseOptions, NormaliseRules> Known = new();

    public static NormaliseRules For(NormaliseOptions options) => Known.GetOrAdd(options, chosen => new(chosen));

    public static bool Has(uint seen, Step step) => (seen & 1u << (int)step) != 0;

    public readonly Step[] Steps = new Step[char.MaxValue + 1];

    /// <summary>What to write in a character's place: itself, another, or the number of an expansion.</summary>
    public readonly char[] Shapes = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code)];
    readonly List<string> _expansions = [];

    public NormaliseOptions Options { get; }
    public DigitShapes? Digits { get; }

    /// <summary>Whether a number beside a word of the other script is part of it: «Windows 11» in Persian, «سال ۱۴۰۵» in English.</summary>
    public bool KeepsForeignNumbers { get; }

    NormaliseRules(NormaliseOptions options)
    {
        Options = options;
        Digits = options.Digits switch
        {
            DigitChoice.OfTheLanguage => options.Language.Digits,
            DigitChoice.Persian => DigitShapes.Persian,
            DigitChoice.Arabic => DigitShapes.Arabic,
            DigitChoice.Ascii => DigitShapes.Ascii,
            _ => null,
        };
        KeepsForeignNumbers = options.Digits != DigitChoice.Ascii;
        MarkWhatLooksAround();
        MarkNumbers();
        MarkPunctuation();
        MarkShapes();
        MarkDropped();
    }

    public ReadOnlySpan<char> Expansion(char letter) => _expansions[Shapes[letter]];

    void MarkWhatLooksAround()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var letter = (char)code;
            Steps[code] =
                letter == Letters.HalfSpace ? Step.HalfSpace
                : letter is Letters.Tatweel or '¬' || Letters.IsInvisible(letter) ? Step.Join
                : Letters.IsDiacritic(letter) ? Step.Mark
                : Composition.MayCompose(letter) ? Step.Compose
                : Step.Stays;
        }
    }

    void MarkNumbers()
    {
        if (Digits is not { } digits)
            return;
        foreach (var shapes in Enum.GetValues<DigitShapes>())
            for (var value = 0; value <= 9 && shapes != digits; value++)
                Steps[Language.Digits.Of(value, shapes)] = Step.Digit;
        for (var fullWidth = '\uFF10'; fullWidth <= '\uFF19'; fullWidth++)
            Steps[fullWidth] = Step.Digit;
        // The Arabic press prints ASCII digits as well as its own.
        if (Options is { Language: TextLanguage.Arabic, Digits: DigitChoice.OfTheLanguage })
            for (var digit = '0'; digit <= '9'; digit++)
                Steps[digit] = Step.Stays;
        foreach (var mark in digits == DigitShapes.Ascii ? "٬٫٪" : "%,")
            Steps[mark] = Step.NumberMark;
        if (Options.Digits == DigitChoice.Ascii)
            Steps['−'] = Step.NumberMark;
    }

    void MarkPunctuation()
    {
        if (!Options.ShapesPunctuation)
            return;
        foreach (var mark in "?;,")
            Steps[mark] = Step.Punctuation;
    }

    void MarkShapes()
    {
        var shapes = LetterShapes.Of(Options.Language).ToDictionary(pair => pair.Letter, pair => pair.Shape);
        foreach (var (letter, shape) in shapes)
            Becomes(letter, shape);
        foreach (var (form, letters) in PresentationForms.All())
            Becomes(form, string.Concat(letters.Select(letter => shapes.GetValueOrDefault(letter) ?? $"{letter}")));
        if (shapes.ContainsKey('ة'))
            foreach (var teh in "ةۃﺓﺔ")
                Steps[teh] = Step.TehMarbuta;
        if (Options.Language == TextLanguage.Arabic)
            foreach (var yeh in "یﯼﯽﯾﯿ")
                Steps[yeh] = Step.FarsiYeh;
    }

    void MarkDropped()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var letter = (char)code;
            var isDropped =
                char.IsControl(letter) && !char.IsWhiteSpace(letter)
                || Options.Diacritics == DiacriticChoice.Drop && IsVowelSign(letter)
                || Options.DropsOrnaments && IsOrnament(letter);
            if (isDropped)
                Steps[code] = Step.Drop;
        }
    }

    static bool IsVowelSign(char letter) => Letters.IsVowelSign(letter) || PresentationForms.IsMark(letter);

    static bool IsOrnament(char letter) =>
        letter
            is '\uFDFA'
                or '\uFDFB'
                or >= '\uFDFD'
                and <= '\uFDFF'
                or >= '\uFD40'
                and <= '\uFD4F'
                or '\uFDCF'
                or >= '\u0610'
                and <= '\u0614'
                or >= '\u06D6'
                and <= '\u06DE'
                or '\u06E9';

    void Becomes(char letter, string shape)
    {
        Steps[letter] = shape.Length == 1 ? Step.Shape : Step.Expand;
        Shapes[letter] = shape.Length == 1 ? shape[0] : (char)_expansions.Count;
        if (shape.Length > 1)
            _expansions.Add(shape);
    }
}
