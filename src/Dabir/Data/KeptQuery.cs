using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dabir.Data;

/// <summary>
/// A question asked for every page or comment, composed and translated once. The mapper's own cache looks a question up by
/// building it anew and walking all of it: 8 % of the processor's time of a cold article.
/// </summary>
/// <example><code>static readonly KeptQuery&lt;long, Row&gt; ById = new((db, id) => db.Articles.Where(a => a.Id == id.Value).Select(…));</code></example>
sealed class KeptQuery<TGiven, TRow>(Func<NewsroomDb, Given<TGiven>, IQueryable<TRow>> question)
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
        translated.GetValue(db.Model, _ => EF.CompileAsyncQuery(Lambda(db)))(db, given);

    Expression<Func<NewsroomDb, TGiven, IQueryable<TRow>>> Lambda(NewsroomDb db)
    {
        var given = Expression.Parameter(typeof(TGiven), "given");
        var body = new Filling(given).Visit(question(db, new Given<TGiven>()).Expression);
        return Expression.Lambda<Func<NewsroomDb, TGiven, IQueryable<TRow>>>(
            body,
            Expression.Parameter(typeof(NewsroomDb), "db"),
            given
        );
    }

    /// <summary>Puts the lambda's parameter where the question says <see cref="Given{T}.Value"/>.</summary>
    sealed class Filling(ParameterExpression given) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Member.DeclaringType == typeof(Given<TGiven>) ? given : base.VisitMember(node);
    }
}

/// <summary>Stands in a <see cref="KeptQuery{TGiven, TRow}"/> for what is given when it is asked.</summary>
sealed class Given<T>
{
    /// <summary>Only named in questions; it has no value of its own.</summary>
    public T Value => throw new InvalidOperationException("A kept query names what is given; it cannot look at it.");
}
