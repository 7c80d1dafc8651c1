using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dabir.Tests;

/// <summary>For what becomes so by itself: another process's rows noticed, a page made anew behind the reader's back.</summary>
static class Until
{
    // Nothing here takes a second; what has not come after a minute never does, and a test that waits on tells nobody why.
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Asks again until it is so; after a minute the test fails and says what never came.</summary>
    public static async Task So(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string? what = null)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Longest, $"It never came to be so: {what}");
            await Task.Yield();
        }
    }

    public static Task So(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string? what = null) =>
        So(() => Task.FromResult(isSo()), what);
}
