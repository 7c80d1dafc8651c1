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
        long count = 0;
        UInt128 total = 0;
        await foreach (var vote in db.Votes.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            count++;
            total = unchecked(total + seals.NumberOf(vote));
            if (vote.Seal is { } seal && !seal.AsSpan().SequenceEqual(seals.Of(vote)))
                told.Add(FormattableString.Invariant($"a vote on comment {vote.CommentId} was not cast here as it stands"));
        }
        var tally = await db.VoteTallies.AsNoTracking().SingleOrDefaultAsync(t => t.Key == seals.KeyName, stop);
        if (tally?.IsSealed(seals) != true)
            told.Add($"the tally of all votes {(tally is null ? "is gone" : "was changed")}");
        else if (!tally.Fits(count, total))
            told.Add(
                FormattableString.Invariant(
                    $"{count} votes stand where {tally.Count} were cast{(tally.Count == count ? ", and not the same" : "")}"
                )
            );
        return told;
    }
}
