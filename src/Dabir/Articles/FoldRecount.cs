using Dabir.Data;
using Dabir.Data.Check;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>The folds by which headlines, tags and people are found. A row that has none yet gets it at the next start.</summary>
sealed class FoldRecount : IRecount
{
    public string Part => "folds";

    public async Task<Finding> Recount(NewsroomDb db, CancellationToken stop)
    {
        List<string> wrong = [];
        var count = 0L;
        await Look("article", db.Articles.Select(a => new Folded(a.Id, a.Headline, a.Fold)), Spelling.FoldOfWords);
        await Look("tag", db.Tags.Select(t => new Folded(t.Id, t.Name, t.Fold)), Spelling.FoldOf);
        await Look("person", db.People.Select(p => new Folded(p.Id, p.Name, p.Fold)), Spelling.FoldOf);
        return wrong.Count == 0
            ? Finding.Right("folds", count, "names as they are found")
            : Finding.Wrong(
                "folds",
                wrong,
                "Rows were changed outside Dabir: set their \"Fold\" to NULL, and the next start of Dabir fills it in."
            );

        async Task Look(string kind, IQueryable<Folded> rows, Func<string, string> foldOf)
        {
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
            {
                count++;
                if (row.Fold is { } fold && fold != foldOf(row.Name))
                    wrong.Add(FormattableString.Invariant($"{kind} {row.Id} is not found by its name"));
            }
        }
    }

    sealed record Folded(long Id, string Name, string? Fold);
}
