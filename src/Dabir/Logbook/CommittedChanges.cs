namespace Dabir.Logbook;

/// <summary>Tells whoever keeps rendered pages which things show differently, after they are on disk.</summary>
public sealed class CommittedChanges
{
    /// <summary>Called on the writer's thread or the follower's; must be quick and must not throw.</summary>
    public event Action<IReadOnlyCollection<Thing>>? Changed;

    internal void Raise(IReadOnlyCollection<Thing> things)
    {
        if (things.Count > 0)
            Changed?.Invoke(things);
    }
}
