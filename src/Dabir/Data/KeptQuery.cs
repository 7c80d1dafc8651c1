using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dabir.Data;

/// <summary>
/// A question asked for every page or comment, translated once. The mapper's own cache looks a question up by walking all of
/// it: 8 % of the processor's time of a cold article.
/// </summary>
/// <example><code>static readonly KeptQuery&lt;long, CommentPlace&gt; Place = new((db, id) => db.Articles.Where(a => a.Id == id).Select(…));</code></example>
sealed class KeptQuery<TGiven, TRow>(Expression<Func<NewsroomDb, TGiven, IQueryable<TRow>>> question)
{
    // A translation belongs to the model of one database.
    readonly ConditionalWeakTable<IModel, Func<NewsroomDb, TGiven, IAsyncEnumerable<TRow>>> translated = [];

    /// <summary>Every row of the answer.</summary>
    public async Task<List<TRow>> List(NewsroomDb db, TGiven given, CancellationToken stop = default)
    {
        List<TRow> rows = [];
        await foreach (var row in Ask(db, given).WithCancellation(stop))
            rows.Add(row);
        return rows;
    }

    /// <summary>The first row of the answer, or null.</summary>
    public async Task<TRow?> First(NewsroomDb db, TGiven given, CancellationToken stop = default)
    {
        await foreach (var row in Ask(db, given).WithCancellation(stop))
            return row;
        return default;
    }

    IAsyncEnumerable<TRow> Ask(NewsroomDb db, TGiven given) =>
        translated.GetValue(db.Model, _ => EF.CompileAsyncQuery(question))(db, given);
}
