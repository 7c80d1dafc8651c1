using Dabir.Logbook;

namespace Dabir.Delivery;

/// <summary>How a kept page stands at a moment.</summary>
public enum Freshness
{
    /// <summary>Sent as it is.</summary>
    Fresh,

    /// <summary>Sent as it is, and made anew behind the reader's back.</summary>
    Due,

    /// <summary>Made anew before it is sent, unless the house is overloaded.</summary>
    Overdue,

    /// <summary>Wrong; never sent.</summary>
    Over,
}

/// <summary>
/// What kept pages and kept parts have in common: the things they show, and until when they are good. Moments are stamps of
/// the clock that only runs forwards; a host whose clock is set back keeps nothing longer for it.
/// </summary>
public abstract class Kept(IReadOnlySet<Thing> things, IReadOnlySet<Thing> besides, long began, long end)
{
    /// <summary>Shown as its own content: a hard change drops it, a soft one makes it due.</summary>
    public IReadOnlySet<Thing> Things => things;

    /// <summary>Shown beside: any change makes it due within five seconds.</summary>
    public IReadOnlySet<Thing> Besides => besides;

    /// <summary>How many changes there had been when its render began.</summary>
    internal long Began => began;

    /// <summary>From then on it is wrong.</summary>
    internal long End => end;

    /// <summary>When it was last used, in seconds; for choosing what to drop when memory is short.</summary>
    internal long LastUsed;

    /// <summary>Bytes in memory as last counted, so that what was added is taken off again.</summary>
    internal long Counted;

    /// <summary>True while changes of what it shows reach it.</summary>
    internal bool IsIndexed;

    internal abstract long Weight { get; }

    // A set entry here and one in the index for each thing.
    protected int WeightOfThings => 112 * (things.Count + besides.Count);

    internal void Use()
    {
        var second = Environment.TickCount64 / 1000;
        if (LastUsed != second)
            LastUsed = second;
    }
}

/// <summary>A view model that several pages share: masthead, side column, a discussion.</summary>
sealed class KeptPart(
    string key,
    object value,
    IReadOnlySet<Thing> things,
    IReadOnlySet<Thing> besides,
    long began,
    long loaded,
    long end,
    DateTime goodUntil
) : Kept(things, besides, began, end)
{
    /// <summary>The objects and the HTML a theme keeps with them; what a side column and a page of comments come to.</summary>
    const int Bytes = 32 * 1024;

    long outdated = long.MaxValue;

    /// <summary>How many kept pages show it; as long as there is one, it hears of changes.</summary>
    internal int Holders;

    public string Key => key;
    public object Value => value;
    public DateTime GoodUntil => goodUntil;

    /// <summary>When it was loaded.</summary>
    public long Loaded => loaded;

    /// <summary>When something it shows changed first; pages that hold this part are due from it on.</summary>
    public long Outdated => Volatile.Read(ref outdated);

    public void Outdate(long now) => Volatile.Write(ref outdated, Math.Min(outdated, now));

    internal override long Weight => Bytes + WeightOfThings + 2 * key.Length;
}
