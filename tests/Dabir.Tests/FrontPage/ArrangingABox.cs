using Dabir.Articles;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.FrontPage;

/// <summary>The order of a box, by buttons alone.</summary>
public class ArrangingABox
{
    [Fact]
    public async Task Articles_are_added_raised_lowered_and_taken_away()
    {
        await using var site = await TestSite.Open();
        var (a, b) = (await site.PublishedArticle("خبر الف"), await site.PublishedArticle("خبر ب"));
        using var desk = await AtTheDesk.As(site, Role.ManagingEditor);
        Task<Page> Box() => desk.Opens("/desk/boxes/dont-miss");

        (await desk.Presses(await Box(), "/items", ("Find", "خبر الف"))).IsDone();
        (await desk.Presses(await Box(), "/items", ("Find", $"{b.Code}"))).IsDone();
        Assert.Equal([b.Code, a.Code], await Order(site));
        (await desk.Presses(await Box(), $"/{a.Code}/rise")).IsDone();
        Assert.Equal([a.Code, b.Code], await Order(site));
        (await desk.Presses(await Box(), $"/{a.Code}/fall")).IsDone();
        Assert.Equal([b.Code, a.Code], await Order(site));
        (await desk.Presses(await Box(), $"/{b.Code}/withdrawal")).IsDone();
        Assert.Equal([a.Code], await Order(site));
        await (await desk.Presses(await Box(), "/items", ("Find", "چنین خبری نیست"))).IsRefused("پیدا نشد");
    }

    [Fact]
    public async Task A_step_pressed_twice_at_once_is_one_step()
    {
        await using var site = await TestSite.Open();
        var stories = new List<Article>();
        foreach (var headline in new[] { "خبر یک", "خبر دو", "خبر سه" })
            stories.Add(await site.PublishedArticle(headline));
        await site.Arrange("dont-miss", [.. stories]);
        using var desk = await AtTheDesk.SignIn(site);

        var answers = await desk.PressesTwice(await desk.Opens("/desk/boxes/dont-miss"), $"/{stories[2].Code}/rise");

        Assert.All(answers, answer => answer.IsDone());
        Assert.Equal([stories[0].Code, stories[2].Code, stories[1].Code], await Order(site));
    }

    [Fact]
    public async Task A_story_taken_out_of_publication_comes_back_to_its_place_though_the_box_was_arranged_meanwhile()
    {
        await using var site = await TestSite.Open();
        var stories = new List<Article>();
        foreach (var headline in new[] { "خبر یک", "خبر دو", "خبر سه" })
            stories.Add(await site.PublishedArticle(headline));
        await site.Arrange("dont-miss", [.. stories]);
        await site.Decide(stories[1], ArticleAction.Unpublish);
        using var desk = await AtTheDesk.SignIn(site);

        (await desk.Presses(await desk.Opens("/desk/boxes/dont-miss"), $"/{stories[2].Code}/rise")).IsDone();
        await site.Decide(stories[1], ArticleAction.Publish);

        Assert.Equal([stories[2].Code, stories[0].Code, stories[1].Code], await Order(site));
    }

    static Task<List<long>> Order(TestSite site) =>
        site.Read(db =>
            db.Boxes.Where(box => box.Slug == "dont-miss")
                .SelectMany(box => box.Items)
                .OrderBy(i => i.Position)
                .Select(i => i.Article.Code)
                .ToListAsync()
        );
}
