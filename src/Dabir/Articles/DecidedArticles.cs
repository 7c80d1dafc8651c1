using System.Runtime.CompilerServices;
using Dabir.Data;
using Dabir.Data.Check;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>The states of articles, for <c>dabir check</c>.</summary>
sealed class DecidedArticles : IDecidedThings
{
    public ThingKind Kind => ThingKind.Article;
    public string Name => "articles";

    public string? BegunBy(string action) => action == "article.begin" ? StoredName.Of(ArticleStatus.Draft) : null;

    public async IAsyncEnumerable<(long Id, string State)> Standing(
        NewsroomDb db,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await foreach (
            var one in db
                .Articles.OrderBy(a => a.Id)
                .Select(a => new { a.Id, a.Status })
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
            yield return (one.Id, StoredName.Of(one.Status));
    }
}
