using Dabir.Language;

namespace Dabir.Sections;

/// <summary>
/// The one door for typed text: everything a person writes is put down with the letters, digits and half-spaces of the
/// language it is written for, whatever keyboard it came from. Letters only: no word is changed here.
/// </summary>
/// <remarks>Addresses, e-mail, code and markup in the text stay as they are, see <see cref="Normaliser"/>.</remarks>
public static class TypedText
{
    /// <summary>A text of one or many lines.</summary>
    /// <param name="language">The edition's, as BCP 47; of one the library does not know the text stays as typed.</param>
    /// <example><c>TypedText.Of("كتاب‌هاي ۵ روستا", "fa")</c> is «کتاب‌های ۵ روستا»; with <c>"ar"</c> its kaf and yeh stay.</example>
    public static string Of(string typed, string language) =>
        TextLanguages.TryRead(language, out var known) ? Normaliser.Normalise(typed, known) : typed;

    /// <summary>A field of one line: also without space at its ends and with one between words.</summary>
    /// <example><c>TypedText.Line(" باران  در شيراز ", "fa")</c> is «باران در شیراز».</example>
    public static string Line(string typed, string language) => OneLine.Of(Of(typed, language));
}
