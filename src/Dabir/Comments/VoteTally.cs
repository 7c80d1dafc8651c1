using Dabir.Data;

namespace Dabir.Comments;

/// <summary>
/// What all votes come to under the key of the site: how many they are, and the sum of a number that only the key makes of
/// each. One row, moved with every vote in the same write, so that votes added, changed or taken away by another hand do not
/// fit it, whatever totals are written beside them. A row of the logbook for each vote would be the largest part of the site.
/// </summary>
/// <remarks>
/// Kept in the database, it can be put back together with all votes to what both were before; that is seen by nobody but who
/// kept a copy. Source of the sum: Clarke and others, «Incremental Multiset Hash Functions», MSet-Add-Hash, which hides it from
/// whoever may change the set.
/// </remarks>
public sealed class VoteTally
{
    VoteTally() { }

    /// <summary>The <see cref="SiteKey.Name"/> of its key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>A <see cref="VoteSum"/>, as <see cref="VoteSeals.Close"/> leaves it.</summary>
    public byte[] State { get; private set; } = [];

    internal static VoteTally Of(VoteSeals seals, VoteSum sum) => new() { Key = seals.KeyName, State = seals.Close(sum) };

    /// <summary>
    /// Moves the one of the key of today, inside a write. One that is not there, or was not made with the key, is left as it is,
    /// for <c>dabir check</c> to say so.
    /// </summary>
    /// <param name="more">What came, less what went.</param>
    internal static async Task Move(NewsroomDb db, VoteSeals seals, VoteSum more, CancellationToken stop = default)
    {
        // By statement: votes come by the thousand, and following an entity costs more than the rest of a vote.
        if (
            await db.Run("""SELECT "State" FROM "VoteTallies" WHERE "Key" = @p0""", [seals.KeyName], stop) is not byte[] state
            || seals.Open(state) is not { } sum
        )
            return;
        await db.Run(
            """UPDATE "VoteTallies" SET "State" = @p0 WHERE "Key" = @p1""",
            [seals.Close(sum + more), seals.KeyName],
            stop
        );
    }
}
