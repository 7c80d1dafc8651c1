using Dabir.Data;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>What a voter presses.</summary>
public enum VoteValue
{
    None,
    Up,
    Down,
}

/// <summary>Casts, turns and takes back votes. A browser has one vote on a comment.</summary>
public static class Ballot
{
    /// <summary>A mobile network hides thousands behind one address, so this is generous; it stops a script, not a family.</summary>
    public const int MostFromOneNetwork = 30;

    /// <summary>
    /// Makes the vote of this browser be <paramref name="value"/>, and the comment's counts with it. The same value again
    /// changes nothing, so that a double click or a resent form counts once; <see cref="VoteValue.None"/> takes the vote
    /// back. Refuses a comment readers cannot see and a network that has voted too often on it. Call inside a write.
    /// </summary>
    /// <param name="mark">The browser's mark, hashed.</param>
    /// <remarks>A vote is no decision of the newsroom, so it has no logbook row; the page follows within a second.</remarks>
    public static async Task<Outcome> Cast(
        NewsroomDb db,
        long commentId,
        string mark,
        VoteValue value,
        string? network,
        DateTime now,
        CancellationToken stop
    )
    {
        var article = await db
            .Comments.Seen.Where(c => c.Id == commentId)
            .Select(c => (long?)c.ArticleId)
            .SingleOrDefaultAsync(stop);
        if (article is null)
            return Outcome.Refused("votes.no-comment");
        var standing = await db.Votes.SingleOrDefaultAsync(v => v.CommentId == commentId && v.Mark == mark, stop);
        var was = standing is null ? VoteValue.None : standing.Value;
        if (value == was)
            return Outcome.Unchanged;

        if (
            standing is null
            && network is not null
            && await db.Votes.CountAsync(v => v.CommentId == commentId && v.Network == network, stop) >= MostFromOneNetwork
        )
            return Outcome.Refused("votes.too-many");
        var seals = new VoteSeals(db.Chain);
        var gone = standing is null ? default : seals.Of(standing).Adds;
        if (value == VoteValue.None)
            db.Votes.Remove(standing!);
        else if (standing is null)
            db.Votes.Add(standing = new Vote(commentId, mark, value == VoteValue.Up, network, now));
        else
            standing.Turn(value == VoteValue.Up, now);
        var came = value == VoteValue.None ? default : Seal(seals, standing!);
        await VoteTally.Move(db, seals, came - gone, stop);
        int Delta(VoteValue counted) => (value == counted ? 1 : 0) - (was == counted ? 1 : 0);
        await Count(db, commentId, Delta(VoteValue.Up), Delta(VoteValue.Down), stop);
        db.TouchSoftly(Thing.Discussion(article.Value));
        return Outcome.Done();
    }

    /// <summary>Seals a vote that was cast, or turned.</summary>
    /// <returns>What it adds to the <see cref="VoteTally"/>.</returns>
    internal static VoteSum Seal(VoteSeals seals, Vote vote)
    {
        var (seal, adds) = seals.Of(vote);
        vote.SealWith(seal);
        return adds;
    }

    /// <summary>Moves a comment's totals: right whoever else counts, and the comment need not be read for it.</summary>
    public static Task Count(NewsroomDb db, long commentId, int up, int down, CancellationToken stop) =>
        db
            .Comments.Where(c => c.Id == commentId)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Up, x => x.Up + up).SetProperty(x => x.Down, x => x.Down + down), stop);
}
