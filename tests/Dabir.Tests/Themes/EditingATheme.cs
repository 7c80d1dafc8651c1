using Dabir.Tests.Themes.Newsroom;
using Dabir.Themes;
using Dabir.Words;

namespace Dabir.Tests.Themes;

public sealed class EditingATheme : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("theme-").FullName;

    public EditingATheme()
    {
        Write("theme.json", """{ "name": "paper", "version": "1", "bundles": { "site.css": ["a.css", "b.css"] } }""");
        Write("assets/a.css", "body { background: url(\"dot.svg\") }");
        Write("assets/b.css", "p { color: red }");
        Write("assets/dot.svg", "<svg/>");
        Write("layout.hbs", "<main>{{> @partial-block}}</main>");
        Write("partials/name.hbs", "{{heading}}\n");
        Write("guide.hbs", "{{#> layout}}\n  {{> name}}\n{{/layout}}");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void In_development_a_saved_template_shows_at_once()
    {
        var theme = Open(watch: true);
        Assert.Contains("راهنمای", Render(theme));

        Write("guide.hbs", "<h1>تازه</h1>");
        File.SetLastWriteTimeUtc(Path.Combine(folder, "guide.hbs"), new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        // Asked before a page is looked for among those kept.
        Assert.True(theme.Reload());
        Assert.Equal("<h1>تازه</h1>", Render(theme));
        Assert.False(theme.Reload());
    }

    [Fact]
    public void On_a_live_site_a_theme_is_read_once()
    {
        var theme = Open(watch: false);
        var before = Render(theme);

        Write("guide.hbs", "<h1>تازه</h1>");

        Assert.Equal(before, Render(theme));
    }

    [Fact]
    public void Text_in_an_indented_partial_is_encoded()
    {
        var html = Render(Open(watch: false), heading: "<b>راهنما</b>");

        Assert.Contains("&lt;b&gt;راهنما&lt;/b&gt;", html);
    }

    [Fact]
    public void A_field_that_the_view_lacks_is_refused_by_name()
    {
        Write("guide.hbs", "{{headline}}");

        var wrong = Assert.Throws<ThemeException>(() => Render(Open(watch: false)));

        Assert.StartsWith("guide.hbs in", wrong.Message);
        Assert.Contains("headline", wrong.Message);
    }

    [Fact]
    public void A_view_without_a_template_is_refused_by_name() =>
        Assert.Contains(
            "no front.hbs",
            Assert.Throws<ThemeException>(() => Open(watch: false).Render("front", Samples.Front, TextWriter.Null)).Message
        );

    [Fact]
    public void A_bundle_joins_its_parts_and_names_pictures_by_fingerprint()
    {
        var assets = Open(watch: false).Assets;

        var css = System.Text.Encoding.UTF8.GetString(assets.Find("site.css")!.Bytes);

        Assert.Equal($"body {{ background: url({assets.Url("dot.svg")}) }}\np {{ color: red }}", css);
        Assert.Matches("^/assets/[0-9a-f]{10}/dot\\.svg$", assets.Url("dot.svg"));
        Assert.Null(assets.Find("a.css"));
    }

    [Fact]
    public void Another_content_has_another_address()
    {
        var before = Open(watch: false).Assets.Url("site.css");

        Write("assets/dot.svg", "<svg id='2'/>");

        Assert.NotEqual(before, Open(watch: false).Assets.Url("site.css"));
    }

    [Fact]
    public void A_number_is_written_in_the_digits_of_the_edition_whatever_its_language_usually_writes()
    {
        Write("guide.hbs", "{{fa 1405}}");
        var theme = Open(watch: false);

        Assert.Equal("۱۴۰۵", Render(theme));
        Assert.Equal("1405", Render(theme, digits: "0123456789"));
    }

    HandlebarsTheme Open(bool watch) => new(folder, new Languages(Languages.Own), watch);

    static string Render(HandlebarsTheme theme, string heading = "راهنمای انتشار نظرها", string? digits = null)
    {
        var html = new StringWriter();
        var site = Samples.Guide.Site with { Digits = digits };
        theme.Render("guide", Samples.Guide with { Heading = heading, Site = site }, html);
        return html.ToString();
    }

    void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
