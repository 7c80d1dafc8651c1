using System.Text;
using CsCheck;

namespace Dabir.Language.Tests.Normalising;

public class NormalisingAnything
{
    const string Signs =
        "ابپرهەوی يىكةۃۀہھٱےئ ۱2٣٬,%.-−ABaz@#<>/\"=:`&;{}[]()\\_\n\t ¬ـ"
        + "\u200C\u200C\u200D\u200B\u200E\u200F\u202B\u202C\u2067\u2069\u061C\uFEFF\u00AD\u2060\u206A\u0000"
        + "\u064E\u0651\u0653\u0654\u0655\u0670\u0301\uFE0F\u093F\u0915\u1100\u1161\uFDF2\uFEFB\uFBFC\uFBFE\uFE71\uD83C\uDFB2\uD800\uDC00é";

    static readonly Gen<string> Pieces = Gen.OneOf(
        "https://a.ir/",
        "www.",
        "@ali",
        "a@b.ir",
        "#علي",
        "<b title=\"",
        "\">",
        "</b>",
        "<code>",
        "</code>",
        "```",
        "&zwnj;",
        "%s",
        "{{x}}",
        "ال",
        "ة",
        "كتاب",
        "Windows 11",
        "5",
        "1,234",
        " "
    );

    static readonly Gen<string> Text = Gen.Frequency(
        (2, AnyText.Gen),
        (3, Gen.String[Gen.Char[Signs], 0, 20]),
        (2, Gen.OneOf(Pieces, Gen.String[Gen.Char[Signs], 0, 3]).Array[0, 8].Select(parts => string.Concat(parts)))
    );

    static readonly Gen<NormaliseOptions> Options = Gen.Select(
        Gen.Enum<TextLanguage>(),
        Gen.Enum<DigitChoice>(),
        Gen.Enum<DiacriticChoice>(),
        Gen.Bool,
        (language, digits, diacritics, flag) =>
            new NormaliseOptions
            {
                Language = language,
                Digits = digits,
                Diacritics = diacritics,
                DropsOrnaments = flag,
                ShapesPunctuation = flag,
            }
    );

    [Theory]
    [InlineData("الةۀۃ")]
    [InlineData("الالۀۃ;ة")]
    [InlineData("خانۀ ۃ")]
    public void Also_where_a_letter_becomes_two(string text)
    {
        var once = Normaliser.Normalise(text);

        Assert.Equal(once, Normaliser.Normalise(once));
    }

    [Fact]
    public void Twice_is_once() =>
        Gen.Select(Text, Options)
            .Sample(
                (text, options) =>
                {
                    var once = Normaliser.Normalise(text, options);
                    var twice = Normaliser.Normalise(once, options);
                    Assert.True(ReferenceEquals(once, twice), $"{Escaped(text)} → {Escaped(once)} → {Escaped(twice)}, {options}");
                },
                iter: 60_000
            );

    [Fact]
    public void What_comes_out_is_composed_outside_protected_spans_and_has_no_lone_surrogate() =>
        Gen.Select(Text, Options)
            .Sample(
                (text, options) =>
                {
                    var normal = Normaliser.Normalise(text, options);
                    Assert.False(normal.HasLoneSurrogate());
                    if (ProtectedSpans.In(normal).Count == 0)
                        Assert.True(normal.IsNormalized(NormalizationForm.FormC));
                },
                iter: 20_000
            );

    [Fact]
    public void Protected_spans_come_through_as_they_are() =>
        Gen.Select(Text, Options)
            .Sample(
                (text, options) =>
                {
                    var normal = Normaliser.Normalise(text, options);
                    if (text.HasLoneSurrogate())
                        return;
                    foreach (var span in ProtectedSpans.In(text))
                        Assert.True(
                            normal.Contains(text.Substring(span.Start, span.Length), StringComparison.Ordinal),
                            $"{Escaped(text)} → {Escaped(normal)}, {span}"
                        );
                },
                iter: 20_000
            );

    static string Escaped(string text) =>
        string.Concat(text.Select(letter => letter is >= ' ' and <= '~' ? $"{letter}" : $"\\u{(int)letter:X4}"));
}
