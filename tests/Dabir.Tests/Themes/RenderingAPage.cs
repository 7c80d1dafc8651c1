using AngleSharp.Html.Parser;
using Dabir.Tests.Themes.Newsroom;
using Dabir.Themes;
using Dabir.Themes.Views;
using Dabir.Words;

namespace Dabir.Tests.Themes;

public class RenderingAPage
{
    static readonly ITheme Theme = new HandlebarsTheme(ThemeFolder.Find("default"), new Languages(Languages.Own));

    internal static ITheme Default => Theme;

    public static TheoryData<string> Files => [.. Samples.All.Select(sample => sample.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_view_is_a_whole_document_with_one_h1_and_one_main(string file)
    {
        var html = Render(file);
        Preview.Keep(file, html, Theme);

        var page = new HtmlParser(new() { IsStrictMode = true }).ParseDocument(html);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("main", Assert.Single(page.QuerySelectorAll("main")).Id);
        Assert.Equal("fa", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.DoesNotContain("{{", html);
    }

    internal static string Render(string file)
    {
        var (_, view, page) = Samples.All.Single(sample => sample.File == file);
        return Render(view, page);
    }

    internal static string Render(string view, PageView page)
    {
        var html = new StringWriter();
        Theme.Render(view, page, html);
        return html.ToString();
    }
}
