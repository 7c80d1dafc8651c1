using Dabir.Data;
using Microsoft.Extensions.Time.Testing;

namespace Dabir.Tests.Data;

/// <summary>Work that is waited for ends, or is given up, and never both.</summary>
public class EndingInTime
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task What_ends_in_the_moment_the_time_is_up_has_ended()
    {
        var work = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var clock = new LastMoment(() => work.SetResult(7));

        var waited = work.Task.EndsWithin(Patience, clock);
        clock.Advance(Patience);

        Assert.True(await waited);
        Assert.Equal(7, await work.Task);
    }

    [Fact]
    public async Task What_is_at_work_when_the_time_is_up_is_told_so()
    {
        var work = new TaskCompletionSource();
        var clock = new FakeTimeProvider();

        var waited = work.Task.EndsWithin(Patience, clock);
        clock.Advance(Patience);

        Assert.False(await waited);
    }

    [Fact]
    public async Task What_went_wrong_in_it_is_the_works_own_word_also_a_time_out()
    {
        var work = Task.FromException(new TimeoutException("its own"));

        Assert.True(await work.EndsWithin(Patience, TimeProvider.System));
        Assert.Equal("its own", (await Assert.ThrowsAsync<TimeoutException>(() => work)).Message);
    }

    [Fact]
    public async Task Who_has_left_waits_no_longer()
    {
        using var left = new CancellationTokenSource();
        var waited = new TaskCompletionSource().Task.EndsWithin(Patience, new FakeTimeProvider(), left.Token);

        await left.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waited);
    }

    /// <summary>A clock at whose alarm something else happens first.</summary>
    sealed class LastMoment(Action first) : FakeTimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(
                told =>
                {
                    first();
                    callback(told);
                },
                state,
                dueTime,
                period
            );
    }
}
