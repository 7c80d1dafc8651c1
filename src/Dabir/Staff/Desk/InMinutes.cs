using System.Globalization;
using Dabir.Words;

namespace Dabir.Staff.Desk;

/// <summary>Says how long somebody has to wait who tried too often, in the digits of the language.</summary>
static class InMinutes
{
    /// <summary>A message with <c>{minutes}</c>, rounded up; one without it as it is.</summary>
    public static string Say(Wording words, string key, TimeSpan? wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling((wait ?? TimeSpan.Zero).TotalMinutes));
        return words.Say(key, ("minutes", Digits(words, minutes)));
    }

    /// <summary>A small number as the language writes it.</summary>
    public static string Digits(Wording words, int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => words.Digits[digit - '0']));
}
