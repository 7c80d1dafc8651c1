using Dabir.Logbook;

namespace Dabir.Data.Check;

/// <summary>
/// Things with a state that is decided on: <c>dabir check</c> compares each with where the logbook leaves it. One small file
/// in the concept that owns them, registered in that concept's Add line.
/// </summary>
public interface IDecidedThings
{
    ThingKind Kind { get; }

    /// <summary>What an operator calls them: <c>articles</c>.</summary>
    string Name { get; }

    /// <summary>The state that an action leaves its thing in without its row saying so; null for every other action.</summary>
    string? BegunBy(string action);

    /// <summary>Where each of them stands.</summary>
    IAsyncEnumerable<(long Id, string State)> Standing(NewsroomDb db, CancellationToken stop);
}
