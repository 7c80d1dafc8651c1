using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;

namespace Dabir.Tags;

/// <summary>A word readers can follow across sections (برچسب).</summary>
public sealed class Tag : INamed
{
    Tag() { }

    public Tag(Edition edition, string name)
    {
        Edition = edition;
        Name = name;
        Slug = SlugOf(name);
    }

    public long Id { get; private set; }
    public long EditionId { get; private set; }
    public Edition Edition { get; private set; } = null!;

    /// <summary>As typed, such as «کتاب‌خوانی».</summary>
    public string Name { get; private set; } = "";

    /// <summary>One per edition; keeps Persian letters.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The row of its coming into being.</summary>
    public Outcome Begun(Actor by, DateTime now) =>
        Outcome.Done(new LogEntry("tag.begin", this, by, now) { After = LogEntry.Facts(new { Name, Slug }) });

    public Thing Thing => Thing.Tag(Id);

    /// <summary>The slug two spellings of one word share; empty when the name holds no letter or digit.</summary>
    public static string SlugOf(string name) => Language.Slug.Of(name);
}
