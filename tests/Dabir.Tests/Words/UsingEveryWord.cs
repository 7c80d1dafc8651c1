using System.Text.RegularExpressions;
using Dabir.Words;

namespace Dabir.Tests.Words;

/// <summary>A label that nothing says is translated in vain; a key without a label stands on a page as it is.</summary>
public partial class UsingEveryWord
{
    static Wording Fa => new Languages(Languages.Own)["fa"];

    [Fact]
    public void Every_label_of_the_language_file_is_said_somewhere()
    {
        var said = Sources().Select(File.ReadAllText).ToList();
        var whole = said.SelectMany(text => Whole().Matches(text))
            .Select(m => m.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        var beginnings = said.SelectMany(text => Beginning().Matches(text))
            .Select(m => m.Groups[1].Value.TrimEnd('.'))
            .ToHashSet(StringComparer.Ordinal);

        var unsaid = Fa.Keys.Where(key =>
            !whole.Contains(key) && !beginnings.Any(b => key.StartsWith($"{b}.", StringComparison.Ordinal))
        );

        Assert.True(whole.Count > 300, "The sources were not found.");
        Assert.Empty(unsaid);
    }

    [Fact]
    public void Every_label_that_a_page_asks_for_stands_in_the_language_file()
    {
        var asked = Sources()
            .SelectMany(file =>
                Asked().Matches(File.ReadAllText(file)).Select(m => (Key: m.Groups[1].Value, File: Path.GetFileName(file)))
            );

        Assert.Empty(asked.Where(label => !Fa.Has(label.Key)).Select(label => $"{label.Key} in {label.File}").Distinct());
    }

    static IEnumerable<string> Sources()
    {
        var root = Shared.Root;
        return ((string[])["src/Dabir", "themes/default"])
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".hbs" or ".js")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"));
    }

    // A key as a literal of its own, wherever it stands.
    [GeneratedRegex("""["']([a-zA-Z]+(?:\.[a-zA-Z0-9_-]+)*)["']""")]
    private static partial Regex Whole();

    // A key whose end is computed: $"articleStatus.{name}" in the code, {{t "tracking" state}} in a template.
    [GeneratedRegex("""(?:\$"|\{\{t ")([a-zA-Z.]+)(?=\{|" [a-z])""")]
    private static partial Regex Beginning();

    // Labels asked for by the code's own names for the language in use.
    [GeneratedRegex("""(?:(?:\bL|\b[wW]ords|\bsay)(?:\.Say\(|\[)|\{\{t )"([a-zA-Z]+(?:\.[a-zA-Z0-9_-]+)+)["]""")]
    private static partial Regex Asked();
}
