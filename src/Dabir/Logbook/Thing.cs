using System.Globalization;

namespace Dabir.Logbook;

/// <summary>What a page can show and a decision can be about.</summary>
public enum ThingKind
{
    /// <summary>Everything: what changes it changes every page.</summary>
    Site,

    /// <summary>An edition's frame: masthead, menu, words. Every page of the edition shows it.</summary>
    Edition,

    /// <summary>An edition's list of newest articles.</summary>
    Latest,
    Section,

    /// <summary>A tag's name.</summary>
    Tag,

    /// <summary>The list of articles under a tag; the id is the tag's.</summary>
    Tagged,

    /// <summary>A person's name.</summary>
    Person,

    /// <summary>The list of articles by a person; the id is the person's.</summary>
    Signed,

    /// <summary>An article's own page.</summary>
    Article,

    /// <summary>What lists and boxes show of an article; the id is the article's.</summary>
    Card,

    /// <summary>The comments under one article, with their counters; the id is the article's.</summary>
    Discussion,

    /// <summary>How many published comments an article has, as its cards say; the id is the article's.</summary>
    Counts,

    /// <summary>An edition's list of most discussed articles.</summary>
    Discussed,

    /// <summary>One comment as its sender sees it.</summary>
    Comment,
    Box,
    Media,
    Staff,

    /// <summary>A word that an edition has taught its copy editor. No page of readers shows it.</summary>
    Word,
}

/// <summary>
/// The name of one thing in the newsroom, such as <c>article:12</c>. A rendered page declares the things it shows and a
/// logbook row the things it touches; where the two meet, the page is evicted.
/// </summary>
/// <example><c>page.Shows(Thing.Article(12))</c></example>
public readonly record struct Thing(ThingKind Kind, long Id)
{
    /// <summary>The site as a whole; on every page.</summary>
    public static Thing Site => new(ThingKind.Site, 0);

    public static Thing Edition(long id) => new(ThingKind.Edition, id);

    public static Thing Latest(long edition) => new(ThingKind.Latest, edition);

    public static Thing Section(long id) => new(ThingKind.Section, id);

    public static Thing Tag(long id) => new(ThingKind.Tag, id);

    public static Thing Tagged(long tag) => new(ThingKind.Tagged, tag);

    public static Thing Person(long id) => new(ThingKind.Person, id);

    public static Thing Signed(long person) => new(ThingKind.Signed, person);

    public static Thing Article(long id) => new(ThingKind.Article, id);

    public static Thing Card(long article) => new(ThingKind.Card, article);

    public static Thing Discussion(long article) => new(ThingKind.Discussion, article);

    public static Thing Counts(long article) => new(ThingKind.Counts, article);

    public static Thing Discussed(long edition) => new(ThingKind.Discussed, edition);

    public static Thing Comment(long id) => new(ThingKind.Comment, id);

    public static Thing Box(long id) => new(ThingKind.Box, id);

    public static Thing Media(long id) => new(ThingKind.Media, id);

    public static Thing Staff(long id) => new(ThingKind.Staff, id);

    public static Thing Word(long id) => new(ThingKind.Word, id);

    /// <summary>The stored form, <c>kind:id</c> in ASCII: <c>article:12</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind.ToString().ToLowerInvariant()}:{Id}");

    /// <summary>Reads the stored form; refuses anything else with false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Thing thing)
    {
        thing = default;
        var colon = text.IndexOf(':');
        if (colon < 1 || !Enum.TryParse<ThingKind>(text[..colon], ignoreCase: true, out var kind))
            return false;
        if (!long.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        thing = new Thing(kind, id);
        return true;
    }
}

/// <summary>An entity that has a name in the logbook. Its id is known only after the save that creates it.</summary>
public interface INamed
{
    Thing Thing { get; }

    /// <summary>
    /// Puts in whatever somebody decided about it, so that <c>dabir check</c> finds it changed by another hand. What follows
    /// from elsewhere (counts, times of lists) and what must be forgotten one day (addresses of senders) stays out.
    /// </summary>
    void Digest(ThingDigest digest);
}
