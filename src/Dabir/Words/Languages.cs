using System.Collections.Concurrent;

namespace Dabir.Words;

/// <summary>The languages the program can speak; each file is read once.</summary>
/// <param name="folders">The program's <c>languages</c> folder, then the site's own.</param>
public sealed class Languages(params IReadOnlyList<string> folders)
{
    readonly ConcurrentDictionary<string, Wording> wordings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder that comes with the program.</summary>
    public static string Own => Path.Combine(AppContext.BaseDirectory, "languages");

    /// <summary>The wording of a language; throws when the program has no file for it.</summary>
    /// <example><c>languages["fa"]["comments.heading"]</c> is «نظرات».</example>
    public Wording this[string language] => wordings.GetOrAdd(language, name => Wording.Read(name, folders));
}
