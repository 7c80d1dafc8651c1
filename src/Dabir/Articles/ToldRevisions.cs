using Dabir.Data;
using Dabir.Data.Check;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>Every revision that the logbook tells of is there, with the text that was saved.</summary>
sealed class ToldRevisions : IWitness
{
    readonly Dictionary<(long Article, int Number), string> told = [];

    public string Part => "revisions";

    public void Hear(LogEntry row)
    {
        if (RevisionFacts.Of(row) is not { } facts || !Thing.TryParse(row.About, out var article))
            return;
        if (facts.InPlaceOf is { } before)
            told.Remove((article.Id, before));
        told[(article.Id, facts.Number)] = facts.Text;
    }

    public async Task<Finding> Compare(NewsroomDb db, CancellationToken stop)
    {
        List<string> wrong = [];
        var looked = 0L;
        await foreach (
            var kept in db
                .Revisions.OrderBy(r => r.ArticleId)
                .ThenBy(r => r.Number)
                .Select(r => new
                {
                    r.ArticleId,
                    r.Number,
                    r.Text,
                })
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
        {
            looked++;
            if (told.Remove((kept.ArticleId, kept.Number), out var text) && text != kept.Text.Fingerprint())
                wrong.Add(FormattableString.Invariant($"revision {kept.Number} of article:{kept.ArticleId} is another text"));
        }
        foreach (var (article, number) in told.Keys)
            wrong.Add(FormattableString.Invariant($"revision {number} of article:{article} is gone"));
        return wrong.Count == 0
            ? Finding.Right(Part, looked, "texts")
            : Finding.Wrong(Part, wrong, "They were changed outside Dabir: compare them with the last good backup.");
    }
}
