using System.Buffers.Binary;
using Dabir.Data;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Comments;

/// <summary>
/// What all votes come to under the key of the site: how many they are, and the sum of a number that only the key makes of
/// each. One row, moved with every vote in the same write, so that votes added, changed or taken away by another hand do not
/// fit it, whatever totals are written beside them. A row of the logbook for each vote would be the largest part of the site.
/// </summary>
/// <remarks>
/// Kept in the database, it can be put back together with all votes to what both were before; that is seen by nobody but who
/// kept a copy. Source of the sum: Clarke and others, «Incremental Multiset Hash Functions», MSet-Add-Hash.
/// </remarks>
public sealed class VoteTally
{
    const int SumLength = 16;
    const int SealAt = sizeof(long) + SumLength;

    VoteTally() { }

    /// <summary>The <see cref="SiteKey.Name"/> of its key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>How many votes, 8 bytes; their sum, 16; and the seal of both.</summary>
    public byte[] State { get; private set; } = [];

    /// <summary>How many votes it counts.</summary>
    internal long Count => BinaryPrimitives.ReadInt64BigEndian(State);

    internal static VoteTally Of(VoteSeals seals, long count, UInt128 sum) =>
        new() { Key = seals.KeyName, State = Sealed(seals, count, sum) };

    /// <summary>
    /// Moves the one of the key of today, inside a write. One that is not there, or was not made with the key, is left as it is,
    /// for <c>dabir check</c> to say so.
    /// </summary>
    /// <param name="more">How many votes more there are; fewer below 0.</param>
    /// <param name="sum">What to add to the sum; it goes around at its end.</param>
    internal static async Task Move(NewsroomDb db, VoteSeals seals, int more, UInt128 sum, CancellationToken stop = default)
    {
        // By statement: votes come by the thousand, and following an entity costs more than the rest of a vote.
        if (
            await db.Run("""SELECT "State" FROM "VoteTallies" WHERE "Key" = @p0""", [seals.KeyName], stop) is not byte[] state
            || !IsSealed(seals, state)
        )
            return;
        var (count, total) = (BinaryPrimitives.ReadInt64BigEndian(state), SumOf(state));
        await db.Run(
            """UPDATE "VoteTallies" SET "State" = @p0 WHERE "Key" = @p1""",
            [Sealed(seals, count + more, unchecked(total + sum)), seals.KeyName],
            stop
        );
    }

    internal bool IsSealed(VoteSeals seals) => IsSealed(seals, State);

    internal bool Fits(long count, UInt128 sum) => Count == count && SumOf(State) == sum;

    static bool IsSealed(VoteSeals seals, byte[] state) =>
        state.Length > SealAt && state.AsSpan(SealAt).SequenceEqual(seals.OfTally(state[..SealAt]));

    static UInt128 SumOf(byte[] state) => BinaryPrimitives.ReadUInt128BigEndian(state.AsSpan(sizeof(long)));

    static byte[] Sealed(VoteSeals seals, long count, UInt128 sum)
    {
        var state = new byte[SealAt];
        BinaryPrimitives.WriteInt64BigEndian(state, count);
        BinaryPrimitives.WriteUInt128BigEndian(state.AsSpan(sizeof(long)), sum);
        return [.. state, .. seals.OfTally(state)];
    }
}

/// <summary>Votes of before a key are taken over as they stand: counted into its tally, and without a seal of their own.</summary>
sealed class TallyOfVotes : IFollowsKey
{
    public async Task Begin(NewsroomDb inside)
    {
        var seals = new VoteSeals(inside.Chain);
        await inside.VoteTallies.ExecuteDeleteAsync();
        await inside.Votes.Where(v => v.Seal != null).ExecuteUpdateAsync(v => v.SetProperty(x => x.Seal, (byte[]?)null));
        long count = 0;
        UInt128 total = 0;
        await foreach (var vote in inside.Votes.AsNoTracking().AsAsyncEnumerable())
        {
            count++;
            total = unchecked(total + seals.NumberOf(vote));
        }
        inside.VoteTallies.Add(VoteTally.Of(seals, count, total));
    }
}

sealed class VoteTallyTables : IEntityTypeConfiguration<VoteTally>
{
    public void Configure(EntityTypeBuilder<VoteTally> tally)
    {
        tally.ToTable("VoteTallies");
        tally.HasKey(t => t.Key);
        tally.Ignore(t => t.Count);
    }
}
