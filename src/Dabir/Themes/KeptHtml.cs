using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dabir.Themes;

/// <summary>
/// The HTML of parts that many pages share, rendered once for each part and let go with it. A part is known by the very
/// object: the loader keeps one side column for all pages of an edition, so its cards are rendered once and not for each page.
/// </summary>
sealed class KeptHtml(Func<string, Action<TextWriter, object>> partialNamed)
{
    readonly ConditionalWeakTable<object, ConcurrentDictionary<string, string>> made = [];
    readonly ConcurrentDictionary<string, Lazy<Action<TextWriter, object>>> partials = new(StringComparer.Ordinal);

    /// <param name="partial">The partial's name; it sees the part as its root and nothing of the page around it.</param>
    public string Of(string partial, object part) =>
        made.GetOrCreateValue(part)
            .GetOrAdd(
                partial,
                static (name, given) =>
                {
                    var template = given.Kept.partials.GetOrAdd(name, n => new(() => given.Kept.Compile(n))).Value;
                    using var html = new StringWriter(CultureInfo.InvariantCulture);
                    template(html, given.part);
                    return html.ToString();
                },
                (Kept: this, part)
            );

    Action<TextWriter, object> Compile(string name) => partialNamed(name);
}
