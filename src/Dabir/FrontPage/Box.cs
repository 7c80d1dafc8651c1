using Dabir.Articles;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;

namespace Dabir.FrontPage;

/// <summary>How a box draws its items; the theme decides the rest.</summary>
public enum BoxStyle
{
    /// <summary>The top of the front page (تیتر یک).</summary>
    Lead,
    List,
    Video,
    Sport,
    Photo,
}

/// <summary>A curated place on the front page and beside articles: «از دست ندهید», «منتخب عکس». Its order is the editor's.</summary>
public sealed class Box : INamed
{
    Box() { }

    public Box(Edition edition, string slug, string title, BoxStyle style, int position)
    {
        Edition = edition;
        Slug = slug;
        Title = title;
        Style = style;
        Position = position;
    }

    /// <summary>More than this nobody reads, and the page grows.</summary>
    public const int Capacity = 20;

    public long Id { get; private set; }
    public long EditionId { get; private set; }
    public Edition Edition { get; private set; } = null!;

    /// <summary>Latin: <c>lead</c>, <c>dont-miss</c>, <c>video</c>, <c>sport</c>, <c>photo</c>.</summary>
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public BoxStyle Style { get; private set; }
    public int Position { get; private set; }

    [Digested]
    public List<BoxItem> Items { get; private set; } = [];

    /// <summary>The row of its coming into being.</summary>
    public Outcome Begun(Actor by, DateTime now) =>
        Outcome.Done(new LogEntry("box.begin", this, by, now) { After = LogEntry.Facts(new { Slug, Title }) });

    public Thing Thing => Thing.Box(Id);

    /// <inheritdoc/>
    public void Digest(ThingDigest digest) =>
        digest
            .Add("edition", EditionId)
            .Add("slug", Slug)
            .Add("title", Title)
            .AddWord<BoxStyle>("style", Style)
            .Add("position", Position)
            .AddEach(
                "item",
                Items.OrderBy(i => i.Position).ThenBy(i => i.ArticleId),
                (item, i) => item.Add("article", i.ArticleId).Add("at", i.Position)
            );

    /// <summary>The articles that readers see in the box, in order.</summary>
    public IEnumerable<Article> Order => Items.OrderBy(i => i.Position).Select(i => i.Article).Where(a => a.IsPublished);

    /// <summary>
    /// Sets the items in order. Refuses more than <see cref="Capacity"/> and an article not published. An article named
    /// twice stands once, where it was first named.
    /// </summary>
    public Outcome Arrange(IReadOnlyList<Article> articles, StaffMember by, DateTime now) =>
        by.May(Permission.ArrangeFrontPage) ? Arrange(articles, by.AsActor, now) : Outcome.Refused("boxes.not-allowed");

    internal Outcome Arrange(IReadOnlyList<Article> articles, Actor by, DateTime now)
    {
        var wanted = articles.Distinct().ToList();
        if (wanted.Count > Capacity)
            return Outcome.Refused("boxes.too-many");
        if (wanted.Exists(a => !a.IsPublished))
            return Outcome.Refused("boxes.not-published");
        var standing = Items.OrderBy(i => i.Position).Select(i => i.Article).ToList();
        var order = WithUnpublished(standing, wanted);
        if (standing.SequenceEqual(order))
            return Outcome.Unchanged;

        Items.RemoveAll(i => !order.Contains(i.Article));
        foreach (var (position, article) in order.Index())
            if (Items.Find(i => i.Article == article) is { } item)
                item.MoveTo(position);
            else
                Items.Add(new BoxItem(article, position));
        return Outcome.Done(
            new LogEntry("box.arrange", this, by, now)
            {
                Before = LogEntry.Facts(standing.Select(a => a.Code)),
                After = LogEntry.Facts(order.Select(a => a.Code)),
            }
        );
    }

    // What was taken out of publication keeps its place behind the one it stood behind, for the day it comes back; the editor
    // who arranges the others does not see it.
    static List<Article> WithUnpublished(List<Article> standing, IReadOnlyList<Article> wanted)
    {
        List<Article> order = [.. wanted];
        for (var at = 0; at < standing.Count && order.Count < Capacity; at++)
            if (standing[at].Status == ArticleStatus.Unpublished)
                order.Insert(1 + standing[..at].Max(before => (int?)order.IndexOf(before)) ?? 0, standing[at]);
        return order;
    }
}

/// <summary>One article in a box.</summary>
public sealed class BoxItem
{
    BoxItem() { }

    internal BoxItem(Article article, int position)
    {
        Article = article;
        Position = position;
    }

    public long BoxId { get; private set; }
    public Box Box { get; private set; } = null!;
    public long ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;
    public int Position { get; private set; }

    internal void MoveTo(int position) => Position = position;
}
