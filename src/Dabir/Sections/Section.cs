using Dabir.Logbook;
using Dabir.Staff;

namespace Dabir.Sections;

/// <summary>A service of the newsroom (سرویس), with one level of subsections.</summary>
public sealed class Section : INamed
{
    Section() { }

    /// <summary>Opens a section. Refuses who may not shape the edition.</summary>
    public static (Section? Section, Outcome Outcome) Open(
        Edition edition,
        string slug,
        string name,
        int position,
        Section? parent,
        StaffMember by,
        DateTime now
    ) =>
        by.May(Permission.ShapeEdition)
            ? Open(edition, slug, name, position, parent, by.AsActor, now)
            : (null, Outcome.Refused("sections.not-allowed"));

    /// <summary>Opens a section, as a command or an import does.</summary>
    /// <param name="slug">Latin letters, digits and hyphens; the address <c>/{slug}</c>. See <see cref="SectionSlug"/>.</param>
    /// <param name="name">The label, such as «فرهنگ».</param>
    internal static (Section Section, Outcome Outcome) Open(
        Edition edition,
        string slug,
        string name,
        int position,
        Section? parent,
        Actor by,
        DateTime now
    )
    {
        var section = new Section
        {
            Edition = edition,
            Slug = slug,
            Name = name,
            Position = position,
            Parent = parent,
        };
        // The menu stands on every page of the edition.
        var entry = new LogEntry("section.open", section, by, now, () => [Thing.Edition(section.Edition.Id)])
        {
            After = LogEntry.Facts(new { slug, name }),
        };
        return (section, Outcome.Done(entry));
    }

    public long Id { get; private set; }
    public long EditionId { get; private set; }
    public Edition Edition { get; private set; } = null!;
    public long? ParentId { get; private set; }
    public Section? Parent { get; private set; }
    public List<Section> Subsections { get; private set; } = [];
    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int Position { get; private set; }

    public Thing Thing => Thing.Section(Id);

    /// <inheritdoc/>
    public void Digest(ThingDigest digest) =>
        digest.Add("edition", EditionId).Add("parent", ParentId).Add("slug", Slug).Add("name", Name).Add("position", Position);

    /// <summary>The address, <c>/culture</c> or <c>/culture/books</c>; needs <see cref="Parent"/> loaded for a subsection.</summary>
    public string Path => PathOf(Parent?.Slug, Slug);

    /// <inheritdoc cref="Path"/>
    public static string PathOf(string? parent, string slug) => parent is null ? $"/{slug}" : $"/{parent}/{slug}";
}
