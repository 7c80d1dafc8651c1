using Dabir.Articles;

namespace Dabir.Tests.Comments;

/// <summary>The sender's own page.</summary>
public class TrackingAComment
{
    [Fact]
    public async Task A_killed_story_is_not_told_on_the_tracking_page_of_its_comments()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var story = await site.PublishedArticle("خبری که نباید می‌بود");
        var (id, tracking) = await reader.Comments(site, story, "این درست نیست");
        await site.Publish(id);
        Assert.Contains("خبری که نباید می‌بود", (await reader.Opens(tracking)).Text);

        await site.Decide(story, ArticleAction.Kill, "نادرست بود");

        var page = await reader.Opens(tracking);
        Assert.DoesNotContain("خبری که نباید می‌بود", page.Text);
        Assert.DoesNotContain($"/news/{story.Code}", page.Text);
        Assert.Contains("این درست نیست", page.Words);
        Assert.Contains("دیگر منتشر نیست", page.Words);
    }

    [Fact]
    public async Task A_published_comment_that_is_taken_back_is_gone_at_once_though_readers_have_just_voted()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (comment, tracking) = await reader.Comments(site, story, "هوا خوب شد");
        await site.Publish(comment);
        await reader.Opens(story);
        await reader.Votes(comment, "up");
        Assert.Equal(("۱", "۰"), (await reader.Opens(story)).Votes(comment));

        await reader.Http.PostAsync($"{tracking}/withdrawal", new FormUrlEncodedContent([]));

        Assert.DoesNotContain("هوا خوب شد", (await reader.Opens(story)).Words);
    }
}
