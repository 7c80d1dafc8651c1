namespace Dabir.Language;

/// <summary>The look that spares most text everything else: one table entry a character, and a half-space in its right place.</summary>
static class FirstLook
{
    /// <summary>Where the first character stands that may have to change, or −1.</summary>
    public static int AtWhatMayChange(ReadOnlySpan<char> text, NormaliseRules rules)
    {
        var steps = rules.Steps;
        for (var at = 0; at < text.Length; at++)
        {
            var step = steps[text[at]];
            if (step != Step.Stays && !IsAsItShouldBe(text, ref at, step))
                return at;
        }
        return -1;
    }

    static bool IsAsItShouldBe(ReadOnlySpan<char> text, ref int at, Step step)
    {
        var before = at == 0 ? '\0' : text[at - 1];
        return step switch
        {
            Step.HalfSpace => at + 1 < text.Length && Letters.HalfSpaceBelongs(before, text[at + 1]),
            Step.Mark => Composition.IsPlainMark(before, text[at]),
            Step.NumberMark => !Digits.IsDigit(before) && text[at] != '−',
            Step.Punctuation => !Digits.IsDigit(before) && !Letters.IsArabicScript(before) && !Letters.IsDiacritic(before),
            _ => Composition.IsPictograph(text, ref at),
        };
    }
}
