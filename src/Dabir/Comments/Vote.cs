namespace Dabir.Comments;

/// <summary>One browser's vote on one comment. Withdrawing removes the row.</summary>
public sealed class Vote
{
    Vote() { }

    /// <param name="mark">The browser's mark, hashed.</param>
    public Vote(long commentId, string mark, bool isUp, string? network, DateTime now)
    {
        CommentId = commentId;
        Mark = mark;
        IsUp = isUp;
        Network = network;
        At = now;
    }

    public long CommentId { get; private set; }

    /// <summary>Hashed: who reads the database cannot vote in anybody's place.</summary>
    public string Mark { get; private set; } = "";
    public bool IsUp { get; private set; }
    public string? Network { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>Under the key of the site; null of a vote that stood before that key. See <see cref="VoteSeals"/>.</summary>
    public byte[]? Seal { get; private set; }

    internal VoteValue Value => IsUp ? VoteValue.Up : VoteValue.Down;

    internal void Turn(bool isUp, DateTime now) => (IsUp, At) = (isUp, now);

    internal void SealWith(byte[] seal) => Seal = seal;
}
