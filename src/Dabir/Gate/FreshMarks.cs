using System.Security.Cryptography;
using System.Text;

namespace Dabir.Gate;

/// <summary>The mark of a browser for the time of one act.</summary>
public sealed class VisitorMark(string id, Action? done = null) : IDisposable
{
    /// <summary>What the browser keeps, signed.</summary>
    internal string Id => id;

    /// <summary>What we keep: who reads the database cannot act in the browser's place. A mark is 96 random bits, so a plain hash is enough.</summary>
    public string Hash { get; } = HashOf(id);

    /// <summary>The stored form of a mark; the migration of the first edition's votes makes the same.</summary>
    public static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));

    public void Dispose() => done?.Invoke();
}

/// <summary>
/// Gives marks to browsers that have none. A double click sends two forms before the first answer brings the mark, and each
/// with a mark of its own would count twice. So presses for the same thing, from the same network and the same kind of browser,
/// are given one mark while the first is under way; and because on a slow line the second click arrives after the first was
/// done with, for a second longer. Two strangers share a mark only if all of that is the same in that second.
/// </summary>
/// <remarks>
/// A program that is no browser (it does not say where its request was made) is not waited for: it knows what it sends.
/// Held by this process alone: a double click reaches the one it clicked at.
/// </remarks>
public sealed class FreshMarks(TimeProvider clock)
{
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    readonly Dictionary<string, Given> given = [];
    readonly Queue<(string Press, Given Given)> leaving = [];
    readonly Lock door = new();

    /// <param name="press">What is pressed, and all that is known of who presses.</param>
    public VisitorMark Give(string press, bool isBrowser)
    {
        lock (door)
        {
            LetGo();
            if (!given.TryGetValue(press, out var mark))
                given.Add(press, mark = new Given(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))));
            mark.UnderWay++;
            return new VisitorMark(mark.Id, () => Done(press, mark, isBrowser));
        }
    }

    void Done(string press, Given mark, bool isBrowser)
    {
        lock (door)
        {
            if (--mark.UnderWay > 0)
                return;
            if (!isBrowser)
                given.Remove(press);
            else
            {
                mark.LeftAt = clock.GetTimestamp();
                leaving.Enqueue((press, mark));
            }
        }
    }

    // Counted from the machine's start: a clock set back must not let strangers share a mark for longer.
    void LetGo()
    {
        while (leaving.TryPeek(out var first) && clock.GetElapsedTime(first.Given.LeftAt) >= Moment)
        {
            leaving.Dequeue();
            // One that was pressed again meanwhile stands in the queue once more.
            if (first.Given.UnderWay == 0 && given.GetValueOrDefault(first.Press) == first.Given)
                given.Remove(first.Press);
        }
    }

    sealed class Given(string id)
    {
        public string Id => id;
        public int UnderWay { get; set; }
        public long LeftAt { get; set; }
    }
}
