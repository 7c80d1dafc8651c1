using Dabir.Articles;

namespace Dabir.Tests.Sections.Second;

/// <summary>A house with two newspapers: the Persian one stands at «/», the English one at «/en/».</summary>
sealed class House : IAsyncDisposable
{
    House(TestSite site, Article persian, Article english)
    {
        (Site, Persian, English) = (site, persian, english);
        Reader = site.NewReader();
    }

    public TestSite Site { get; }
    public Reader Reader { get; }

    /// <summary>A published story of each, with a tag, a writer and one published comment.</summary>
    public Article Persian { get; }
    public Article English { get; }

    public static async Task<House> Open()
    {
        var site = await TestSite.Open();
        await site.Edition("en", "Niloufar", "en");
        var persian = await site.PublishedArticle("باران به شهر رسید", tags: ["باران"], by: ["سارا نیک‌فر"]);
        var english = await site.PublishedArticle("Rain reached the city", tags: ["Weather"], by: ["Sara Nikfar"], edition: "en");
        var house = new House(site, persian, english);
        foreach (var (story, said) in new[] { (persian, "چه خوب!"), (english, "How nice!") })
            await site.Publish((await house.Reader.Comments(site, story, said)).Id);
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await Site.DisposeAsync();
    }
}
