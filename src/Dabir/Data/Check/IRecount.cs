namespace Dabir.Data.Check;

/// <summary>
/// Something that is kept twice, counted again for <c>dabir check</c>. Each is one small file in the concept that owns the
/// derived rows, beside the <see cref="IFollowsSave"/> that keeps them right, and is registered in that concept's Add line.
/// </summary>
public interface IRecount
{
    /// <summary>One word, with which the line of the finding begins: <c>counters</c>.</summary>
    string Part { get; }

    Task<Finding> Recount(NewsroomDb db, CancellationToken stop);
}
