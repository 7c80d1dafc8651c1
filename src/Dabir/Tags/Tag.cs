using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;

namespace Dabir.Tags;

/// <summary>A word readers can follow across sections (برچسب).</summary>
public sealed class Tag : INamed, ISpelled
{
    /// <summary>Letters of a name; longer is refused, never cut.</summary>
    public const int LongestName = 60;

    Tag() { }

    /// <param name="slug">An address that is free; made of the name when not told.</param>
    public Tag(Edition edition, string name, string? slug = null)
    {
        (Edition, EditionId) = (edition, edition.Id);
        (Name, Slug, Fold) = (name, slug ?? SlugOf(name), Spelling.FoldOf(name));
    }

    /// <summary>Makes a tag.</summary>
    /// <param name="slug">From <see cref="TagQueries"/>, which knows what is free.</param>
    public static (Tag Tag, Outcome Outcome) Add(Edition edition, string name, string slug, Actor by, DateTime now)
    {
        var tag = new Tag(edition, name, slug);
        return (tag, Outcome.Done(new LogEntry("tag.add", tag, by, now) { After = LogEntry.Facts(new { name, slug }) }));
    }

    public long Id { get; private set; }
    public long EditionId { get; private set; }
    public Edition Edition { get; private set; } = null!;

    /// <summary>As typed, such as «کتاب‌خوانی».</summary>
    public string Name { get; private set; } = "";

    /// <summary>One per edition; keeps Persian letters, and stays when the spelling changes.</summary>
    public string Slug { get; private set; } = "";

    /// <inheritdoc/>
    public string? Fold { get; private set; }

    public Thing Thing => Thing.Tag(Id);

    /// <inheritdoc/>
    public void Digest(ThingDigest digest) => digest.Add("edition", EditionId).Add("name", Name).Add("slug", Slug);

    /// <summary>Shows the name in another spelling; its address stays.</summary>
    public Outcome Respell(string name, Actor by, DateTime now)
    {
        if (name == Name)
            return Outcome.Unchanged;
        var before = LogEntry.Facts(new { name = Name });
        (Name, Fold) = (name, Spelling.FoldOf(name));
        return Outcome.Done(new LogEntry("tag.respell", this, by, now) { Before = before, After = LogEntry.Facts(new { name }) });
    }

    /// <summary>The slug two spellings of one word share; empty when the name holds no letter, digit or sign.</summary>
    public static string SlugOf(string name) => NameSlug.Of(name);
}
