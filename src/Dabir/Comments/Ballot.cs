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
        var comment = await db.Comments.SingleOrDefaultAsync(c => c.Id == commentId && c.Status == CommentStatus.Published, stop);
        if (comment is null)
            return Outcome.Refused("votes.no-comment");
        var standing = await db.Votes.SingleOrDefaultAsync(v => v.CommentId == commentId && v.Mark == mark, stop);
        var was =
            standing is null ? VoteValue.None
            : standing.IsUp ? VoteValue.Up
            : VoteValue.Down;
        if (value == was)
            return Outcome.Unchanged;

        if (value == VoteValue.None)
            db.Votes.Remove(standing!);
        else if (standing is not null)
            standing.Turn(value == VoteValue.Up, now);
        else if (
            network is not null
            && await db.Votes.CountAsync(v => v.CommentId == commentId && v.Network == network, stop) >= MostFromOneNetwork
        )
            return Outcome.Refused("votes.too-many");
        else
            db.Votes.Add(new Vote(commentId, mark, value == VoteValue.Up, network, now));
        comment.Count(was, value);
        // A vote is no decision of the newsroom, so it has no logbook row; the page still has to follow.
        db.Touch(Thing.Discussion(comment.ArticleId));
        return Outcome.Unchanged;
    }
}

public sealed partial class Comment
{
    internal void Count(VoteValue was, VoteValue becomes)
    {
        Up += (becomes == VoteValue.Up ? 1 : 0) - (was == VoteValue.Up ? 1 : 0);
        Down += (becomes == VoteValue.Down ? 1 : 0) - (was == VoteValue.Down ? 1 : 0);
    }
}
