using System.Net;
using System.Net.Http.Headers;
using Dabir.Articles;
using Dabir.Media;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using static Dabir.Tests.Media.SendingToAnArticle;

namespace Dabir.Tests.Media;

/// <summary>A file sent with the form of an article is kept when it stands there, and leaves nothing behind when it does not.</summary>
public class SendingAPicture
{
    [Fact]
    public async Task A_picture_that_is_too_large_is_refused_beside_its_field_and_no_word_is_lost()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);
        var huge = new byte[40 << 20];
        Pictures.Jpeg(40, 40).CopyTo(huge, 0);

        var refused = await (
            await desk.PressesWithPicture(
                await desk.Opens(story),
                "/picture",
                huge,
                ("Alt", "چتر"),
                ("Lead", "لید تازه"),
                ("Tags", "آب")
            )
        ).IsRefused("حجم تصویر بیش از ۲۵ مگابایت است.");

        Assert.NotNull(refused.Html.QuerySelector("#Picture-wrong"));
        Assert.Equal("لید تازه", refused.Html.QuerySelector("#Lead")!.TextContent.Trim());
        Assert.Equal("آب", refused.Html.QuerySelector("#Tags")!.GetAttribute("value"));
        var begun = await desk.PressesWithPicture(
            await desk.Opens("/desk/articles/new"),
            "/desk/articles",
            huge,
            ("Headline", "تازه"),
            ("Alt", "چتر")
        );
        Assert.Contains("تازه", (await begun.IsRefused("حجم تصویر بیش از ۲۵ مگابایت است.")).Words);
    }

    [Fact]
    public async Task What_is_larger_than_any_picture_is_not_read_at_all_and_says_so()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);
        using var sent = new ByteArrayContent(new byte[65 << 20]);
        sent.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/desk/articles/{story.Code}/picture") { Content = sent };
        request.Headers.ExpectContinue = true;

        var page = await Page.Of(await desk.Http.SendAsync(request));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("بیش از اندازه بزرگ است", page.Words);
    }

    [Fact]
    public async Task An_empty_file_is_no_picture_and_takes_none_away()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle("باران");
        using var desk = await AtTheDesk.SignIn(site);
        await Saves(desk, story, Pictures.Jpeg(320, 200), ("Alt", "چتر"));

        var refused = await desk.PressesWithPicture(await desk.Opens(story), "/picture", [], ("Alt", "چتر"));

        await refused.IsRefused("فایل تصویر خالی است.");
        Assert.Equal(1, await site.Read(db => db.Media.CountAsync()));
    }

    [Fact]
    public async Task The_sender_of_an_animation_is_told_that_its_first_frame_stands()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var frames = Pictures.RedOverBlue(40, 60).Mutate(to => to.Set(NetVips.GValue.GIntType, "page-height", 30));

        await Saves(desk, story, frames.GifsaveBuffer(), ("Alt", "نقشه"));

        Assert.Contains("فقط نخستین قاب آن نگه داشته شد", (await desk.Opens($"/desk/articles/{story.Code}")).Words);
    }

    [Fact]
    public async Task A_picture_sent_with_a_refused_form_does_not_stay()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);

        // A picture needs words for who cannot see it.
        using var refused = await Sends(desk, await desk.Opens(story), Pictures.Jpeg(360, 200));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(Masters(site));
        Assert.Empty(Tray(site));
        await Saves(desk, story, Pictures.Jpeg(360, 200), ("Alt", "چتر"));
        Assert.Single(Masters(site));
        Assert.Empty(Tray(site));
    }

    [Fact]
    public async Task Of_pictures_sent_at_once_only_the_one_that_stands_is_kept()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var forms = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Opens($"/desk/articles/{story.Code}")));

        var answers = await Task.WhenAll(
            forms.Select((form, i) => Sends(desk, form, Pictures.Jpeg(370 + i, 200), ("Alt", $"چتر {i}")))
        );

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Single(Masters(site));
        Assert.Empty(Tray(site));
    }

    [Fact]
    public async Task A_refused_form_does_not_take_the_picture_of_another_article_with_it()
    {
        await using var site = await TestSite.Open();
        var (story, other) = (await site.PublishedArticle("باران"), await site.PublishedArticle("برف", "snow"));
        using var desk = await AtTheDesk.SignIn(site);
        await Saves(desk, other, Pictures.Jpeg(375, 200), ("Alt", "برف"));
        var forms = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Opens($"/desk/articles/{story.Code}")));

        var answers = await Task.WhenAll(
            forms.Select((form, i) => Sends(desk, form, Pictures.Jpeg(375, 200), ("Alt", $"چتر {i}")))
        );

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Single(Masters(site));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task A_picture_is_not_decoded_for_a_form_that_is_too_late()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var opened = await desk.Opens(story);
        (await desk.Presses(await desk.Opens(story), "/text", ("Headline", "باران آمد"))).IsDone();

        var late = await Sends(desk, opened, Pictures.Jpeg(380, 200)[..300], ("Alt", "چتر"));

        var told = await late.IsRefused("در این میان این خبر را تغییر داد");
        Assert.DoesNotContain("تصویر خراب است", told.Words);
    }

    [Fact]
    public async Task An_upload_whose_end_nobody_knows_is_settled_at_the_next_start()
    {
        await using var site = await TestSite.Open();
        var store = (PictureStore)site.Services.GetService(typeof(PictureStore))!;
        var incoming = (Incoming)site.Services.GetService(typeof(Incoming))!;
        var key = PictureKey.Of(Pictures.Jpeg(390, 200));
        incoming.Note(key);
        await store.Keep(Pictures.Jpeg(390, 200), TestContext.Current.CancellationToken);
        foreach (var note in Tray(site))
            File.SetLastWriteTimeUtc(note, site.Now.AddHours(-2));

        var next = new Incoming(Path.GetDirectoryName(Tray(site).Single())!, site.Clock);
        Assert.Equal([key], next.Unsettled());
        await ((Uploads)site.Services.GetService(typeof(Uploads))!).Settle(key);

        Assert.Empty(Masters(site));
        Assert.Empty(Tray(site));
    }

    static string[] Masters(TestSite site) => FilesOf(site, "masters");

    static string[] Tray(TestSite site) => FilesOf(site, "incoming");

    static string[] FilesOf(TestSite site, string folder) =>
        new DirectoryInfo(Path.Combine(site.Settings.Data, "media", folder)) is { Exists: true } there
            ? [.. there.GetFiles("*", SearchOption.AllDirectories).Select(file => file.FullName)]
            : [];
}
