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

    VoteTally() { }

    VoteTally(string key) => Key = key;

    /// <summary>The <see cref="SiteKey.Name"/> of its key.</summary>
    public string Key { get; private set; } = "";
    public long Count { get; private set; }
    public byte[] Sum { get; private set; } = new byte[SumLength];
    public byte[] Seal { get; private set; } = [];

    /// <summary>
    /// The one of the key of today, inside a write. Null where there is none, or one that was not made with the key: that is
    /// left as it is, for <c>dabir check</c> to say so.
    /// </summary>
    internal static async Task<VoteTally?> Open(NewsroomDb db, VoteSeals seals, CancellationToken stop = default) =>
        await db.VoteTallies.FindAsync([seals.KeyName], stop) is { } tally && tally.IsSealed(seals) ? tally : null;

    internal static VoteTally Of(VoteSeals seals, long count, UInt128 total) =>
        new VoteTally(seals.KeyName).Sealed(seals, count, total);

    internal void Add(VoteSeals seals, Vote vote) => Sealed(seals, Count + 1, unchecked(Total + seals.NumberOf(vote)));

    internal void Take(VoteSeals seals, Vote vote) => Sealed(seals, Count - 1, unchecked(Total - seals.NumberOf(vote)));

    internal bool IsSealed(VoteSeals seals) => Sum.Length == SumLength && Seal.AsSpan().SequenceEqual(seals.Of(Count, Sum));

    internal bool Fits(long count, UInt128 total) => Count == count && Total == total;

    UInt128 Total => BinaryPrimitives.ReadUInt128BigEndian(Sum);

    VoteTally Sealed(VoteSeals seals, long count, UInt128 total)
    {
        var sum = new byte[SumLength];
        BinaryPrimitives.WriteUInt128BigEndian(sum, total);
        (Count, Sum, Seal) = (count, sum, seals.Of(count, sum));
        return this;
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
    }
}
