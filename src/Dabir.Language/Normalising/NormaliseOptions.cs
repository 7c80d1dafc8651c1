namespace Dabir.Language;

/// <summary>What a house decides about its letters; everything else follows from the language.</summary>
/// <example><c>new NormaliseOptions { Diacritics = DiacriticChoice.Drop }</c> makes «محمد» of «مُحَمَّد».</example>
public sealed record NormaliseOptions
{
    /// <summary>The language of the run; Persian unless said otherwise.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>The digits to write; those of the language unless said otherwise.</summary>
    public DigitChoice Digits { get; init; }

    /// <summary>Whether vowel signs stay. The hamza of «خانهٔ» and the madda of «آب» belong to their letters and always stay.</summary>
    public DiacriticChoice Diacritics { get; init; }

    /// <summary>Whether honorific signs such as «ﷺ» and signs of the Quran stay; they are kept unless said otherwise.</summary>
    public bool DropsOrnaments { get; init; }

    /// <summary>Whether «?», «,» and «;» behind a letter of the Arabic script become «؟», «،» and «؛»; not unless said.</summary>
    public bool ShapesPunctuation { get; init; }
}

/// <summary>Which digits a normalised text has.</summary>
public enum DigitChoice
{
    /// <summary>
    /// Persian, Dari and Pashto ۱۲۳, Sorani ١٢٣, English 123; Arabic turns only Persian digits, its press prints both others.
    /// A number that belongs to a Latin word («ATM74», «Windows 11») stays.
    /// </summary>
    OfTheLanguage,

    /// <summary>As they were typed.</summary>
    Keep,

    /// <summary>123 everywhere, with the marks inside numbers: «۱۲٬۳۴۵٫۶» becomes <c>12,345.6</c>, «−۵» <c>-5</c>.</summary>
    Ascii,

    /// <summary>۱۲۳, except in Latin words.</summary>
    Persian,

    /// <summary>١٢٣, except in Latin words.</summary>
    Arabic,
}

/// <summary>Whether vowel signs stay.</summary>
public enum DiacriticChoice
{
    /// <summary>They stay, in canonical order: «مُعین» is not «مَعین».</summary>
    Keep,

    /// <summary>They go.</summary>
    Drop,
}
