using System.Text;
using Dabir.Language;

namespace Dabir.Sections;

/// <summary>
/// The one door for typed text: everything a person writes is put down with the letters, digits and half-spaces of the
/// language it is written for, whatever keyboard it came from. Letters only: no word is changed here.
/// </summary>
/// <remarks>
/// A line of Arabic or Urdu on a Persian page keeps its own letters, see <see cref="ForeignText"/>. Addresses, e-mail, code and markup in the text stay as they are, see
/// <see cref="Normaliser"/>.
/// </remarks>
public static class TypedText
{
    /// <summary>A text of one or many lines.</summary>
    /// <param name="language">The edition's, as BCP 47; of one the library does not know the text stays as typed.</param>
    /// <example><c>TypedText.Of("كتاب‌هاي ۵ روستا", "fa")</c> is «کتاب‌های ۵ روستا»; with <c>"ar"</c> its kaf and yeh stay.</example>
    public static string Of(string typed, string language) =>
        !TextLanguages.TryRead(language, out var known) ? typed
        : known is TextLanguage.Persian or TextLanguage.Dari && ForeignText.In(typed) is { Count: > 0 } foreign
            ? Around(typed, foreign, known)
        : Normaliser.Normalise(typed, known);

    /// <summary>A field of one line: also without space at its ends and with one between words.</summary>
    /// <example><c>TypedText.Line(" باران  در شيراز ", "fa")</c> is «باران در شیراز».</example>
    public static string Line(string typed, string language) => OneLine.Of(Of(typed, language));

    static string Around(string typed, IReadOnlyList<(int Start, int End)> foreign, TextLanguage language)
    {
        var (written, at) = (new StringBuilder(typed.Length), 0);
        foreach (var (start, end) in foreign)
        {
            written.Append(Normaliser.Normalise(typed[at..start], language)).Append(typed, start, end - start);
            at = end;
        }
        return written.Append(Normaliser.Normalise(typed[at..], language)).ToString();
    }
}
