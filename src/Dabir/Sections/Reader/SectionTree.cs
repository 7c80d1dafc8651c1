using Dabir.Themes.Views;

namespace Dabir.Sections.Reader;

/// <summary>A section as links and paths name it.</summary>
/// <param name="Home">What the addresses of its edition begin with; empty for the first.</param>
public sealed record SectionPlace(long Id, string Slug, string Name, SectionPlace? Parent, string Home)
{
    /// <summary>The address with its edition: <c>/culture</c>, <c>/culture/books</c> or <c>/en/culture</c>.</summary>
    public string Path => Link.Url;

    /// <summary>The section the menu shows: itself or its parent.</summary>
    public SectionPlace Root => Parent ?? this;

    public LinkView Link { get; } = new(Name, Home + Section.PathOf(Parent?.Slug, Slug));

    /// <summary>The path from the front page: «صفحه نخست › فرهنگ › کتاب».</summary>
    public IReadOnlyList<PathStep> Steps(Words.Wording wording, bool isCurrent)
    {
        List<PathStep> steps = [new(wording["site.home"], $"{Home}/")];
        if (Parent is { } parent)
            steps.Add(new PathStep(parent.Name, parent.Path));
        steps.Add(new PathStep(Name, Path, isCurrent));
        return steps;
    }
}

/// <summary>
/// Every section of an edition in the editor's order. It is kept with the masthead, so that no list asks the database for
/// the names of its sections.
/// </summary>
public sealed class SectionTree
{
    readonly Dictionary<long, SectionPlace> places = [];
    readonly ILookup<long, SectionPlace> children;

    /// <param name="sections">All sections of the edition, in order.</param>
    /// <param name="home">What the addresses of the edition begin with.</param>
    public SectionTree(IReadOnlyList<Section> sections, string home)
    {
        foreach (var root in sections.Where(s => s.ParentId is null))
            places[root.Id] = new SectionPlace(root.Id, root.Slug, root.Name, null, home);
        foreach (var sub in sections)
            if (sub.ParentId is { } parent && places.TryGetValue(parent, out var above))
                places[sub.Id] = new SectionPlace(sub.Id, sub.Slug, sub.Name, above, home);
        Roots = [.. sections.Where(s => s.ParentId is null).Select(s => places[s.Id])];
        children = sections
            .Where(s => s.ParentId is not null && places.ContainsKey(s.Id))
            .ToLookup(s => s.ParentId!.Value, s => places[s.Id]);
    }

    public IReadOnlyList<SectionPlace> Roots { get; }

    /// <summary>
    /// A section by its id. Null for one opened after this tree was made: a page that meets it was overtaken and is not kept.
    /// </summary>
    public SectionPlace? Find(long id) => places.GetValueOrDefault(id);

    /// <summary>A section by its address; <paramref name="sub"/> is empty for one that stands in the menu.</summary>
    public SectionPlace? Find(string slug, string sub)
    {
        var root = Roots.FirstOrDefault(s => s.Slug == slug);
        return sub.Length == 0 || root is null ? root : Below(root).FirstOrDefault(s => s.Slug == sub);
    }

    public IEnumerable<SectionPlace> Below(SectionPlace root) => children[root.Id];

    /// <summary>The ids of a section and its subsections.</summary>
    public IReadOnlyList<long> Family(SectionPlace section) => [section.Id, .. Below(section).Select(s => s.Id)];
}
