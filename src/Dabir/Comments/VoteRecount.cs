using Dabir.Data;
using Dabir.Data.Check;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>The votes of every comment: those brought along and those cast here.</summary>
sealed class VoteRecount : IRecount
{
    public string Part => "votes";

    public async Task<Finding> Recount(NewsroomDb db, CancellationToken stop)
    {
        var wrong = await db
            .Comments.Where(c =>
                c.Up != c.ImportedUp + c.Votes.Count(v => v.IsUp) || c.Down != c.ImportedDown + c.Votes.Count(v => !v.IsUp)
            )
            .OrderBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.Up,
                c.Down,
                CastUp = c.ImportedUp + c.Votes.Count(v => v.IsUp),
                CastDown = c.ImportedDown + c.Votes.Count(v => !v.IsUp),
            })
            .ToListAsync(stop);
        return wrong.Count == 0
            ? Finding.Right("votes", await db.Comments.LongCountAsync(stop), "comments")
            : Finding.Wrong(
                "votes",
                [
                    .. wrong.Select(c =>
                        FormattableString.Invariant(
                            $"comment {c.Id} shows {c.Up} up, {c.Down} down but has {c.CastUp} and {c.CastDown}"
                        )
                    ),
                ],
                "Votes were changed outside Dabir: restore the last good backup, or set Up and Down of these comments to what was counted."
            );
    }
}
