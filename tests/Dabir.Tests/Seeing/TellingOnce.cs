using Dabir.Seeing;

namespace Dabir.Tests.Seeing;

/// <summary>The same trouble is in the log once, and while it lasts at most once a minute with how often it came.</summary>
public class TellingOnce
{
    [Fact]
    public void What_comes_again_and_again_is_told_each_minute_with_a_count()
    {
        var clock = new TestClock(DateTimeOffset.UnixEpoch);
        var trouble = new Repeated(clock);
        List<int> told = [];
        for (var second = 0; second <= 120; second++)
        {
            if (trouble.Comes("disk full") is { } times)
                told.Add(times);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([1, 60, 60], told);
        Assert.Equal(1, trouble.Comes("gone"));
    }
}
