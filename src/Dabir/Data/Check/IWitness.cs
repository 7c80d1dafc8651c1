using Dabir.Logbook;

namespace Dabir.Data.Check;

/// <summary>
/// Listens to the whole logbook, row by row, and then says whether what stands fits what it heard. One small file in the
/// concept that knows; registered as transient in that concept's Add line.
/// </summary>
public interface IWitness
{
    /// <summary>One word, with which the line of the finding begins: <c>record</c>.</summary>
    string Part { get; }

    void Hear(LogEntry row);

    /// <summary>Called once, after the last row.</summary>
    Task<Finding> Compare(NewsroomDb db, CancellationToken stop);
}
