using CsCheck;

namespace Dabir.Language.Tests.Slugs;

public class SlugTests
{
    [Fact]
    public void Every_headline_of_the_table_gets_its_slug() =>
        SharedTable.Cases("cases_slug.tsv", "slug").AllCome(headline => Slug.Of(headline));

    [Theory]
    [InlineData("باران در شمال؛ مه در غرب", "باران-در-شمال-مه-در-غرب")]
    [InlineData("کتاب‌خانهٔ مرکزي ٢٠٢٦", "کتاب-خانه-مرکزی-2026")]
    [InlineData("ﺑﺎﺭﺍﻥ", "باران")]
    [InlineData("Tehran Weather", "tehran-weather")]
    [InlineData("café déjà-vu", "café-déjà-vu")]
    [InlineData("\u202Bخبر\u202C", "خبر")]
    [InlineData("آسمان", "آسمان")]
    [InlineData("\u3164\uFFA0\u115F", "")]
    public void A_slug_is_one_canonical_form(string headline, string slug) => Assert.Equal(slug, Slug.Of(headline));

    [Fact]
    public void A_long_headline_is_cut_at_a_word()
    {
        Assert.Equal("باران-در", Slug.Of("باران در شمال", 11));
        Assert.Equal("باران-در", Slug.Of("باران در شمال", 8));
        Assert.Equal("بار", Slug.Of("باران", 3));
    }

    [Fact]
    public void No_character_is_too_odd_for_a_slug()
    {
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            var odd = code is >= 0xD800 and <= 0xDFFF ? $"{(char)code}" : char.ConvertFromUtf32(code);
            Slug.Of(odd);
            NameSlug.Of(odd);
        }
    }

    [Fact]
    public void A_slug_of_a_slug_is_itself_and_holds_nothing_odd() =>
        Gen
            .String.Select(Gen.Int[1, 90])
            .Sample(
                (text, length) =>
                {
                    var slug = Slug.Of(text, length);
                    Assert.True(slug.Length <= length);
                    Assert.Equal(slug, Slug.Of(slug, length));
                    Assert.DoesNotContain("--", slug);
                    Assert.DoesNotContain('\u200C', slug);
                    Assert.DoesNotContain(slug.EnumerateRunes(), rune => rune == System.Text.Rune.ReplacementChar);
                }
            );
}
