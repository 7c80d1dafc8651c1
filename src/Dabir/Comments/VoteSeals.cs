using System.Buffers.Binary;
using System.Security.Cryptography;
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
    readonly byte[] tallyKey = chain.KeyFor("tally of votes");

    public string KeyName => chain.KeyName;

    /// <summary>The seal of a vote, and what it adds to the tally.</summary>
    public (byte[] Seal, VoteSum Adds) Of(Vote vote)
    {
        using var digest = new ThingDigest(key);
        var whole = digest
            .Add("comment", vote.CommentId)
            .Add("mark", vote.Mark)
            .Add("up", vote.IsUp)
            .Add("at", vote.At)
            .FinishWhole();
        return (whole[..SealLength], new VoteSum(1, BinaryPrimitives.ReadUInt128BigEndian(whole.AsSpan(SealLength))));
    }

    /// <summary>
    /// A tally as it stands in the database, another each time: two that could be read there would tell by their difference the
    /// number of the vote between them, and of some hundred such numbers a few come to nothing together.
    /// </summary>
    public byte[] Close(VoteSum tally) => Sealing.Seal(tallyKey, tally.ToBytes());

    /// <summary>The tally of what stands in the database; null when it was not closed here.</summary>
    public VoteSum? Open(byte[] state)
    {
        try
        {
            return VoteSum.Read(Sealing.Open(tallyKey, state));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
