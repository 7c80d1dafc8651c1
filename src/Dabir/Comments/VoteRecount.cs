using Dabir.Data;
using Dabir.Data.Check;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>The votes of every comment, those brought along and those cast here; and that all of these were cast here.</summary>
sealed class VoteRecount(LogbookChain chain) : IRecount
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
        List<string> told =
        [
            .. wrong.Select(c =>
                FormattableString.Invariant($"comment {c.Id} shows {c.Up} up, {c.Down} down but has {c.CastUp} and {c.CastDown}")
            ),
            .. await Foreign(db, stop),
        ];
        return told.Count == 0
            ? Finding.Right("votes", await db.Comments.LongCountAsync(stop), "comments")
            : Finding.Wrong(
                "votes",
                told,
                "Votes were changed outside Dabir: restore the last good backup, or set Up and Down of these comments to what was counted, take away what was not cast here, and let 'dabir key renew --anyway' take over what stands."
            );
    }

    // Votes that do not fit what was sealed of them as they were cast.
    async Task<IReadOnlyList<string>> Foreign(NewsroomDb db, CancellationToken stop)
    {
        // Until its next start, a site of an older Dabir has no tally.
        if (await KeyedFrom.Newest(db, stop) is not { Digests: not null })
            return [];
        var seals = new VoteSeals(chain);
        List<string> told = [];
        VoteSum sum = default;
        await foreach (var vote in db.Votes.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            var (seal, adds) = seals.Of(vote);
            sum += adds;
            if (vote.Seal is { } sealedAs && !sealedAs.AsSpan().SequenceEqual(seal))
                told.Add(FormattableString.Invariant($"a vote on comment {vote.CommentId} was not cast here as it stands"));
        }
        var tally = await db.VoteTallies.AsNoTracking().SingleOrDefaultAsync(t => t.Key == seals.KeyName, stop);
        if (tally is null || seals.Open(tally.State) is not { } cast)
            told.Add($"the tally of all votes {(tally is null ? "is gone" : "was changed")}");
        else if (cast != sum)
            told.Add(
                FormattableString.Invariant(
                    $"{sum.Count} votes stand where {cast.Count} were cast{(cast.Count == sum.Count ? ", and not the same" : "")}"
                )
            );
        return told;
    }
}
