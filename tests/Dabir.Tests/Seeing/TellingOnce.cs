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

    [Fact]
    public void Two_that_come_in_turns_are_told_each_minute_like_one()
    {
        var clock = new TestClock(DateTimeOffset.UnixEpoch);
        var trouble = new Repeated(clock);
        List<(string What, int Times)> told = [];
        for (var second = 0; second < 120; second++)
        {
            foreach (var what in (string[])["locked", "disk full"])
                if (trouble.Comes(what) is { } times)
                    told.Add((what, times));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([("locked", 1), ("disk full", 1), ("locked", 60), ("disk full", 60)], told);
    }

    [Fact]
    public void However_many_kinds_there_are_a_minute_tells_a_few()
    {
        var clock = new TestClock(DateTimeOffset.UnixEpoch);
        var trouble = new Repeated(clock);

        Assert.Equal(8, Enumerable.Range(0, 1_000).Count(n => trouble.Comes($"page {n}") is not null));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, trouble.Comes("disk full"));
    }

    [Fact]
    public void What_was_told_longest_ago_makes_room_for_another()
    {
        var clock = new TestClock(DateTimeOffset.UnixEpoch);
        var trouble = new Repeated(clock);
        for (var n = 0; n < 8; n++)
        {
            trouble.Comes($"page {n}");
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        clock.Advance(TimeSpan.FromSeconds(52));

        Assert.Equal(1, trouble.Comes("disk full"));
        Assert.Null(trouble.Comes("gone"));
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(60, " Seen 60× since this was said last.")]
    public void How_often_it_came_is_said_of_what_came_again(int times, string said) =>
        Assert.Equal(said, Repeated.InWords(times));
}
