using Dabir.Articles;
using Dabir.Comments;
using Dabir.Data;
using Dabir.Logbook;
using Dabir.Staff;

namespace Dabir.Sample;

/// <summary>The sample's discussions: comments in every state, votes, answers of the newsroom.</summary>
sealed class FillingComments(
    NewsroomDb db,
    SampleFiles files,
    Dictionary<string, Article> articles,
    StaffMember moderator,
    DateTime now
)
{
    static readonly TimeSpan UntilDecided = TimeSpan.FromMinutes(6);

    public async Task Run()
    {
        foreach (var (key, written) in files.Comments)
        {
            List<Comment> taken = [];
            foreach (var file in written)
                taken.Add(await Take(articles[key], file, file.Reply is { } answered ? taken[answered] : null));
        }
    }

    async Task<Comment> Take(Article article, CommentFile file, Comment? parent)
    {
        var at = article.PublishedAt!.Value.AddMinutes(file.MinutesAfter);
        // A comment of tomorrow would be odd; on the newest articles some come closer together than written.
        at = at < now ? at : now.AddSeconds(-20);
        var received = file.Staff
            ? Comment.Answer(parent!, file.Body, moderator, at)
            : Comment.Receive(
                CommentPlace.Of(article),
                parent,
                new CommentDraft(file.Name, null, file.Body, "", null, ""),
                new Verdict(Arriving(file.Status), []),
                at
            );
        var comment = db.Record(received).Value;
        db.Comments.Add(comment);
        await db.SaveChangesAsync();
        if (!file.Staff)
            db.Record(Decide(comment, file, at + UntilDecided));
        await db.SaveChangesAsync();
        await Vote(comment, file, at);
        return comment;
    }

    static CommentStatus Arriving(CommentStatus becomes) =>
        becomes is CommentStatus.Withheld or CommentStatus.Spam ? becomes : CommentStatus.Pending;

    Outcome Decide(Comment comment, CommentFile file, DateTime at) =>
        file.Status switch
        {
            CommentStatus.Published => comment.Publish(moderator, at),
            CommentStatus.Rejected => comment.Reject(moderator, file.Reason ?? RejectionReason.OffTopic, file.Note, at),
            CommentStatus.Withdrawn => comment.Withdraw(at),
            _ => Outcome.Unchanged,
        };

    async Task Vote(Comment comment, CommentFile file, DateTime at)
    {
        if (!comment.IsPublished)
            return;
        var seals = new VoteSeals(db.Chain);
        VoteSum sum = default;
        for (var i = 0; i < file.Up + file.Down; i++)
        {
            var voter = FormattableString.Invariant($"sample-{i}");
            var vote = new Vote(comment.Id, voter, i < file.Up, null, at.AddMinutes(i));
            sum += Ballot.Seal(seals, vote);
            db.Votes.Add(vote);
        }
        await db.SaveChangesAsync();
        await VoteTally.Move(db, seals, sum);
        await Ballot.Count(db, comment.Id, file.Up, file.Down, default);
    }
}
