using System.Collections.Concurrent;
using Dabir.Themes.Views;
using Dabir.Words;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler.Resolvers;

namespace Dabir.Themes;

/// <summary>A theme of Handlebars templates, compiled once for each language.</summary>
public sealed class HandlebarsTheme : ITheme
{
    readonly string path;
    readonly Languages languages;
    readonly bool watch;
    readonly Lock reload = new();
    volatile Compiled current;

    /// <summary>Reads the theme in a folder.</summary>
    /// <param name="path">The theme's folder.</param>
    /// <param name="languages">Where labels come from.</param>
    /// <param name="watch">True to read the folder again when a file changed: for Development.</param>
    public HandlebarsTheme(string path, Languages languages, bool watch = false)
    {
        (this.path, this.languages, this.watch) = (path, languages, watch);
        current = new Compiled(new ThemeFolder(path), languages);
    }

    /// <inheritdoc/>
    public ThemeAssets Assets => current.Assets;

    /// <inheritdoc/>
    public void Render(string view, PageView page, TextWriter output)
    {
        try
        {
            current.Template(view, page.Site.Language, page.Site.Digits)(output, page);
        }
        catch (Exception wrong) when (wrong is not (ThemeException or IOException or OperationCanceledException))
        {
            throw new ThemeException($"{view}.hbs in {path}: {wrong.GetBaseException().Message}", wrong);
        }
    }

    /// <inheritdoc/>
    public bool Reload()
    {
        if (!watch)
            return false;
        lock (reload)
        {
            if (current.Folder.ChangedAt == current.ChangedAt)
                return false;
            current = new Compiled(new ThemeFolder(path), languages);
            return true;
        }
    }

    /// <summary>
    /// One reading of the folder. Labels and digits are bound when compiling, so each language with its digits has its own
    /// templates.
    /// </summary>
    sealed class Compiled(ThemeFolder folder, Languages languages)
    {
        readonly ConcurrentDictionary<
            (string View, string Language, string? Digits),
            Lazy<HandlebarsTemplate<TextWriter, object, object>>
        > views = new();
        readonly ConcurrentDictionary<(string Language, string? Digits), Lazy<IHandlebars>> engines = new();

        public ThemeFolder Folder => folder;
        public ThemeAssets Assets { get; } = new(folder);
        public DateTime ChangedAt { get; } = folder.ChangedAt;

        public Action<TextWriter, object> Template(string view, string language, string? digits)
        {
            var template = views.GetOrAdd((view, language, digits), _ => new(() => Compile(view, language, digits))).Value;
            return (output, page) => template(output, page, null!);
        }

        HandlebarsTemplate<TextWriter, object, object> Compile(string view, string language, string? digits) =>
            folder.Templates.TryGetValue(view, out var source)
                ? engines
                    .GetOrAdd((language, digits), _ => new(() => Engine(language, digits)))
                    .Value.Compile(new StringReader(source))
                : throw new ThemeException($"The theme in {folder.Path} has no {view}.hbs.");

        Action<TextWriter, object> Partial(IHandlebars engine, string name)
        {
            var template = folder.Partials.TryGetValue(name, out var source)
                ? engine.Compile(new StringReader(source))
                : throw new ThemeException($"The theme in {folder.Path} has no partials/{name}.hbs.");
            return (output, part) => template(output, part, null!);
        }

        IHandlebars Engine(string language, string? digits)
        {
            var engine = Handlebars.Create(
                new HandlebarsConfiguration
                {
                    ExpressionNameResolver = new UpperCamelCaseExpressionNameResolver(),
                    ThrowOnUnresolvedBindingExpression = true,
                }
            );
            var kept = new KeptHtml(name => Partial(engine, name));
            var words = languages[language];
            TemplateWords.Register(engine, words, digits ?? words.Digits, Assets, kept);
            foreach (var (name, source) in folder.Partials)
                engine.RegisterTemplate(name, source);
            engine.RegisterTemplate("layout", folder.Templates["layout"]);
            return engine;
        }
    }
}
