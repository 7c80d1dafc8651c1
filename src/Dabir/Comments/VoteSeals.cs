using System.Buffers.Binary;
using Dabir.Data;
using Dabir.Logbook;

namespace Dabir.Comments;

/// <summary>
/// What the key of the site makes of a vote: a seal that stands with it, and a number for the <see cref="VoteTally"/> that stands
/// nowhere. From which network it came is forgotten one day and is no part of either.
/// </summary>
sealed class VoteSeals(LogbookChain chain)
{
    const int SealLength = 8;

    readonly byte[] key = chain.KeyFor("votes");

    public string KeyName => chain.KeyName;

    public byte[] Of(Vote vote) => Whole(vote)[..SealLength];

    public UInt128 NumberOf(Vote vote) => BinaryPrimitives.ReadUInt128BigEndian(Whole(vote).AsSpan(SealLength));

    /// <summary>The seal of a tally.</summary>
    /// <param name="state">Its count and its sum.</param>
    public byte[] OfTally(byte[] state)
    {
        using var digest = new ThingDigest(key);
        return digest.Add("tally", Convert.ToHexString(state)).Finish();
    }

    byte[] Whole(Vote vote)
    {
        using var digest = new ThingDigest(key);
        return digest.Add("comment", vote.CommentId).Add("mark", vote.Mark).Add("up", vote.IsUp).Add("at", vote.At).FinishWhole();
    }
}
