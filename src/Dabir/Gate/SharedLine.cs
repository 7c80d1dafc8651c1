namespace Dabir.Gate;

/// <summary>A <see cref="ShortLine"/> of which nobody holds more than a share, at work and waiting together.</summary>
/// <param name="share">How many places that is.</param>
public sealed class SharedLine(int share) : IDisposable
{
    readonly ShortLine line = new();
    readonly Dictionary<ulong, int> held = [];
    readonly Lock door = new();

    /// <summary>Whether somebody who comes now finds no place.</summary>
    public bool IsClosedTo(ulong who)
    {
        if (line.IsFull)
            return true;
        lock (door)
            return held.GetValueOrDefault(who) >= share;
    }

    /// <summary>Waits for a place; null when there is none for them. Dispose it to leave.</summary>
    public async ValueTask<IDisposable?> Join(ulong who, CancellationToken stop)
    {
        if (!Hold(who))
            return null;
        IDisposable? place = null;
        try
        {
            place = await line.Join(stop);
            return place is null ? null : new Place(this, who, place);
        }
        finally
        {
            if (place is null)
                LetGo(who);
        }
    }

    public void Dispose() => line.Dispose();

    bool Hold(ulong who)
    {
        lock (door)
        {
            var have = held.GetValueOrDefault(who);
            if (have >= share)
                return false;
            held[who] = have + 1;
            return true;
        }
    }

    void LetGo(ulong who)
    {
        lock (door)
            if (--held[who] == 0)
                held.Remove(who);
    }

    sealed class Place(SharedLine line, ulong who, IDisposable place) : IDisposable
    {
        bool isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isLeft, true))
                return;
            place.Dispose();
            line.LetGo(who);
        }
    }
}
