using Dabir.Themes.Views;

namespace Dabir.Themes;

/// <summary>The look of the reader's site. What the template engine is, nobody outside this folder knows.</summary>
public interface ITheme
{
    /// <summary>Writes a page. Text is encoded; only <c>bodyHtml</c> and <c>jsonLd</c> go out raw.</summary>
    /// <param name="view">A template of the theme: <c>article</c>, <c>comment</c>, <c>front</c>, <c>section</c>, <c>tag</c>, <c>author</c>, <c>tracking</c>, <c>notice</c>, <c>guide</c>.</param>
    /// <param name="page">The page's view; its <see cref="SiteView.Language"/> chooses the words.</param>
    /// <param name="output">Where the HTML goes.</param>
    /// <exception cref="ThemeException">The theme has no such template, or the template asks for what the view does not have.</exception>
    /// <example><c>theme.Render("article", page, writer);</c></example>
    void Render(string view, PageView page, TextWriter output);

    /// <summary>
    /// Reads the folder again when a file in it changed; true when pages made before look different now. Always false but in
    /// Development.
    /// </summary>
    bool Reload();

    /// <summary>Style sheets, font, script and icons with their fingerprinted addresses.</summary>
    ThemeAssets Assets { get; }
}

/// <summary>A theme is wrong; the message names the file for the designer.</summary>
public sealed class ThemeException(string message, Exception? cause = null) : Exception(message, cause);
