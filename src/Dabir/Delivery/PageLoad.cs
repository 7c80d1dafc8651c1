using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Sections.Reader;
using Dabir.Themes.Views;
using Dabir.Words;

namespace Dabir.Delivery;

/// <summary>
/// One render under way: what the address asked for, where to read, and the list of things the page shows. A loader
/// declares the things as it loads them, so that a theme cannot forget one.
/// </summary>
public sealed class PageLoad(
    NewsroomDb db,
    Edition edition,
    Wording wording,
    string address,
    Signer signer,
    RouteValueDictionary route,
    IQueryCollection query,
    DateTime now
)
{
    readonly HashSet<Thing> things = [Thing.Site, Thing.Edition(edition.Id)];

    public NewsroomDb Db => db;
    public Edition Edition => edition;

    /// <summary>The edition's labels.</summary>
    public Wording Wording => wording;

    /// <summary>How the edition says moments and numbers.</summary>
    public EditionClock Clock { get; } = new(edition);

    /// <summary>The site's public address without a closing slash.</summary>
    public string Address => address;

    /// <summary>For the form's stamp.</summary>
    public Signer Signer => signer;

    /// <summary>The moment of rendering, UTC.</summary>
    public DateTime Now => now;

    /// <summary>Everything declared so far.</summary>
    public IReadOnlySet<Thing> Things => things;

    /// <summary>Declares that the page shows something: it is rendered anew when that changes.</summary>
    public void Shows(Thing thing) => things.Add(thing);

    public void Shows(IEnumerable<INamed> named)
    {
        foreach (var one in named)
            things.Add(one.Thing);
    }

    /// <summary>
    /// Declares what stands beside the page's own content: the page may follow its change five seconds later, so that a
    /// publication leaves no other page cold.
    /// </summary>
    public void ShowsBeside(Thing thing) => things.Add(thing);

    /// <summary>When the page stops being true by itself: midnight for a page that says «امروز», the end of a «فوری».</summary>
    public DateTime? TrueUntil { get; private set; }

    /// <summary>The page must not be served after this moment (UTC); the earliest of those named counts.</summary>
    public void GoodUntil(DateTime moment) => TrueUntil = TrueUntil < moment ? TrueUntil : moment;

    /// <summary>A part that many pages share, such as the side column: loaded once and kept with the things it shows.</summary>
    /// <param name="key">Names the part, such as <c>side:1</c>; whatever the part depends on stands in it.</param>
    public Task<T> Part<T>(string key, Func<PageLoad, Task<T>> load)
        where T : class => load(this);

    /// <summary>A part of the address, such as the section's slug; empty when the address has none.</summary>
    public string Route(string name) => route[name]?.ToString() ?? "";

    /// <summary>A number in the address, in ASCII digits; null when there is none.</summary>
    public long? RouteNumber(string name) =>
        long.TryParse(Route(name), System.Globalization.NumberStyles.None, null, out var n) ? n : null;

    /// <summary>A question of the address; only those named when the page was mapped are seen.</summary>
    public string? Query(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
}

/// <summary>What a loader answers.</summary>
public abstract record PageAnswer
{
    /// <summary>A view of the theme with its model. Only 200 is kept.</summary>
    public sealed record View(string Name, PageView Page, int Status = StatusCodes.Status200OK) : PageAnswer;

    /// <summary>Elsewhere, for good. The address is ours and already percent-encoded.</summary>
    public sealed record MovedTo(string Address) : PageAnswer;

    public sealed record NotFound : PageAnswer;

    /// <summary>Was here and was taken away.</summary>
    public sealed record Gone : PageAnswer;

    /// <summary>Any other answer that is no page: 400, 403, 429, 500.</summary>
    public sealed record Notice(int Status, string? Reference) : PageAnswer;
}

/// <summary>Loads one kind of page.</summary>
public delegate Task<PageAnswer> PageLoader(PageLoad page);
