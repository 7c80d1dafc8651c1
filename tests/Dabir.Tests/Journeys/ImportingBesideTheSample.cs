using Dabir.Data;
using Dabir.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Journeys;

/// <summary>The source page comes into the living sample newsroom: one process serves, another imports.</summary>
public class ImportingBesideTheSample
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_source_page_stands_beside_the_boxes_and_a_second_import_changes_no_byte()
    {
        var file = Shared.File("data/seed/article-page.txt");
        Assert.SkipWhen(file is null, "the source page is not beside this checkout");
        await using var site = await TestSite.Open(withSample: true);
        using var reader = site.NewReader();
        var before = await reader.Opens("/");
        Assert.DoesNotContain("140209030", before.Text);

        var address = await Import(site, file);

        // The serving process hears of the other's rows by itself; here a page is asked for until it has, as a reader would.
        await Until.So(async () => (await reader.Opens("/")).Text.Contains(address, StringComparison.Ordinal));
        var front = await reader.Opens("/");
        var story = await reader.Opens(address);
        Assert.Equal("انتشار یافته: ۳ · در صف بررسی: ۰ · غیر قابل انتشار: ۴", story.Counters);
        Assert.Single(story.Html.QuerySelectorAll("h1"));
        Assert.Equal(3, story.Html.QuerySelectorAll("article.comment").Length);
        foreach (var box in new[] { "از دست ندهید", "ویدئوی برگزیده", "منتخب ورزش", "منتخب عکس" })
        {
            var heading = story.Html.QuerySelectorAll("aside h2").Single(h => h.TextContent.Trim() == box);
            Assert.NotEmpty(heading.ParentElement!.QuerySelectorAll("article.card"));
        }

        var paths = story.Html.Links.Concat(front.Html.Links).Select(l => l.GetAttribute("href")!.Split('#')[0]);
        var crawl = paths.Where(p => p.StartsWith('/') && p.Length > 1).Append("/").Distinct().ToList();
        var first = await Bytes(reader, crawl);
        await Import(site, file);
        var second = await Bytes(reader, crawl);

        Assert.InRange(crawl.Count, 40, 400);
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, page => Assert.Equal(page.Value, second[page.Key]));
        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
    }

    static async Task<Dictionary<string, string>> Bytes(Reader reader, IEnumerable<string> paths)
    {
        Dictionary<string, string> pages = new(StringComparer.Ordinal);
        foreach (var path in paths)
            pages[path] = await reader.Http.GetStringAsync(path, Stop);
        return pages;
    }

    /// <summary>As <c>dabir import page</c> does it, over its own connections. Gives the article's path.</summary>
    static async Task<string> Import(TestSite site, string file)
    {
        await using var other = Site.Build(site.Settings, services => services.AddSingleton<TimeProvider>(site.Clock));
        await other.Prepare();
        await using var scope = other.Services.CreateAsyncScope();
        var (output, errors) = (new StringWriter(), new StringWriter());
        var import = ActivatorUtilities.CreateInstance<PageImport>(scope.ServiceProvider);
        Assert.Equal(0, await import.Run([file], "city", false, site.Address.ToString(), output, errors, stop: Stop));
        Assert.Equal("", errors.ToString());
        using var told = System.Text.Json.JsonDocument.Parse(output.ToString());
        return new Uri(told.RootElement.GetProperty("url").GetString()!).AbsolutePath;
    }
}
