namespace Dabir.Delivery;

/// <summary>How far a kept page may lag behind, in stamps of the clock.</summary>
sealed class Lags(TimeProvider clock)
{
    /// <summary>The backstop should a signal be lost.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    /// <summary>Pages answer for soft changes at most once in this time.</summary>
    public static readonly TimeSpan BetweenSoft = TimeSpan.FromSeconds(1);

    /// <summary>Pages that show a changed thing beside show the change by then.</summary>
    public static readonly TimeSpan Beside = TimeSpan.FromSeconds(5);

    /// <summary>However crowded the house, nothing older is sent.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public long Now => clock.GetTimestamp();
    public long Soft { get; } = Stamps(clock, BetweenSoft);

    /// <summary>From then on a page that shows a change beside is made anew when somebody asks; half of the way, so that
    /// pages do not all come at once.</summary>
    public long BesideDue { get; } = Stamps(clock, Beside / 2);
    public long BesideMust { get; } = Stamps(clock, Beside);
    public long Age { get; } = Stamps(clock, Lifetime);

    /// <summary>How long after its lifetime a page may still be sent while it is made anew.</summary>
    public long Grace { get; } = Stamps(clock, Beside);

    /// <summary>The last moment a page is right: what the loader said, and never longer than <see cref="Longest"/>.</summary>
    public long End(DateTime goodUntil)
    {
        var left = goodUntil - clock.GetUtcNow().UtcDateTime;
        return Now + Stamps(clock, left < Longest ? left : Longest);
    }

    static long Stamps(TimeProvider clock, TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);
}
