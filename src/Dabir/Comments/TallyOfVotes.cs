using Dabir.Data;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>Votes of before a key are taken over as they stand: counted into its tally, and without a seal of their own.</summary>
sealed class TallyOfVotes : IFollowsKey
{
    public Task<long> Standing(NewsroomDb db) => db.Votes.LongCountAsync();

    public async Task Begin(NewsroomDb inside)
    {
        var seals = new VoteSeals(inside.Chain);
        await inside.VoteTallies.ExecuteDeleteAsync();
        await inside.Votes.Where(v => v.Seal != null).ExecuteUpdateAsync(v => v.SetProperty(x => x.Seal, (byte[]?)null));
        VoteSum sum = default;
        await foreach (var vote in inside.Votes.AsNoTracking().AsAsyncEnumerable())
            sum += seals.Of(vote).Adds;
        inside.VoteTallies.Add(VoteTally.Of(seals, sum));
    }
}
