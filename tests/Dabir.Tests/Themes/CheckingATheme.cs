using Dabir.Themes;
using Dabir.Words;

namespace Dabir.Tests.Themes;

public sealed class CheckingATheme : IDisposable
{
    static readonly Wording Persian = Wording.Read("fa", Languages.Own);
    readonly string copy = Directory.CreateTempSubdirectory("theme-").FullName;

    public CheckingATheme()
    {
        var source = ThemeFolder.Find("default");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => Directory.Delete(copy, recursive: true);

    [Fact]
    public void The_default_theme_has_no_fault() => Assert.Empty(Check());

    [Theory]
    [InlineData("<p>{{{lead}}}</p>", "{{{lead}}} prints a field raw; only bodyHtml and jsonLd may be.")]
    [InlineData("<p>{{&lead}}</p>", "{{{lead}}} prints a field raw; only bodyHtml and jsonLd may be.")]
    [InlineData("<p>{{~{lead}~}}</p>", "{{{lead}}} prints a field raw; only bodyHtml and jsonLd may be.")]
    [InlineData("{{> sidebar}}", "there is no partial \"sidebar\".")]
    [InlineData("{{upper headline}}", "\"upper\" is not a word templates have; they are t, fa, eq, asset, kept.")]
    [InlineData("{{headlin}}", "no view has a field \"headlin\".")]
    [InlineData("{{#if article.headlin}}x{{/if}}", "no view has a field \"headlin\".")]
    [InlineData("{{#if (eq stile \"a\")}}x{{/if}}", "no view has a field \"stile\".")]
    [InlineData("{{t \"article.cod\" count=name}}", "languages/fa.json has no text \"article.cod\".")]
    [InlineData("{{t \"trakking\" state}}", "languages/fa.json has no text \"trakking\".")]
    [InlineData("{{asset \"site.cs\"}}", "there is no asset \"site.cs\".")]
    [InlineData("{{kept \"sid\" side}}", "there is no partial \"sid\".")]
    [InlineData("{{#each items}}", "#each is never closed.")]
    [InlineData("{{/each}}", "/each closes what was not opened.")]
    [InlineData("{{#repeat items}}{{/repeat}}", "#repeat is not one of #if, #unless, #each, #with.")]
    [InlineData("<p style=\"color: red\">", "scripts and styles go into files under assets/, not into the page.")]
    [InlineData("<button onclick=\"go()\">", "scripts and styles go into files under assets/, not into the page.")]
    public void A_fault_is_named_with_its_file_and_line(string line, string fault)
    {
        File.WriteAllText(Path.Combine(copy, "partials", "extra.hbs"), $"<p>\n  {{{{! fine }}}}\n  {line}\n</p>\n");

        Assert.Equal($"partials/extra.hbs:3: {fault}", Assert.Single(Check()).ToString());
    }

    [Fact]
    public void A_missing_view_is_named()
    {
        File.Delete(Path.Combine(copy, "tag.hbs"));

        Assert.Equal("tag.hbs is missing.", Assert.Single(Check()).ToString());
    }

    IReadOnlyList<ThemeFault> Check() => ThemeCheck.Of(new ThemeFolder(copy), Persian);
}
