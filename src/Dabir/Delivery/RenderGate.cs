namespace Dabir.Delivery;

/// <summary>
/// Lets in as many renders as there are cores, each on a thread of its own, and keeps the others in a bounded line. Without
/// it 200 cold requests took all threads and all memory, and pages that lay ready got no answer for 15 seconds.
/// </summary>
public sealed class RenderGate : IAsyncDisposable
{
    /// <summary>At some milliseconds a page this is a wait of a second or so; who would wait longer is told to come again.</summary>
    const int LongestLine = 256;

    /// <summary>So many refreshes may go before a cold page that waits: pages that are kept come first, but not only they.</summary>
    const int RefreshesInARow = 3;

    readonly int most;
    readonly Func<ReadingRoom> open;
    readonly object door = new();
    readonly LinkedList<Work> refreshes = [];
    readonly LinkedList<Work> colds = [];
    readonly List<Task> threads = [];
    int idle;
    int atWork;
    int inARow;
    bool isStopping;

    /// <param name="most">How many renders may be at work.</param>
    /// <param name="open">Opens the database for one thread.</param>
    public RenderGate(int most, Func<ReadingRoom> open) => (this.most, this.open) = (Math.Max(1, most), open);

    public int AtWork => Volatile.Read(ref atWork);
    public int Waiting => refreshes.Count + colds.Count;

    /// <summary>True while somebody waits: then a page that is kept is better sent old than waited for.</summary>
    public bool IsCongested => Waiting > 0;

    /// <summary>Takes work into the line; false when the line is full or the house closes.</summary>
    /// <param name="isRefresh">For a page of which a copy is kept.</param>
    internal bool TryEnter(Work work, bool isRefresh)
    {
        lock (door)
        {
            var line = isRefresh ? refreshes : colds;
            if (isStopping || line.Count >= LongestLine)
                return false;
            work.Place = line.AddLast(work);
            Monitor.Pulse(door);
            if (idle < Waiting && threads.Count < most)
                threads.Add(NewThread());
            return true;
        }
    }

    /// <summary>Gives up a place in the line; false when the work has begun.</summary>
    internal bool Leave(Work work)
    {
        lock (door)
        {
            if (work.Place is not { List: { } line } place)
                return false;
            line.Remove(place);
            return true;
        }
    }

    /// <summary>Lets in nobody new, finishes what waits, and gives the database back.</summary>
    public async Task Stop()
    {
        Task[] running;
        lock (door)
        {
            isStopping = true;
            Monitor.PulseAll(door);
            running = [.. threads];
        }
        await Task.WhenAll(running);
    }

    public async ValueTask DisposeAsync() => await Stop();

    Task NewThread()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                Serve();
                ended.SetResult();
            }
            catch (Exception fault)
            {
                ended.SetException(fault);
            }
        })
        {
            IsBackground = true,
            Name = "render",
        };
        thread.Start();
        return ended.Task;
    }

    void Serve()
    {
        var room = open();
        while (Next() is { } work)
        {
            OneThread.Run(() => work.Do(room));
            lock (door)
                atWork--;
        }
        OneThread.Run(() => room.DisposeAsync().AsTask());
    }

    Work? Next()
    {
        lock (door)
        {
            while (refreshes.Count + colds.Count == 0)
            {
                if (isStopping)
                    return null;
                idle++;
                Monitor.Wait(door);
                idle--;
            }
            var isRefresh = refreshes.Count > 0 && (colds.Count == 0 || inARow < RefreshesInARow);
            inARow = isRefresh ? inARow + 1 : 0;
            var line = isRefresh ? refreshes : colds;
            var work = line.First!.Value;
            line.RemoveFirst();
            atWork++;
            return work;
        }
    }

    /// <summary>Something to be rendered. Never throws: whoever waits for it is told.</summary>
    internal abstract class Work
    {
        /// <summary>Where it stands in the line.</summary>
        internal LinkedListNode<Work>? Place { get; set; }

        public abstract Task Do(ReadingRoom room);
    }
}
