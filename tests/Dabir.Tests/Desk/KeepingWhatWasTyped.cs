using System.Net;
using Dabir.Staff;
using Dabir.Tests.Gate;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Desk;

/// <summary>What was typed outlives the session, a stale token and odd characters.</summary>
public class KeepingWhatWasTyped
{
    const string Text = "متنی بلند که نویسنده یک ساعت برایش زحمت کشیده است و نباید گم شود.";

    [Fact]
    public async Task A_text_sent_after_the_session_ended_is_there_after_signing_in_again()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Lead", Text));
        using var later = AtTheDesk.Stranger(site);

        var signIn = await later.Sees(later.Sends($"/desk/articles/{story.Code}/text", fields));
        Assert.Contains("نوشته شما نگه داشته شده است", signIn.Words);
        var mistyped = await (await later.SignsIn(signIn, "narges@example.org", "wrong password")).IsRefused("گذرواژه درست نیست");
        var kept = await later.Sees(later.SignsIn(mistyped, "narges@example.org", site.EditorPassword));
        Assert.Contains(Text, kept.Words);
        (await later.Presses(kept, "/text")).IsDone();

        Assert.Equal(Text, await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync()));
    }

    [Fact]
    public async Task A_long_text_is_carried_through_the_doors_where_its_member_has_signed_in_before()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        // Letters without order, so that packing them makes them no shorter.
        var order = new Random(1);
        var body = string.Concat(Enumerable.Range(0, 120_000).Select(i => i % 7 == 6 ? ' ' : (char)('ا' + order.Next(28))));
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Body", body));
        site.Clock.Advance(TimeSpan.FromHours(13));

        var signIn = await desk.Sees(desk.Sends($"/desk/articles/{story.Code}/text", fields));
        Assert.Contains("نوشته شما نگه داشته شده است", signIn.Words);
        var mistyped = await (await desk.SignsIn(signIn, "narges@example.org", "wrong password")).IsRefused("گذرواژه درست نیست");
        var kept = await desk.Sees(desk.SignsIn(mistyped, "narges@example.org", site.EditorPassword));

        Assert.Contains(body[..1_000].Trim(), kept.Text);
    }

    [Fact]
    public async Task A_text_of_some_pages_is_kept_where_nobody_has_signed_in_before()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var body = string.Join(' ', Enumerable.Repeat(Text, 250));
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Body", body));
        using var later = AtTheDesk.Stranger(site);

        var signIn = await later.Sees(later.Sends($"/desk/articles/{story.Code}/text", fields));
        Assert.Contains("نوشته شما نگه داشته شده است", signIn.Words);
        var kept = await later.Sees(later.SignsIn(signIn, "narges@example.org", site.EditorPassword));

        Assert.Contains(body, kept.Text);
    }

    [Fact]
    public async Task A_password_is_not_kept_and_is_typed_again()
    {
        const string password = "گذرواژه‌ای که روی صفحه نمی‌آید";
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var form = await desk.Opens("/desk/staff");
        var fields = AtTheDesk.Filled(
            form,
            "/desk/staff",
            ("Name", "مینا رستگار"),
            ("Email", "mina@example.org"),
            ("Password", password),
            ("Role", "reporter")
        );
        using var later = AtTheDesk.Stranger(site);

        var signIn = await later.Sees(later.Sends("/desk/staff", fields));
        Assert.Empty(site.Log.With("size limit"));
        var kept = await later.Sees(later.SignsIn(signIn, "narges@example.org", site.EditorPassword));

        Assert.Equal("مینا رستگار", AtTheDesk.Filled(kept, "/desk/staff")["Name"]);
        Assert.DoesNotContain(password, kept.Text);
        Assert.DoesNotContain(password, kept.Html.DocumentElement.TextContent);
        (await later.Presses(kept, "/desk/staff", ("Password", password))).IsDone();
        Assert.Equal(2, await site.Read(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task It_is_kept_over_too_many_tries_to_sign_in()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Lead", Text));
        using var later = AtTheDesk.Stranger(site);
        var form = await later.Sees(later.Sends($"/desk/articles/{story.Code}/text", fields));
        for (var n = 0; n < 30; n++)
            form = await later.Sees(later.SignsIn(form, $"nobody{n}@example.org", "wrong password"));

        var waiting = await later.Sees(later.SignsIn(form, "narges@example.org", site.EditorPassword));

        Assert.Equal(HttpStatusCode.TooManyRequests, waiting.Status);
        Assert.Contains("تلاش‌های زیادی برای ورود رسیده است", waiting.Words);
        Assert.NotNull(waiting.Response.Headers.RetryAfter);
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        var kept = await later.Sees(later.SignsIn(waiting, "narges@example.org", site.EditorPassword));
        (await later.Presses(kept, "/text")).IsDone();
        Assert.Equal(Text, await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync()));
    }

    [Fact]
    public async Task It_goes_back_to_its_sender_when_too_many_are_at_the_door_to_make_a_page()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Lead", Text));
        using var later = AtTheDesk.Stranger(site);
        Page back;
        using (Crowd.OfStrangers(site))
            back = await later.Sees(later.Sends($"/desk/articles/{story.Code}/text", fields));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, back.Status);
        Assert.NotNull(back.Response.Headers.RetryAfter);
        Assert.Contains(Text, back.Words);
        Page? signIn = null;
        await Until.So(async () =>
            (signIn = await later.Sees(later.Presses(back, "/text"))).Status != HttpStatusCode.ServiceUnavailable
        );
        var kept = await later.Sees(later.SignsIn(signIn!, "narges@example.org", site.EditorPassword));
        (await later.Presses(kept, "/text")).IsDone();
        Assert.Equal(Text, await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync()));
    }

    [Fact]
    public async Task It_is_carried_on_when_too_many_are_at_the_door_to_sign_in()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Lead", Text));
        using var later = AtTheDesk.Stranger(site);
        var signIn = await later.Sees(later.Sends($"/desk/articles/{story.Code}/text", fields));
        Page back;
        using (Crowd.OfOneDevice(site, later.Cookies))
            back = await later.Sees(later.SignsIn(signIn, "narges@example.org", site.EditorPassword));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, back.Status);
        Assert.DoesNotContain(Text, back.Text);
        Assert.DoesNotContain(site.EditorPassword, back.Text);
        Page? kept = null;
        await Until.So(async () =>
            (kept = await later.Sees(later.Presses(back, "/sign-in", ("Password", site.EditorPassword)))).Status
            != HttpStatusCode.ServiceUnavailable
        );
        (await later.Presses(kept!, "/text")).IsDone();
        Assert.Equal(Text, await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_else_gets_it_back()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        await site.Hire("pooya@example.org", "پویا راستین", Role.EditorInChief);
        using var desk = await AtTheDesk.SignIn(site);
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Lead", Text));
        using var other = AtTheDesk.Stranger(site);

        var signIn = await other.Sees(other.Sends($"/desk/articles/{story.Code}/text", fields));
        Assert.DoesNotContain(Text, signIn.Text);
        using var inside = await other.SignsIn(signIn, "pooya@example.org", site.EditorPassword);

        Assert.Equal("/desk", inside.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_stale_token_is_renewed_with_the_text_and_a_form_of_another_is_not()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        await site.Hire("pooya@example.org", "پویا راستین", Role.EditorInChief);
        using var desk = await AtTheDesk.SignIn(site);
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Lead", Text), ("form_token", "stale"));
        var address = $"/desk/articles/{story.Code}/text";

        var kept = await (await desk.Sends(address, fields)).IsRefused(Text);
        (await desk.Presses(kept, "/text")).IsDone();

        using var other = await AtTheDesk.SignIn(site, "pooya@example.org");
        using var refused = await other.Sends(address, fields);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        fields.Remove("form_key");
        using var keyless = await desk.Sends(address, fields);
        Assert.Equal(HttpStatusCode.BadRequest, keyless.StatusCode);
        Assert.Equal(Text, await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync()));
    }

    [Fact]
    public async Task A_field_without_a_name_is_nobodys_and_the_rest_is_given_back()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        var fields = AtTheDesk.Filled(await desk.Opens(story), "/text", ("Lead", Text), ("form_token", "stale"));
        fields[""] = fields["\0"] = new string('ب', 100);

        await (await desk.Http.PostAsync($"/desk/articles/{story.Code}/text", new FormUrlEncodedContent(fields))).IsRefused(Text);
    }

    [Fact]
    public async Task A_stranger_without_a_form_of_the_desk_is_led_to_the_door()
    {
        await using var site = await TestSite.Open();
        using var stranger = AtTheDesk.Stranger(site);
        using var answer = await stranger.Sends("/desk/articles", new Dictionary<string, string> { ["Headline"] = Text });
        Assert.StartsWith("/sign-in", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_nul_in_a_field_or_a_question_loses_nothing_and_breaks_nothing()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        (await desk.Presses(await desk.Opens(story), "/text", ("Lead", "پیش\0پس"), ("Note", "\0"))).IsDone();
        (await desk.Presses(await desk.Opens(story), "/surroundings", ("Tags", "با\0ران"))).IsDone();
        Assert.Equal("پیشپس", await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync()));
        (
            await desk.Presses(await desk.Opens("/desk/sections"), "/desk/sections", ("Name", "ورزش\0"), ("Slug", "sp\0ort"))
        ).IsDone();
        foreach (
            var path in new[]
            {
                "/desk/articles?q=%00",
                "/desk/articles?q=%00&status=%00&section=%00",
                "/desk/comments?status=%00&page-number=%00",
                "/desk/logbook?about=%00&before=%00",
            }
        )
            Assert.Equal(HttpStatusCode.OK, (await desk.Get(path)).StatusCode);
    }

    [Fact]
    public async Task An_address_without_a_page_is_answered_at_the_desk()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        foreach (var path in new[] { "/desk/nowhere", "/desk/articles/77", "/desk/articles/x", "/desk/boxes/none" })
        {
            var page = await desk.Opens(path);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.NotNull(page.Html.QuerySelector("header.bar"));
        }
    }
}
