using System.Globalization;
using Dabir.Data;
using Dabir.Data.Check;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>Every revision that the logbook tells of is there, with the text that was saved.</summary>
sealed class ToldRevisions : IWitness
{
    readonly Dictionary<(long Article, int Number), (UInt128 Text, long? ById, DateTime At)> told = [];

    // Articles of which every revision was told, from the first on.
    readonly HashSet<long> whole = [];

    public string Part => "revisions";

    public void Hear(LogEntry row)
    {
        if (RevisionFacts.Of(row) is not { } facts || !Thing.TryParse(row.About, out var article))
            return;
        if (facts.InPlaceOf is { } before)
            told.Remove((article.Id, before));
        told[(article.Id, facts.Number)] = (Read(facts.Text), row.ById, row.At);
        if (row.Action == "article.begin")
            whole.Add(article.Id);
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
                    r.ById,
                    r.At,
                })
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
        {
            looked++;
            var name = FormattableString.Invariant($"revision {kept.Number} of article:{kept.ArticleId}");
            if (!told.Remove((kept.ArticleId, kept.Number), out var row))
            {
                if (whole.Contains(kept.ArticleId))
                    wrong.Add($"{name} stands there, and the logbook does not know it");
            }
            else if (row.Text != Read(kept.Text.Fingerprint()))
                wrong.Add($"{name} is another text");
            else if ((row.ById, row.At) != (kept.ById, kept.At))
                wrong.Add($"{name} is said to be somebody else's, or of another time");
        }
        foreach (var (article, number) in told.Keys)
            wrong.Add(FormattableString.Invariant($"revision {number} of article:{article} is gone"));
        return wrong.Count == 0
            ? Finding.Right(Part, looked, "texts")
            : Finding.Wrong(Part, wrong, "They were changed outside Dabir: compare them with the last good backup.");
    }

    static UInt128 Read(string fingerprint) =>
        UInt128.TryParse(fingerprint, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var read) ? read : 0;
}
