using System.Net;
using Dabir.Articles;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Trust;

/// <summary>A form changes what it is for; what else somebody writes into it, or says twice, does nothing.</summary>
public sealed class TakingOnlyWhatIsAsked
{
    [Fact]
    public async Task Fields_that_the_form_has_not_are_left_where_they_are()
    {
        await using var site = await TestSite.Open();
        await site.Section("city", "شهر");
        await site.Section("sport", "ورزش");
        using var writer = await AtTheDesk.As(site, Role.Reporter, "city", "sport");
        var address = (
            await writer.Presses(
                await writer.Opens("/desk/articles/new"),
                "/desk/articles",
                ("Headline", "باران"),
                ("Section", "city")
            )
        ).IsDone();
        var before = await Stand(site);

        using var answer = await writer.Presses(
            await writer.Opens(address),
            "/text",
            ("Headline", "باران و باد"),
            ("Status", "Published"),
            ("PublishedAt", "2026-01-01"),
            ("WriterId", "1"),
            ("Code", "140509020001"),
            ("Id", "1"),
            ("EditionId", "2"),
            ("CommentsOpen", "false"),
            ("action", "publish")
        );

        var after = await Stand(site);
        Assert.Equal("باران و باد", after.Headline);
        Assert.Equal(before with { Headline = "" }, after with { Headline = "" });
    }

    [Fact]
    public async Task A_field_in_the_address_stands_for_none_of_the_form()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (action, fields) = await reader.Fills(story, "");
        using var refused = await reader.Http.PostAsync($"{action}?body=سلام", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        using var desk = await AtTheDesk.SignIn(site);
        var typed = AtTheDesk.Filled(await desk.Opens("/desk/staff"), "/desk/staff", ("Email", "new@example.org"));
        using var hired = await desk.Sends("/desk/staff?Name=مهمان&Role=admin&Password=صبح‌به‌خیر نیلوفرشهر", typed);
        Assert.Equal(1, await site.Read(db => db.Users.CountAsync()));
    }

    static Task<Standing> Stand(TestSite site) =>
        site.Read(db =>
            db.Articles.Select(a => new Standing(
                    a.Id,
                    a.Code,
                    a.Headline,
                    a.Status,
                    a.PublishedAt,
                    a.WriterId,
                    a.EditionId,
                    a.SectionId,
                    a.CommentsOpen
                ))
                .SingleAsync()
        );

    sealed record Standing(
        long Id,
        long Code,
        string Headline,
        ArticleStatus Status,
        DateTime? PublishedAt,
        long? WriterId,
        long EditionId,
        long SectionId,
        bool CommentsOpen
    );
}
