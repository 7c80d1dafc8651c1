namespace Dabir.Language;

/// <summary>Writes a text with the letters, digits and half-spaces of its language, and changes no word of it.</summary>
/// <remarks>
/// Unicode NFC first; then yeh, kaf and heh in the language's shape, presentation forms as letters, digits, tatweel, invisible
/// marks, and half-spaces only where they part two letters that would join. Addresses, e-mail, handles, hashtags, code, markup
/// and placeholders stay as they are (<see cref="ProtectedSpans"/>). Normalising twice changes nothing more. No lone surrogate
/// comes out: each is U+FFFD.
/// </remarks>
/// <example><c>Normaliser.Normalise("كتاب‌ علي، سال 1405")</c> is «کتاب علی، سال ۱۴۰۵».</example>
public static class Normaliser
{
    static readonly NormaliseOptions[] Defaults =
    [
        .. Enum.GetValues<TextLanguage>().Select(language => new NormaliseOptions { Language = language }),
    ];

    const int MostRounds = 4;

    /// <summary>Normalises a run of one language with the usual choices: its own digits, vowel signs kept.</summary>
    /// <returns>The same instance when nothing changes.</returns>
    /// <example><c>Normaliser.Normalise("كتاب علي", TextLanguage.Arabic)</c> stays «كتاب علي».</example>
    public static string Normalise(string text, TextLanguage language = TextLanguage.Persian) =>
        Normalise(text, Defaults[(int)language]);

    /// <summary>Normalises a run as the house wants it.</summary>
    /// <returns>The same instance when nothing changes.</returns>
    /// <example><c>Normaliser.Normalise("۱۲٬۳۴۵٫۶", new() { Digits = DigitChoice.Ascii })</c> is <c>12,345.6</c>.</example>
    public static string Normalise(string text, NormaliseOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        var rules = NormaliseRules.For(options);
        // A second round only finds something where an invisible sign had hidden an address or the end of one.
        for (var round = 0; round < MostRounds && FirstLook.AtWhatMayChange(text, rules) >= 0; round++)
        {
            var normal = Normalisation.Of(text, rules, out var hadHiddenSigns);
            if (ReferenceEquals(normal, text) || !hadHiddenSigns)
                return normal;
            text = normal;
        }
        return text;
    }
}
