using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Sections.Reader;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.FrontPage.Reader;

/// <summary>The boxes and lists of an edition: its front page shows them as its own, every other page beside its own.</summary>
public sealed record SideLists
{
    /// <summary>The stories at the top of the front page, as the editor chose; the newest one when nothing was chosen.</summary>
    public required IReadOnlyList<ArticleCard> Top { get; init; }

    /// <summary>The newest, as long as the front page shows them.</summary>
    public required IReadOnlyList<ArticleCard> Latest { get; init; }

    /// <summary>The strip «فوری» above every page; empty when nothing is.</summary>
    public required IReadOnlyList<LinkView> Breaking { get; init; }

    /// <summary>As they stand beside a page.</summary>
    public required SideView View { get; init; }
}

/// <summary>The kept part beside every page: curated boxes, the newest, the most discussed, and what is breaking.</summary>
public static class SidePart
{
    const int ListLength = 10;
    const int FrontLength = 12;
    const int BreakingLength = 3;

    // Not null, which PostgreSQL takes for a text.
    const long NoBox = 0;
    static readonly TimeSpan DiscussedWithin = TimeSpan.FromDays(7);

    /// <summary>How long breaking news is breaking.</summary>
    static readonly TimeSpan BreakingFor = TimeSpan.FromHours(6);

    /// <summary>The lists of the page's edition, read once for all its pages.</summary>
    /// <param name="asOwn">True on the front page, whose own content they are.</param>
    public static async Task<SideLists> Lists(this PageLoad page, bool asOwn = false)
    {
        var sections = (await page.Masthead()).Sections;
        return await page.Part(FormattableString.Invariant($"side:{page.Edition.Id}"), part => Load(part, sections), asOwn);
    }

    public static async Task<SideView> Side(this PageLoad page) => (await page.Lists()).View;

    static async Task<SideLists> Load(PageLoad page, SectionTree sections)
    {
        var places = await Places(page);
        var boxes = places
            .Where(p => p.In.Box != NoBox)
            .GroupBy(p => p.In.Box)
            .Select(g => new FilledBox(g.First().In, [.. g.OrderBy(p => p.In.Position).Select(p => p.Card).OfType<CardRow>()]))
            .OrderBy(b => b.Box.BoxPosition)
            .ThenBy(b => b.Box.Box)
            .ToList();
        List<CardRow> rows = [.. places.Select(p => p.Card).OfType<CardRow>().DistinctBy(c => c.Id)];
        IReadOnlyList<ArticleCard> Views(IEnumerable<CardRow> shown) => [.. shown.Select(r => page.Card(r, sections))];

        var latest = NewestFirst(rows).Take(FrontLength).ToList();
        var top = boxes.Where(b => b.Box.Style == BoxStyle.Lead).SelectMany(b => b.Cards).DistinctBy(c => c.Id).ToList();
        IEnumerable<Thing> things =
        [
            Thing.Latest(page.Edition.Id),
            Thing.Discussed(page.Edition.Id),
            .. boxes.Select(b => Thing.Box(b.Box.Box)),
            // Also a story taken out of publication is declared: it comes back into its box when it is published again.
            .. places.Select(p => p.In.Article).OfType<long>().Select(Thing.Card),
            .. rows.SelectMany(CardPart.ThingsOf),
        ];
        foreach (var thing in things)
            page.ShowsBeside(thing);
        // A card of today says the hour, one of yesterday the date.
        page.GoodUntil(page.Clock.DayEnds(page.Now));
        var newest = Views(latest);
        return new SideLists
        {
            Top = Views(top.Count > 0 ? top : latest.Take(1)),
            Latest = newest,
            Breaking = Breaking([.. places.Where(p => p.In.IsBreaking).Select(p => p.Card).OfType<CardRow>()], page),
            View = new SideView
            {
                Boxes =
                [
                    .. boxes
                        .Where(b => b.Box.Style != BoxStyle.Lead && b.Cards.Count > 0)
                        .Select(b => new BoxView(
                            b.Box.Slug!,
                            b.Box.Title!,
                            Data.StoredName.Of(b.Box.Style!.Value),
                            Views(b.Cards)
                        )),
                ],
                Latest = [.. newest.Take(ListLength)],
                MostDiscussed = Views(MostDiscussed(rows, page.Now)),
            },
        };
    }

    /// <summary>
    /// Every list of the edition in one question: the boxes with what stands in them, then the newest, the most discussed and
    /// what is breaking, each found by an index and sorted again by who shows it.
    /// </summary>
    static Task<List<CardPlace<Listed>>> Places(PageLoad page)
    {
        var (db, edition, now) = (page.Db, page.Edition.Id, page.Now);
        DateTime discussedSince = now - DiscussedWithin,
            breakingSince = now - BreakingFor;
        var published = db.Articles.Published.InEdition(edition);
        var latest = published.NewestFirst.Take(FrontLength).Select(a => a.Id);
        var discussed = published
            .Where(a => a.PublishedAt > discussedSince)
            .Join(db.CommentCounts, a => a.Id, c => c.ArticleId, (a, c) => new { a.Id, c.Published })
            .Where(a => a.Published > 0)
            .OrderByDescending(a => a.Published)
            .ThenByDescending(a => a.Id)
            .Take(ListLength)
            .Select(a => a.Id);
        var breaking = published
            .Where(a => a.Urgency == Urgency.Breaking && a.PublishedAt > breakingSince)
            .NewestFirst.Take(BreakingLength)
            .Select(a => a.Id);
        var chosen = db
            .Boxes.Where(b => b.EditionId == edition)
            .SelectMany(
                b => b.Items.DefaultIfEmpty(),
                (b, item) =>
                    new
                    {
                        Box = b.Id,
                        Article = (long?)item!.ArticleId,
                        Position = (int?)item.Position,
                        IsBreaking = false,
                    }
            );
        return chosen
            .Concat(
                latest
                    .Concat(discussed)
                    .Select(id => new
                    {
                        Box = NoBox,
                        Article = (long?)id,
                        Position = (int?)0,
                        IsBreaking = false,
                    })
            )
            .Concat(
                breaking.Select(id => new
                {
                    Box = NoBox,
                    Article = (long?)id,
                    Position = (int?)0,
                    IsBreaking = true,
                })
            )
            .LeftJoin(db.Boxes, p => p.Box, b => b.Id, (place, box) => new { place, box })
            // No edition here: with it SQLite walks every published article of the edition instead of these few.
            .LeftJoin(
                db.Articles.Published,
                p => p.place.Article,
                a => a.Id,
                (p, article) =>
                    new ArticlePlace<Listed>
                    {
                        In = new Listed
                        {
                            Box = p.place.Box,
                            BoxPosition = p.box!.Position,
                            Slug = p.box.Slug,
                            Title = p.box.Title,
                            Style = p.box.Style,
                            Article = p.place.Article,
                            Position = p.place.Position,
                            IsBreaking = p.place.IsBreaking,
                        },
                        Article = article,
                    }
            )
            .WithCards(db)
            .ToListAsync();
    }

    static IEnumerable<CardRow> NewestFirst(IEnumerable<CardRow> rows) =>
        rows.OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id);

    /// <summary>«پربحث‌ترین‌ها» of the week.</summary>
    static IEnumerable<CardRow> MostDiscussed(List<CardRow> rows, DateTime now) =>
        rows.Where(r => r.Comments > 0 && r.PublishedAt > now - DiscussedWithin)
            .OrderByDescending(r => r.Comments)
            .ThenByDescending(r => r.Id)
            .Take(ListLength);

    // A new one enters by the list of the newest.
    static IReadOnlyList<LinkView> Breaking(IReadOnlyList<CardRow> rows, PageLoad page)
    {
        foreach (var row in rows)
            page.GoodUntil(row.PublishedAt + BreakingFor);
        return [.. NewestFirst(rows).Select(r => new LinkView(r.Headline, page.At(Article.AddressOf(r.Code, r.Slug))))];
    }

    /// <summary>A place in a box, with its box; or an article of another list.</summary>
    sealed class Listed
    {
        /// <summary>Its id, or <see cref="NoBox"/>.</summary>
        public long Box { get; init; }
        public int? BoxPosition { get; init; }
        public string? Slug { get; init; }
        public string? Title { get; init; }
        public BoxStyle? Style { get; init; }

        /// <summary>Null in an empty box.</summary>
        public long? Article { get; init; }

        /// <summary>In the editor's order; a list sorts itself.</summary>
        public int? Position { get; init; }
        public bool IsBreaking { get; init; }
    }

    sealed record FilledBox(Listed Box, IReadOnlyList<CardRow> Cards);
}
