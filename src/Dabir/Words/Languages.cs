using System.Collections.Concurrent;

namespace Dabir.Words;

/// <summary>The languages the program can speak; each file is read once.</summary>
/// <param name="folders">The program's <c>languages</c> folder, then the site's own.</param>
public sealed class Languages(params IReadOnlyList<string> folders)
{
    readonly ConcurrentDictionary<string, Wording> wordings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder that comes with the program.</summary>
    public static string Own => Path.Combine(AppContext.BaseDirectory, "languages");

    // What readers meet. The desk speaks the house's language, whatever an edition speaks.
    static readonly string[] ForReaders =
    [
        "site",
        "byline",
        "list",
        "boxTitles",
        "badge",
        "kind",
        "paging",
        "article",
        "share",
        "comments",
        "commentForm",
        "tracking",
        "reasons",
        "reports",
        "guide",
        "notice",
    ];

    /// <summary>
    /// What the house itself speaks, its desk and its notes: the language the program is complete in, and that of the first
    /// edition.
    /// </summary>
    public Wording House => this[Wording.Complete];

    /// <summary>Whether there is a file for the language at all.</summary>
    public bool Has(string language) =>
        folders.Any(folder => File.Exists(Path.Combine(folder, $"{language.Split('-')[0]}.json")));

    /// <summary>The texts readers meet that a language lacks; they would be shown in Persian.</summary>
    public IReadOnlyList<string> MissingFor(string language) =>
        [.. House.Keys.Where(key => ForReaders.Contains(key.Split('.')[0]) && !this[language].Keys.Contains(key)).Order()];

    /// <summary>The wording of a language; throws when the program has no file for it.</summary>
    /// <example><c>languages["fa"]["comments.heading"]</c> is «نظرات».</example>
    public Wording this[string language] => wordings.GetOrAdd(language, name => Wording.Read(name, folders));
}
