using Dabir.Gate;
using Microsoft.Extensions.Logging;

namespace Dabir.Tests.Gate;

/// <summary>What happens again and again is told as a number once a minute, the most first.</summary>
public sealed class TellingInNumbers
{
    [Fact]
    public void A_minute_is_told_once_and_the_next_begins_anew()
    {
        var (clock, log) = (new TestClock(DateTimeOffset.UnixEpoch), new Listening());
        using var tally = Told(clock, log);
        tally.Count("votes over the limit");
        Assert.Equal(1, tally.Count("reports over the limit"));
        Assert.Equal(2, tally.Count("reports over the limit"));
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, tally.Count("reports over the limit"));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(
            [
                "In the last minute: 2 reports over the limit, 1 votes over the limit.",
                "In the last minute: 1 reports over the limit.",
            ],
            log.With("In the last minute")
        );
    }

    [Fact]
    public void Of_a_flood_of_kinds_a_hundred_are_told()
    {
        var (clock, log) = (new TestClock(DateTimeOffset.UnixEpoch), new Listening());
        using var tally = Told(clock, log);
        for (var kind = 0; kind < 1_000; kind++)
            tally.Count($"of kind {kind}");
        // One that is counted already goes on.
        Assert.Equal(2, tally.Count("of kind 99"));
        Assert.Equal(int.MaxValue, tally.Count("of kind 100"));

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(100, Assert.Single(log.With("In the last minute")).Split(',').Length);
    }

    static Tally Told(TestClock clock, Listening log) =>
        new(clock, LoggerFactory.Create(logging => logging.AddProvider(log)).CreateLogger<Tally>());
}
