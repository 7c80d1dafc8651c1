namespace Dabir.Tests;

/// <summary>
/// Holds work of a site back until the test opens it, and opens by itself when the test ends early: a site does not close
/// while somebody waits in it.
/// </summary>
sealed class Latch : IDisposable
{
    readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Opened => open.Task;

    public void Open() => open.TrySetResult();

    public void Dispose() => Open();
}
