using System.Runtime.CompilerServices;
using Dabir.Data;
using Dabir.Data.Check;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>The states of comments, for <c>dabir check</c>.</summary>
sealed class DecidedComments : IDecidedThings
{
    public ThingKind Kind => ThingKind.Comment;
    public string Name => "comments";

    public string? BegunBy(string action) => action == "comment.answer" ? StoredName.Of(CommentStatus.Published) : null;

    public async IAsyncEnumerable<(long Id, string State)> Standing(
        NewsroomDb db,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await foreach (
            var one in db
                .Comments.OrderBy(c => c.Id)
                .Select(c => new { c.Id, c.Status })
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
            yield return (one.Id, StoredName.Of(one.Status));
    }
}
