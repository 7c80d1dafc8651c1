namespace Dabir.Language;

/// <summary>How long ago something happened, in words: «۵ دقیقه پیش».</summary>
/// <remarks>
/// Under a minute it is «لحظاتی پیش»: nobody counts seconds in news. Then whole minutes, hours, days, weeks (up to 30 days),
/// months of 30 days and years of 365, always rounded down. Source of the forms: CLDR 48 (<c>relative</c>, long);
/// for Sorani, which CLDR lacks, the usual forms of its newsrooms.
/// </remarks>
public static class RelativeTime
{
    /// <summary>The distance of an instant from now; a later instant is said to come («۵ دقیقه بعد»).</summary>
    /// <example>Five minutes before now: «۵ دقیقه پیش», in Arabic «قبل ٥ دقائق», in Pashto «۵ دقيقې مخکې».</example>
    public static string Between(DateTime then, DateTime now, TextLanguage language = TextLanguage.Persian) =>
        Of(then - now, language);

    /// <summary>A distance in time; negative has passed, positive is to come.</summary>
    /// <example><c>RelativeTime.Of(TimeSpan.FromHours(-1))</c> is «۱ ساعت پیش».</example>
    public static string Of(TimeSpan distance, TextLanguage language = TextLanguage.Persian)
    {
        var words = RelativeTimeWords.Of(language);
        var isPast = distance <= TimeSpan.Zero;
        // Negation would overflow for the smallest span.
        var seconds = Math.Abs(distance.Ticks / TimeSpan.TicksPerSecond);
        if (seconds < 60)
            return isPast ? words.JustNow : words.InAMoment;

        var (amount, unit) = seconds switch
        {
            < 3_600 => (seconds / 60, TimeUnit.Minute),
            < 86_400 => (seconds / 3_600, TimeUnit.Hour),
            < 7 * 86_400 => (seconds / 86_400, TimeUnit.Day),
            < 30 * 86_400 => (seconds / (7 * 86_400), TimeUnit.Week),
            < 365 * 86_400 => (seconds / (30 * 86_400), TimeUnit.Month),
            _ => (seconds / (365 * 86_400), TimeUnit.Year),
        };
        return Of(amount, unit, isPast, language);
    }

    /// <summary>A number of units ago, or to come: three months ago is «۳ ماه پیش».</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static string Of(long amount, TimeUnit unit, bool isPast, TextLanguage language = TextLanguage.Persian)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return RelativeTimeWords.Of(language).Said(amount, unit, isPast, language);
    }
}

/// <summary>The units in which a distance in time is told.</summary>
public enum TimeUnit
{
    /// <summary>ثانیه</summary>
    Second,

    /// <summary>دقیقه</summary>
    Minute,

    /// <summary>ساعت</summary>
    Hour,

    /// <summary>روز</summary>
    Day,

    /// <summary>هفته</summary>
    Week,

    /// <summary>ماه</summary>
    Month,

    /// <summary>سال</summary>
    Year,
}
