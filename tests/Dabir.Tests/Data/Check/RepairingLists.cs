using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Data.Check;

/// <summary>What <c>dabir check</c> advises for a wrong list really mends it.</summary>
public class RepairingLists
{
    [Fact]
    public async Task Tags_changed_and_changed_back_write_the_places_of_an_article_anew()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle(tags: ["باران"], by: ["مینا رستگار"]);
        await site.Read(db => db.Database.ExecuteSqlRawAsync("""UPDATE "ArticleTags" SET "PublishedAt" = NULL"""));
        await site.Read(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Bylines" SET "PublishedAt" = NULL"""));
        var broken = await site.Check();
        Assert.Contains("change the tags of these articles at the desk and change them back", broken.Said);

        using var desk = await AtTheDesk.SignIn(site);
        foreach (var tags in new[] { "باران، هوا", "باران" })
            (await desk.Presses(await desk.Opens(story), "/surroundings", ("Tags", tags))).IsDone();

        var mended = await site.Check();
        Assert.True(mended.Exit == 0, mended.Said);
    }
}
