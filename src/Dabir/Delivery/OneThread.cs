using System.Collections.Concurrent;

namespace Dabir.Delivery;

/// <summary>
/// Runs asynchronous work to its end on the calling thread. SQLite reads without ever giving its thread back; a render that
/// stays on its own thread cannot take those that send kept pages.
/// </summary>
sealed class OneThread : SynchronizationContext
{
    readonly BlockingCollection<(SendOrPostCallback Step, object? State)> steps = [];

    public static void Run(Func<Task> work)
    {
        var before = Current;
        var here = new OneThread();
        SetSynchronizationContext(here);
        try
        {
            var task = work();
            if (!task.IsCompleted)
            {
                _ = task.ContinueWith(
                    _ => here.steps.CompleteAdding(),
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default
                );
                foreach (var (step, state) in here.steps.GetConsumingEnumerable())
                    step(state);
            }
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            steps.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // The work is over; something it left behind finishes elsewhere.
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;
}
