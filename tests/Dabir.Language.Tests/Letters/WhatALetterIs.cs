namespace Dabir.Language.Tests.LetterFacts;

public class WhatALetterIs
{
    const string Alphabet = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

    [Fact]
    public void Every_letter_of_the_alphabet_is_Persian_and_of_the_Arabic_script() =>
        Assert.All(Alphabet, letter => Assert.True(Letters.IsPersianLetter(letter) && Letters.IsArabicScript(letter)));

    [Fact]
    public void Seven_letters_never_join_the_next_and_all_others_do() =>
        Assert.Equal("آادذرزژو", string.Concat(Alphabet.Where(letter => !Letters.JoinsNext(letter))));

    [Theory]
    [InlineData('ی', 'ش', true)]
    [InlineData('ر', 'ه', false)]
    [InlineData('ب', 'ء', false)]
    [InlineData('ب', '.', false)]
    [InlineData('b', 'ب', false)]
    [InlineData('ه', '۵', false)]
    public void A_half_space_belongs_between_letters_that_would_join(char before, char after, bool belongs) =>
        Assert.Equal(belongs, Letters.HalfSpaceBelongs(before, after));

    [Fact]
    public void Arabic_forms_are_of_the_script_but_not_Persian() =>
        Assert.All("كيىةۂہےڵێۆټ", letter => Assert.True(Letters.IsArabicScript(letter) && !Letters.IsPersianLetter(letter)));

    [Fact]
    public void Hamza_and_madda_are_marks_but_no_vowel_signs()
    {
        Assert.All("\u064E\u0651\u0670", mark => Assert.True(Letters.IsVowelSign(mark)));
        Assert.All("\u0653\u0654", mark => Assert.True(Letters.IsDiacritic(mark) && !Letters.IsVowelSign(mark)));
        Assert.False(Letters.IsDiacritic(Letters.Tatweel) || Letters.IsArabicScript(Letters.Tatweel));
    }

    [Fact]
    public void What_cannot_be_seen_is_invisible_and_a_blank_is_not()
    {
        Assert.All("\u200C\u200D\u200E\u202E\u2067\uFEFF\u00AD", mark => Assert.True(Letters.IsInvisible(mark)));
        Assert.All(" \u00A0\t\n\u3000", blank => Assert.True(Letters.IsBlank(blank) && !Letters.IsInvisible(blank)));
    }
}
