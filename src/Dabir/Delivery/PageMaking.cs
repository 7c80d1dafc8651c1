using Dabir.Data;
using Dabir.Themes;
using Dabir.Words;

namespace Dabir.Delivery;

/// <summary>A page that is to be made: under which key, of which edition, by which loader.</summary>
/// <param name="Edition">Null for the first.</param>
public sealed record PageOrder(PageKey Key, AskedEdition? Edition, PageLoader Loader)
{
    static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>The parts of the address.</summary>
    public RouteValueDictionary Route { get; init; } = [];

    /// <summary>What was asked after «?», and what the page understands there.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; init; } = Nothing;
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Whether it is for one reader and never kept.</summary>
    public bool IsForOne { get; init; }

    /// <summary>Under which key it is kept.</summary>
    public PageKey KeptAs => IsForOne ? PageKey.Nobodys : Key;

    /// <summary>The status it is sent with; null for the answer's own.</summary>
    public int? Status { get; init; }
}

/// <summary>Makes one page: the loader reads in one transaction, the theme renders what it answers.</summary>
public sealed class PageMaking(
    PageCache cache,
    ITheme theme,
    NoticeLoader notices,
    Languages languages,
    SiteAddress site,
    Signer signer,
    TimeProvider clock
)
{
    internal Task<ReadyPage> Make(Rendering rendering, PageOrder order) =>
        rendering.Room.Read(async db =>
        {
            var editions = await cache.Editions.Book();
            var edition = order.Edition is { } asked ? editions.Of(asked.Id) : editions.First;
            var (words, now) = (languages[edition.Language], clock.GetUtcNow().UtcDateTime);
            var load = new PageLoad(rendering, db, editions, edition, words, site.Base, signer, now, order.Route, order.Asked);
            var answer = await order.Loader(load);
            if (order.Questions.Count > 0 || order.Key.Path.StartsWith('/'))
                answer = OneAddress.Of(answer, load, order);
            switch (answer)
            {
                case PageAnswer.MovedTo moved:
                    return new ReadyPage(order.KeptAs, [], "", "", StatusCodes.Status301MovedPermanently)
                    {
                        Location = moved.Address,
                    };
                case PageAnswer.Document document:
                    return Ready(document.Bytes, document.ContentType, StatusCodes.Status200OK);
                case PageAnswer.NotFound or PageAnswer.Gone or PageAnswer.Notice { Reference: null } when order.Status is null:
                    return new ReadyPage(order.KeptAs, [], "", "", NoticeLoader.StatusOf(answer)) { IsNotice = true };
            }
            var view = answer as PageAnswer.View ?? await notices.Load(load, answer);
            var sheet = rendering.Room.Sheet.Clean();
            theme.Render(view.Name, view.Page, sheet);
            return Ready(sheet.Page(), "text/html; charset=utf-8", order.Status ?? view.Status);

            ReadyPage Ready(byte[] body, string contentType, int becomes) =>
                new(
                    order.KeptAs,
                    body,
                    contentType,
                    edition.Language,
                    becomes,
                    load.Things,
                    load.Besides,
                    rendering.Began,
                    cache.Lags.End(load.TrueUntil ?? DateTime.MaxValue)
                )
                {
                    MayBeKept =
                        order.KeptAs == PageKey.Notice(becomes, order.Edition)
                        || (order.KeptAs != PageKey.Nobodys && becomes == StatusCodes.Status200OK),
                    Parts = load.Parts,
                };
        });
}
