namespace Dabir.Language;

/// <summary>The languages whose letters, digits, dates and numbers this library knows.</summary>
public enum TextLanguage
{
    /// <summary>Persian as written in Iran (<c>fa</c>, <c>fa-IR</c>).</summary>
    Persian,

    /// <summary>Persian as written in Afghanistan (<c>fa-AF</c>, <c>prs</c>).</summary>
    Dari,

    /// <summary>Central Kurdish in Arabic script (<c>ckb</c>).</summary>
    Sorani,

    /// <summary>Arabic (<c>ar</c> and its countries).</summary>
    Arabic,

    /// <summary>Pashto (<c>ps</c>).</summary>
    Pashto,

    /// <summary>English (<c>en</c>), and the fall-back for Latin text.</summary>
    English,
}

/// <summary>What follows from a language alone: its tag, its digits, its direction.</summary>
public static class TextLanguages
{
    /// <summary>Reads a BCP 47 tag; region and script are looked at only where they matter.</summary>
    /// <returns>False for a language the library does not know.</returns>
    /// <example><c>TextLanguages.TryRead("fa-AF", out var language)</c> gives <see cref="TextLanguage.Dari"/>.</example>
    public static bool TryRead(ReadOnlySpan<char> tag, out TextLanguage language)
    {
        tag = tag.Trim();
        var end = tag.IndexOfAny('-', '_');
        var primary = end < 0 ? tag : tag[..end];
        var rest = end < 0 ? default : tag[end..];
        TextLanguage? known = primary switch
        {
            _ when Is(primary, "fa") => rest.Contains("AF", StringComparison.OrdinalIgnoreCase)
                ? TextLanguage.Dari
                : TextLanguage.Persian,
            _ when Is(primary, "prs") => TextLanguage.Dari,
            _ when Is(primary, "ckb") || Is(primary, "ku") => TextLanguage.Sorani,
            _ when Is(primary, "ar") => TextLanguage.Arabic,
            _ when Is(primary, "ps") => TextLanguage.Pashto,
            _ when Is(primary, "en") => TextLanguage.English,
            _ => null,
        };
        language = known.GetValueOrDefault();
        return known is not null;
    }

    extension(TextLanguage language)
    {
        /// <summary>The BCP 47 tag for <c>lang</c> attributes: <c>fa-AF</c> for Dari.</summary>
        public string Tag =>
            language switch
            {
                TextLanguage.Persian => "fa",
                TextLanguage.Dari => "fa-AF",
                TextLanguage.Sorani => "ckb",
                TextLanguage.Arabic => "ar",
                TextLanguage.Pashto => "ps",
                _ => "en",
            };

        /// <summary>What its readers call it: «کوردی» for Sorani.</summary>
        /// <example><c>TextLanguage.Persian.OwnName</c> is «فارسی».</example>
        public string OwnName =>
            language switch
            {
                TextLanguage.Persian => "فارسی",
                TextLanguage.Dari => "دری",
                TextLanguage.Sorani => "کوردی",
                TextLanguage.Arabic => "العربية",
                TextLanguage.Pashto => "پښتو",
                _ => "English",
            };

        /// <summary>The digits its newsrooms print: «۱۴۰۵» in Persian, «١٤٠٥» in Sorani (CLDR default numbering systems).</summary>
        public DigitShapes Digits =>
            language switch
            {
                TextLanguage.Sorani or TextLanguage.Arabic => DigitShapes.Arabic,
                TextLanguage.English => DigitShapes.Ascii,
                _ => DigitShapes.Persian,
            };

        /// <summary>Whether its lines run from right to left.</summary>
        public bool IsRightToLeft => language != TextLanguage.English;
    }

    static bool Is(ReadOnlySpan<char> primary, string code) => primary.Equals(code, StringComparison.OrdinalIgnoreCase);
}
