using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>The address of a name, such as a tag's or a person's: two names have one only when they are the same name.</summary>
/// <remarks>
/// <see cref="Slug"/> is made for headlines and drops every sign; of a name a sign may be the half: «C++», «C#» and «C» are
/// three. Here signs are spelled, and what only marks a sentence (question mark, comma, quotation) or a keyboard (Arabic
/// yeh, half-space or space, capitals) still makes no difference.
/// </remarks>
public static class NameSlug
{
    // Far above any name a form takes, so that nothing is cut and no two long names meet.
    const int Longest = 2_000;

    /// <summary>The slug of a name; empty when it holds no letter, digit or sign.</summary>
    /// <example><c>NameSlug.Of("C++")</c> is <c>c-plus-plus</c>; «کتاب‌خوانی» and «كتاب خواني» are both «کتاب-خوانی».</example>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var spelled = new StringBuilder(name.Length + 16);
        foreach (var rune in CleanText.Of(name).Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (Spelled(rune) is { } word && !IsHashtag(rune, spelled))
                spelled.Append(' ').Append(word).Append(' ');
            else
                spelled.Append(rune.ToString());
        return Slug.Of(spelled.ToString(), Longest);
    }

    // «#ایران» is how «ایران» is typed elsewhere, and «@» names an account.
    static bool IsHashtag(Rune rune, StringBuilder before) =>
        rune.Value is '#' or '@' && before.ToString().AsSpan().Trim().IsEmpty;

    static string? Spelled(Rune rune) =>
        rune.Value switch
        {
            '+' => "plus",
            '#' => "sharp",
            '&' => "and",
            '%' or '٪' => "percent",
            '@' => "at",
            '*' => "star",
            '=' => "equals",
            '$' => "dollar",
            '€' => "euro",
            '°' => "degree",
            _ when IsSign(rune) && !BlankText.IsFiller(rune) => string.Create(CultureInfo.InvariantCulture, $"u{rune.Value:x}"),
            _ => null,
        };

    static bool IsSign(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.MathSymbol
                or UnicodeCategory.CurrencySymbol
                or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.OtherSymbol;
}
