using System.Net;
using Dabir.Staff;
using Dabir.Tests.Desk;

namespace Dabir.Tests.Staff;

/// <summary>Who stands before the door is told what is wrong, how long it lasts, and who can help.</summary>
public class FindingTheWayIn
{
    const string Narges = "narges@example.org";

    [Fact]
    public async Task Who_forgot_the_password_or_lost_the_telephone_reads_whom_to_ask()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        await Telephone.SetUp(site, owner);
        using var desk = AtTheDesk.Stranger(site);

        var form = await desk.Opens("/sign-in");
        Assert.Contains("گذرواژه را فراموش کرده‌اید؟", form.Words);
        (await desk.SignsIn(form, Narges, site.EditorPassword)).IsDone();
        Assert.Contains("تلفن همراهتان را در دست ندارید؟", (await desk.Opens("/sign-in/second")).Words);
    }

    [Fact]
    public async Task A_site_that_nobody_works_at_says_where_its_first_link_stands()
    {
        await using var site = await TestSite.Open(staffed: false);
        using var desk = AtTheDesk.Stranger(site);
        Assert.Contains("این سایت هنوز حسابی ندارد", (await desk.Opens("/sign-in")).Words);
        await using var staffed = await TestSite.Open();
        using var other = AtTheDesk.Stranger(staffed);
        Assert.DoesNotContain("این سایت هنوز حسابی ندارد", (await other.Opens("/sign-in")).Words);
    }

    [Fact]
    public async Task Who_came_in_by_a_recovery_code_reads_how_many_are_left()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (_, codes) = await Telephone.SetUp(site, owner);
        for (var used = 0; used < 10; used++)
        {
            using var desk = AtTheDesk.Stranger(site);
            (
                await desk.Presses(await Telephone.AsksAfterThePassword(site, desk), "/sign-in/second", ("Code", codes[used]))
            ).IsDone();
            var said = (await desk.Opens("/desk")).Html.QuerySelector(".said")!.TextContent;
            Assert.Contains(used == 9 ? "آخرین کد بازیابی" : $"{Dabir.Language.Digits.ToPersian($"{9 - used}")} کد دیگر", said);
        }
    }

    [Fact]
    public async Task What_is_wrong_has_a_heading_of_its_own_and_the_hint_stays()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, codes) = await Telephone.SetUp(site, owner);
        using var desk = AtTheDesk.Stranger(site);
        var wrong = await (await desk.SignsIn(await desk.Opens("/sign-in"), Narges, "نه این")).IsRefused("وارد نشدید:");
        Assert.DoesNotContain("لطفاً این موارد را اصلاح کنید", wrong.Words);

        var step = await Telephone.AsksAfterThePassword(site, desk);
        step = await (await desk.Presses(step, "/sign-in/second", ("Code", app.DoesNotShow()))).IsRefused("وارد نشدید:");
        Assert.Contains("ساعت تلفنتان", step.Words);
        Assert.NotNull(step.Html.QuerySelector("#Code-hint"));
        Assert.Equal("Code-wrong Code-hint", step.Html.QuerySelector("#Code")!.GetAttribute("aria-describedby"));
        step = await (await desk.Presses(step, "/sign-in/second", ("Code", codes[0][..^1] + "-"))).IsRefused(
            "این کد بازیابی درست نیست یا پیش‌تر به کار رفته است."
        );
        Assert.DoesNotContain("ساعت تلفنتان", step.Words);
    }

    [Fact]
    public async Task Setting_up_an_app_calls_for_digits_and_speaks_of_its_own_code()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        var page = await desk.Opens("/desk/me/codes/new");
        Assert.Equal("numeric", page.Html.QuerySelector("#Code")!.GetAttribute("inputmode"));
        var app = Telephone.TakesUp(site, page);

        page = await (
            await desk.Presses(page, "/desk/me/codes", ("Code", app.DoesNotShow()), ("Password", site.EditorPassword))
        ).IsRefused("این رمز درست نیست");

        Assert.DoesNotContain("پیش‌تر به کار رفته", page.Words);
    }

    [Fact]
    public async Task Who_tried_too_often_reads_for_how_many_minutes()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        using var thief = AtTheDesk.Stranger(site);
        var step = await Telephone.AsksAfterThePassword(site, thief);
        for (var i = 0; i < 5; i++)
            step = await Page.Of(await thief.Presses(step, "/sign-in/second", ("Code", app.DoesNotShow())));
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        var late = await Page.Of(await thief.Presses(step, "/sign-in/second", ("Code", app.Shows())));
        Assert.Equal(HttpStatusCode.TooManyRequests, late.Status);
        Assert.Contains("۷ دقیقه دیگر", late.Words);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains(site.Log.With("In the last minute"), l => l.Contains("second-factor codes over the limit"));

        using var guest = AtTheDesk.Stranger(site);
        Page page = await guest.Opens("/sign-in");
        while (page.Status != HttpStatusCode.TooManyRequests)
            page = await Page.Of(await guest.SignsIn(page, "nobody@example.org", "نه این"));
        Assert.Contains("دقیقه دیگر", page.Words);
        Assert.DoesNotContain("چند دقیقه", page.Words);
    }

    [Fact]
    public async Task The_end_of_a_session_and_leaving_are_said()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        using (await desk.Presses(await desk.Opens("/desk"), "/sign-out")) { }
        Assert.Contains("از میز کار خارج شدید.", (await desk.Opens("/sign-in")).Words);
        Assert.DoesNotContain("نشست شما پایان یافته", (await desk.Opens("/sign-in")).Words);

        (await desk.SignsIn(await desk.Opens("/sign-in"), Narges, site.EditorPassword)).IsDone();
        site.Clock.Advance(TimeSpan.FromHours(13));
        using var gone = await desk.Get("/desk/articles");
        Assert.Contains("نشست شما پایان یافته است", (await desk.Opens(gone.Headers.Location!.OriginalString)).Words);
    }

    [Fact]
    public async Task A_password_chosen_by_a_link_is_said_to_be_kept()
    {
        await using var site = await TestSite.Open();
        var pooya = await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using var editor = await AtTheDesk.SignIn(site);
        var home = $"/desk/staff/{pooya.Id}";
        (await editor.Presses(await editor.Opens(home), $"{home}/reset")).IsDone();
        var link = new Uri((await editor.Opens(home)).Html.QuerySelector("[role=status] code")!.TextContent).PathAndQuery;
        using var desk = AtTheDesk.Stranger(site);

        (await desk.Sends(link, AtTheDesk.Filled(await desk.Opens(link), link, ("Password", "کبوتر آبی روی پشت‌بام")))).IsDone();

        Assert.Contains("گذرواژه تازه ذخیره شد.", (await desk.Opens("/desk")).Words);
    }
}
