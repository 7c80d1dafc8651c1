using System.Globalization;
using Dabir.Words;

namespace Dabir.Staff.Desk;

/// <summary>Says how long somebody has to wait who tried too often, in the digits of the language.</summary>
static class InMinutes
{
    /// <summary>A message with <c>{minutes}</c> or <c>{hours}</c>, rounded up; one without either as it is.</summary>
    public static string Say(Wording words, string key, TimeSpan? wait)
    {
        var left = wait ?? TimeSpan.Zero;
        return words.Say(key, ("minutes", RoundedUp(words, left.TotalMinutes)), ("hours", RoundedUp(words, left.TotalHours)));
    }

    static string RoundedUp(Wording words, double time) => Digits(words, Math.Max(1, (int)Math.Ceiling(time)));

    /// <summary>A small number as the language writes it.</summary>
    public static string Digits(Wording words, int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => words.Digits[digit - '0']));
}
