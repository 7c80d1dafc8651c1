using System.Globalization;
using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Sections.Reader;
using Dabir.Words;

namespace Dabir.Delivery;

/// <summary>
/// One render under way: what the address asked for, where to read, and the list of things the page shows. A loader
/// declares the things as it loads them, so that a theme cannot forget one.
/// </summary>
public sealed class PageLoad
{
    static readonly IReadOnlyDictionary<string, string> NoQuestions = new Dictionary<string, string>();

    readonly HashSet<Thing> things;
    readonly HashSet<Thing> besides = [];
    readonly List<KeptPart> parts = [];
    readonly Dictionary<string, string> answers;
    readonly RouteValueDictionary route;
    readonly Rendering rendering;

    internal PageLoad(
        Rendering rendering,
        NewsroomDb db,
        EditionBook editions,
        Edition edition,
        Wording wording,
        string address,
        Signer signer,
        DateTime now,
        RouteValueDictionary? route = null,
        IReadOnlyDictionary<string, string>? asked = null
    )
    {
        things = [Thing.Site, Thing.Edition(edition.Id)];
        this.rendering = rendering;
        (Db, Editions, Edition) = (db, editions, edition);
        (Wording, Address, Signer, Now) = (wording, address, signer, now);
        this.route = route ?? [];
        answers = new(asked ?? NoQuestions, StringComparer.Ordinal);
        Clock = new EditionClock(edition);
    }

    /// <summary>Only for reading; everything read during one render is of one moment.</summary>
    public NewsroomDb Db { get; }

    /// <summary>The edition the address asks for.</summary>
    public Edition Edition { get; }

    /// <summary>All editions of the house, and where their addresses lead.</summary>
    public EditionBook Editions { get; }

    /// <summary>The edition's labels.</summary>
    public Wording Wording { get; }

    /// <summary>How the edition says moments and numbers.</summary>
    public EditionClock Clock { get; }

    /// <summary>The site's public address without a closing slash.</summary>
    public string Address { get; }

    /// <summary>For the form's stamp.</summary>
    public Signer Signer { get; }

    /// <summary>The moment of rendering, UTC.</summary>
    public DateTime Now { get; }

    /// <summary>Everything declared as the page's own content.</summary>
    public IReadOnlySet<Thing> Things => things;

    /// <summary>Everything declared to stand beside it.</summary>
    public IReadOnlySet<Thing> Besides => besides;

    /// <summary>The parts it is made of.</summary>
    internal IReadOnlyList<KeptPart> Parts => parts;

    /// <summary>The questions as the loader answered them.</summary>
    internal IReadOnlyDictionary<string, string> Answered => answers;

    /// <summary>
    /// Declares that the page shows something as its own content: after a decision about it the next request has a new page.
    /// </summary>
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
    public void ShowsBeside(Thing thing) => besides.Add(thing);

    /// <summary>When the page stops being true by itself: midnight for a page that says «امروز», the end of a «فوری».</summary>
    public DateTime? TrueUntil { get; private set; }

    /// <summary>The page must not be served after this moment (UTC); the earliest of those named counts.</summary>
    public void GoodUntil(DateTime moment) => TrueUntil = TrueUntil < moment ? TrueUntil : moment;

    /// <summary>
    /// A part that many pages share, such as the side column: loaded once and kept with the things it shows. What it shows as
    /// its own the page shows too; what it shows beside makes the pages that hold it due.
    /// </summary>
    /// <param name="key">Names the part, such as <c>side:1</c>; whatever the part depends on stands in it. The part sees no
    /// address and no questions.</param>
    /// <param name="asOwn">Here it is the page's own content, as the lists are on the front page: what the part shows beside
    /// this page shows as its own.</param>
    public async Task<T> Part<T>(string key, Func<PageLoad, Task<T>> load, bool asOwn = false)
        where T : class
    {
        if (rendering.Cache.Part(key, asOwn) is not { } part)
        {
            var inside = new PageLoad(rendering, Db, Editions, Edition, Wording, Address, Signer, Now);
            part = rendering.Cache.Keep(key, await load(inside), inside, rendering.Began);
        }
        things.UnionWith(part.Things);
        if (asOwn)
            things.UnionWith(part.Besides);
        parts.Add(part);
        GoodUntil(part.GoodUntil);
        return (T)part.Value;
    }

    /// <summary>Where an address of the page's own edition leads: <c>/en/tag/rain</c> for <c>/tag/rain</c>.</summary>
    public string At(string path) => Editions.At(Edition, path);

    /// <summary>A part of the address, such as the section's slug; empty when the address has none.</summary>
    public string Route(string name) => route[name]?.ToString() ?? "";

    /// <summary>A number in the address, in any digits; null when there is none.</summary>
    public long? RouteNumber(string name) => Whole(Digits.ToAscii(Route(name)));

    /// <summary>A question of the address; only those declared when the page was mapped are seen, each in its one spelling.</summary>
    public string? Query(string name) => answers.GetValueOrDefault(name);

    /// <summary>
    /// Says what the page really shows where the address asked for more: the last page there is, no comment that is not there.
    /// Who asked otherwise is led to the address that says so, and no page is kept for what does not exist.
    /// </summary>
    /// <param name="value">Null when the page shows what it shows without the question.</param>
    public void Answers(string question, string? value)
    {
        if (value is null)
            answers.Remove(question);
        else
            answers[question] = value;
    }

    internal static long? Whole(string ascii) =>
        long.TryParse(ascii, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
