using Dabir.Data;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>Keeps the three public counters of an article equal to its comments, by what each save adds and takes away.</summary>
public sealed class CommentCounting : IFollowsSave
{
    // The same statements on both databases; a delta, so that it is right whoever else counts.
    const string Add = """
        UPDATE "CommentCounts" SET
            "Published" = "Published" + @p1, "InReview" = "InReview" + @p2, "NotPublishable" = "NotPublishable" + @p3
        WHERE "ArticleId" = @p0 RETURNING "ArticleId"
        """;

    // Not one statement with ON CONFLICT: the database checks that no count is below zero before it looks for the conflict.
    const string Begin = """
        INSERT INTO "CommentCounts" ("ArticleId", "Published", "InReview", "NotPublishable") VALUES (@p0, @p1, @p2, @p3)
        RETURNING "ArticleId"
        """;

    public ValueTask<Func<Task>?> Follow(SaveUnderWay save, CancellationToken stop)
    {
        List<Move> moves = [];
        foreach (var entry in save.ChangedOf<Comment>())
        {
            var status = entry.Property(c => c.Status);
            var from = entry.State == EntityState.Added ? PublicCounter.None : status.OriginalValue.CountedAs();
            var to = entry.State == EntityState.Deleted ? PublicCounter.None : status.CurrentValue.CountedAs();
            if (from != to)
                moves.Add(new(entry.Entity, from, to));
        }
        return ValueTask.FromResult<Func<Task>?>(moves.Count == 0 ? null : () => Count(save, moves, stop));
    }

    static async Task Count(SaveUnderWay save, List<Move> moves, CancellationToken stop)
    {
        foreach (var move in moves)
        {
            var article = move.Comment.ArticleId;
            object?[] deltas =
            [
                article,
                move.Delta(PublicCounter.Published),
                move.Delta(PublicCounter.InReview),
                move.Delta(PublicCounter.NotPublishable),
            ];
            if (await save.Db.Run(Add, deltas, stop) is null)
                await save.Db.Run(Begin, deltas, stop);
            await NewsroomCounts.Follow(save.Db, article, move.Delta(PublicCounter.InReview), reported: 0, stop);
            if (move.Delta(PublicCounter.Published) == 0)
                continue;
            var edition = await save.Db.Articles.Where(a => a.Id == article).Select(a => a.EditionId).SingleAsync(stop);
            save.Touch(
                move.Comment.Thing,
                [new Change(Thing.Counts(article), IsSoft: true), new Change(Thing.Discussed(edition), IsSoft: true)]
            );
        }
    }

    sealed record Move(Comment Comment, PublicCounter From, PublicCounter To)
    {
        public int Delta(PublicCounter counter) => (To == counter ? 1 : 0) - (From == counter ? 1 : 0);
    }
}
