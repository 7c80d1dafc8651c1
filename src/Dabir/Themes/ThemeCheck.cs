using System.Reflection;
using System.Text.RegularExpressions;
using Dabir.Themes.Views;
using Dabir.Words;

namespace Dabir.Themes;

/// <summary>Reads a theme as a careful colleague would, before readers do.</summary>
public static partial class ThemeCheck
{
    /// <summary>The views every theme has a template for.</summary>
    public static IReadOnlyList<string> Views { get; } =
    ["layout", "front", "article", "comment", "section", "tag", "author", "tracking", "notice", "guide"];

    /// <summary>The only fields that may be printed raw; both are made safe before they reach a view.</summary>
    public static IReadOnlySet<string> RawFields { get; } = new HashSet<string>(StringComparer.Ordinal) { "bodyHtml", "jsonLd" };

    static readonly HashSet<string> Blocks = ["if", "unless", "each", "with", "else", "inline"];
    static readonly HashSet<string> Data = ["@root", "@first", "@last", "@index", "@key", "@partial-block", "..", "."];

    /// <summary>Everything wrong with the theme, by file and line; empty when it may go live.</summary>
    /// <param name="folder">The theme.</param>
    /// <param name="wording">The language whose labels the theme uses.</param>
    /// <example><c>dabir theme check</c> prints <c>partials/card.hbs:7: {{{lead}}} prints a field raw; only bodyHtml and jsonLd may be.</c></example>
    public static IReadOnlyList<ThemeFault> Of(ThemeFolder folder, Wording wording)
    {
        var files = folder
            .Templates.Select(pair => (File: pair.Key + ".hbs", Text: pair.Value))
            .Concat(folder.Partials.Select(pair => (File: $"partials/{pair.Key}.hbs", Text: pair.Value)))
            .OrderBy(file => file.File, StringComparer.Ordinal)
            .Select(file => (file.File, file.Text, Tags: TemplateTag.In(file.Text).ToArray()))
            .ToArray();
        var known = new Known(folder, wording, files.SelectMany(file => file.Tags));
        return
        [
            .. Views
                .Where(view => !folder.Templates.ContainsKey(view))
                .Select(view => new ThemeFault(view + ".hbs", 0, "is missing.")),
            .. files.SelectMany(file =>
                file.Tags.SelectMany(tag => Faults(tag, known).Select(text => new ThemeFault(file.File, tag.Line, text)))
            ),
            .. files.SelectMany(file => Unbalanced(file.File, file.Tags)),
            .. files.SelectMany(file => Forbidden(file.File, file.Text)),
        ];
    }

    /// <summary><c>dabir theme check</c>: one line for each fault; exit code 0 when there is none.</summary>
    /// <param name="theme">A folder, or the name of a theme in the data folder or beside the program.</param>
    public static int Run(string theme, string dataFolder, TextWriter output)
    {
        var path = ThemeSite.ThemePath(theme, dataFolder);
        var faults = Of(new ThemeFolder(path), new Languages(Languages.Own, Path.Combine(dataFolder, "languages"))["fa"]);
        foreach (var fault in faults)
            output.WriteLine(fault);
        output.WriteLine(faults.Count == 0 ? $"{path}: all right" : $"{path}: {faults.Count} to put right");
        return faults.Count == 0 ? 0 : 1;
    }

    static IEnumerable<string> Faults(TemplateTag tag, Known known)
    {
        if (tag.Terms.Count == 0 || tag.Sigil == "/")
            yield break;
        var first = tag.Terms[0];
        if (tag.IsRaw && !RawFields.Contains(first.Value.Split('.')[^1]))
            yield return $"{{{{{{{first.Value}}}}}}} prints a field raw; only {string.Join(" and ", RawFields)} may be.";
        if (tag.Sigil is ">" or "#>")
        {
            if (first.Value != "@partial-block" && !known.Partials.Contains(first.Value))
                yield return $"there is no partial \"{first.Value}\".";
        }
        else if (tag.Sigil == "#" && !Blocks.Contains(first.Value))
            yield return $"#{first.Value} is not one of #if, #unless, #each, #with.";

        foreach (
            var fault in tag.Terms.Skip(tag.Sigil.Length > 0 ? 1 : 0).SelectMany((term, at) => Faults(term, tag.Terms, known))
        )
            yield return fault;
    }

    static IEnumerable<string> Faults(TemplateTerm term, IReadOnlyList<TemplateTerm> terms, Known known)
    {
        var index = terms.Index().First(pair => ReferenceEquals(pair.Item, term)).Index;
        var takesValue = index + 1 < terms.Count && !terms[index + 1].Opens;
        if (term.Opens && (TemplateWords.Names.Contains(term.Value) || Blocks.Contains(term.Value)))
        {
            var isPart = terms.ElementAtOrDefault(index + 2) is { Name: null, Opens: false };
            if (takesValue && terms[index + 1].Literal is { } literal && known.Missing(term.Value, literal, isPart) is { } fault)
                yield return fault;
        }
        else if (term.Opens && takesValue && term.Name is null)
            yield return $"\"{term.Value}\" is not a word templates have; they are {string.Join(", ", TemplateWords.Names)}.";
        else if (term.IsPath)
            foreach (
                var field in term.Value.Split('.', '/').Where(part => part.Length > 0 && !Data.Contains(part) && part != "this")
            )
                if (!known.Fields.Contains(field))
                    yield return $"no view has a field \"{field}\".";
    }

    static IEnumerable<ThemeFault> Unbalanced(string file, IEnumerable<TemplateTag> tags)
    {
        var open = new Stack<TemplateTag>();
        foreach (var tag in tags.Where(tag => tag.Terms.Count > 0))
            if (tag.Sigil is "#" or "#>" or "#*")
                open.Push(tag);
            else if (tag.Sigil == "/" && (!open.TryPop(out var opened) || opened.Terms[0].Value != tag.Terms[0].Value))
                yield return new(file, tag.Line, $"/{tag.Terms[0].Value} closes what was not opened.");
        foreach (var left in open)
            yield return new(file, left.Line, $"{left.Sigil}{left.Terms[0].Value} is never closed.");
    }

    /// <summary>What the site's content security policy refuses anyway, said before a reader's browser says it.</summary>
    static IEnumerable<ThemeFault> Forbidden(string file, string text) =>
        text.Split('\n')
            .SelectMany(
                (line, index) =>
                    InlineCode().IsMatch(line)
                        ? [new ThemeFault(file, index + 1, "scripts and styles go into files under assets/, not into the page.")]
                        : Array.Empty<ThemeFault>()
            );

    [GeneratedRegex(
        """<style|<script>|\sstyle\s*=|\son[a-z]+\s*=|javascript:""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex InlineCode();

    /// <summary>The names a template may use.</summary>
    sealed class Known(ThemeFolder folder, Wording wording, IEnumerable<TemplateTag> tags)
    {
        readonly ThemeAssets assets = new(folder);

        public HashSet<string> Partials { get; } = [.. folder.Partials.Keys, "layout", .. Inline(tags)];

        /// <summary>Fields of every view, and the values partials are called with.</summary>
        public HashSet<string> Fields { get; } =
        [
            .. typeof(PageView)
                .Assembly.GetTypes()
                .Where(type => type.Namespace == typeof(PageView).Namespace)
                .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]),
            .. tags.Where(tag => tag.Sigil is ">" or "#>")
                .SelectMany(tag => tag.Terms)
                .Select(term => term.Name)
                .OfType<string>(),
        ];

        public string? Missing(string word, string literal, bool isPart) =>
            word switch
            {
                "t" when isPart && wording.Keys.Any(key => key.StartsWith(literal + ".", StringComparison.Ordinal)) => null,
                "t" when !wording.Has(literal) => $"languages/{wording.Language}.json has no text \"{literal}\".",
                "kept" when !Partials.Contains(literal) => $"there is no partial \"{literal}\".",
                "asset" when assets.Find(literal) is null => $"there is no asset \"{literal}\".",
                _ => null,
            };

        static IEnumerable<string> Inline(IEnumerable<TemplateTag> tags) =>
            tags.Where(tag => tag.Sigil == "#*" && tag.Terms.Count > 1).Select(tag => tag.Terms[1].Literal).OfType<string>();
    }
}

/// <summary>One thing wrong with a theme.</summary>
/// <param name="File">The file, as seen from the theme's folder.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Text">What is wrong.</param>
public sealed record ThemeFault(string File, int Line, string Text)
{
    /// <summary><c>article.hbs:12: no view has a field "headlin".</c></summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Text}" : $"{File} {Text}";
}
