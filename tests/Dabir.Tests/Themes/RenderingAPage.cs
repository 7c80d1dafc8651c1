using AngleSharp.Html.Parser;
using Dabir.Tests.Themes.Newsroom;
using Dabir.Themes;
using Dabir.Themes.Views;
using Dabir.Words;

namespace Dabir.Tests.Themes;

public class RenderingAPage
{
    static readonly ITheme Theme = new HandlebarsTheme(ThemeFolder.Find("default"), new Languages(Languages.Own));

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

    [Fact]
    public void Many_pages_rendered_at_once_from_a_cold_start_come_out_the_same()
    {
        var theme = new HandlebarsTheme(ThemeFolder.Find("default"), new Languages(Languages.Own));
        var expected = Samples.All.ToDictionary(sample => sample.File, sample => Render(sample.File));
        var work = Enumerable.Repeat(Samples.All, 20).SelectMany(samples => samples);

        Parallel.ForEach(
            work,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            sample =>
            {
                var html = new StringWriter();
                theme.Render(sample.View, sample.Page, html);
                Assert.Equal(expected[sample.File], html.ToString());
            }
        );
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
