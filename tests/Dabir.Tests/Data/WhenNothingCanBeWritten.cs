using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dabir.Articles.Reader;
using Dabir.Data;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Dabir.Tests.Data;

/// <summary>The database is locked, full or gone: everybody is told so soon, and nothing typed is lost.</summary>
public class WhenNothingCanBeWritten
{
    const string Text = "متنی بلند که نویسنده یک ساعت برایش زحمت کشیده است و نباید گم شود.";

    /// <summary>A sender waits no longer, whatever holds the database.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>And once it is known that nothing can be written.</summary>
    static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_comment_comes_back_filled_and_is_taken_when_the_lock_is_gone()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (action, fields) = await reader.Fills(story, "سلام به همه", "مینا", "mina@example.org");
        await using (await HeldLock.On(site))
        {
            await Within(Soon, () => ComesBack(reader, action, fields));
            await Within(AtOnce, () => ComesBack(reader, action, fields));
            site.Clock.Advance(TimeSpan.FromSeconds(2));
            using var ready = await reader.Get("/readyz");
            Assert.Equal(
                (HttpStatusCode.ServiceUnavailable, "nothing can be written now\n"),
                (ready.StatusCode, await ready.Content.ReadAsStringAsync(Stop))
            );
            Assert.Equal(HttpStatusCode.OK, (await reader.Opens(story)).Status);
        }
        await Returns(site, reader);

        using var answer = await reader.Http.PostAsync(action, new FormUrlEncodedContent(fields), Stop);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(1, await site.Read(db => db.Comments.CountAsync(Stop)));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task Who_comes_in_is_told_so_and_keeps_what_was_typed()
    {
        await using var site = await TestSite.Open();
        using var desk = AtTheDesk.Stranger(site);
        var page = await desk.Opens("/sign-in");
        await using (await HeldLock.On(site))
        {
            using var answer = await desk.SignsIn(page, "narges@example.org", site.EditorPassword);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            var shown = await answer.Content.ReadAsStringAsync(Stop);
            Assert.Contains("narges@example.org", shown);
            Assert.Contains("سایت اکنون چیزی ذخیره نمی‌کند", shown);
            Assert.DoesNotContain(site.EditorPassword, shown);
        }
    }

    [Fact]
    public async Task Who_begins_the_newsroom_or_chooses_a_password_keeps_the_link_and_what_was_typed()
    {
        await using var site = await TestSite.Open(staffed: false);
        var signer = site.Services.GetRequiredService<Signer>();
        using var reader = site.NewReader();
        var setup = $"/setup/{await SetupLinks.MakeIfNobody(site.Writer, signer, site.Now)}";
        using var desk = AtTheDesk.Stranger(site);
        var form = (await desk.Opens(setup))
            .Html.QuerySelectorAll("form input[name]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);
        (form["Name"], form["Email"], form["Password"]) = ("نرگس کامیاب", "first@example.org", site.EditorPassword);
        await using (await HeldLock.On(site))
        {
            var page = await Away(desk, setup, form);
            Assert.Equal("نرگس کامیاب", page.Html.QuerySelector("input[name=Name]")!.GetAttribute("value"));
            Assert.Equal("first@example.org", page.Html.QuerySelector("input[name=Email]")!.GetAttribute("value"));
        }
        await Returns(site, reader);
        (await desk.Sends(setup, form)).IsDone();

        var first = await site.Read(db => db.Users.SingleAsync(Stop));
        var link = await site.Writer.Write(async db =>
            await StaffAccounts.Reset(
                db,
                signer,
                (await db.Account(first.Id))!,
                m => m.OfferReset(Dabir.Logbook.Actor.Operator, site.Now),
                site.Now
            )
        );
        var reset = $"/reset/{link.Value}";
        using var other = AtTheDesk.Stranger(site);
        var chosen = AtTheDesk.Filled(await other.Opens(reset), reset, ("Password", "کبوتر آبی روی پشت‌بام"));
        await using (await HeldLock.On(site))
            Assert.NotNull((await Away(other, reset, chosen)).Html.QuerySelector("input[name=Password]"));
        await Returns(site, reader);
        (await other.Sends(reset, chosen)).IsDone();
    }

    static async Task<Page> Away(AtTheDesk desk, string address, Dictionary<string, string> form)
    {
        using var answer = await desk.Sends(address, form);
        Assert.NotNull(answer.Headers.RetryAfter);
        var page = await Page.Of(answer);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("سایت اکنون چیزی ذخیره نمی‌کند", page.Words);
        return page;
    }

    [Fact]
    public async Task Many_who_come_at_once_wait_once_and_not_one_after_the_other()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (action, fields) = await reader.Fills(story, "سلام");
        await using var held = await HeldLock.On(site);

        await Within(
            Soon,
            () =>
                Task.WhenAll(
                    Enumerable.Range(0, 100).Select(n => ComesBack(reader, action, new(fields) { ["body"] = $"سلام شماره {n}" }))
                )
        );
    }

    [Fact]
    public async Task Sending_in_vain_counts_for_no_limit()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (action, fields) = await reader.Fills(story, "سلام");
        await using var held = await HeldLock.On(site);

        for (var n = 0; n < 25; n++)
            await ComesBack(reader, action, fields);
    }

    [Fact]
    public async Task A_text_at_the_desk_comes_back_and_is_saved_when_it_is_sent_again()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();
        var form = await desk.Opens(story);
        Page given = null!;
        await using (await HeldLock.On(site))
            await Within(Soon, async () => given = await desk.Sees(desk.Presses(form, "/text", ("Lead", Text))));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, given.Status);
        Assert.NotNull(given.Response.Headers.RetryAfter);
        Assert.Contains("این فرم هنوز ثبت نشده است", given.Words);
        Assert.Contains(given.Html.QuerySelectorAll<IHtmlTextAreaElement>("textarea"), area => area.Value == Text);
        await Returns(site, reader);

        (await desk.Presses(given, "/text")).IsDone();

        Assert.Equal(Text, await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync(Stop)));
    }

    [Fact]
    public async Task With_the_server_gone_pages_stand_and_forms_come_back()
    {
        Assert.SkipUnless(TestSite.OnServer("x") is not null, "Only a server can be gone while its site runs.");
        var server = new NpgsqlConnectionStringBuilder(TestSite.OnServer("x"));
        using var line = new CutLine(server.Host!, server.Port);
        await using var site = await TestSite.Open(with: settings =>
            settings with
            {
                Database = new NpgsqlConnectionStringBuilder(settings.Database)
                {
                    Host = "127.0.0.1",
                    Port = line.Port,
                }.ToString(),
            }
        );
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using var desk = await AtTheDesk.SignIn(site);
        var form = await desk.Opens(story);
        var (action, fields) = await reader.Fills(story, "سلام به همه", "مینا", "mina@example.org");

        line.Cut();

        await Within(Soon, () => ComesBack(reader, action, fields));
        Page given = null!;
        await Within(Soon, async () => given = await desk.Sees(desk.Presses(form, "/text", ("Lead", Text))));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, given.Status);
        Assert.Contains(given.Html.QuerySelectorAll<IHtmlTextAreaElement>("textarea"), area => area.Value == Text);
        Assert.Equal(HttpStatusCode.OK, (await reader.Opens(story)).Status);
        // Over its hour: the page would be made anew, and cannot be.
        site.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(HttpStatusCode.OK, (await reader.Opens(story)).Status);
        var cold = await reader.Opens("/author/nobody");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, cold.Status);
        Assert.NotNull(cold.Response.Headers.RetryAfter);
        Assert.Contains("کمی بعد", given.Words);

        line.Mend();
        await Returns(site, reader);
        (await desk.Presses(given, "/text")).IsDone();
        Assert.Equal(Text, await site.Read(db => db.Articles.Select(a => a.Lead).SingleAsync(Stop)));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(8, true)]
    [InlineData(10, true)]
    [InlineData(13, true)]
    [InlineData(19, false)]
    public async Task A_full_or_read_only_disk_is_told_from_a_wrong_statement(int code, bool isAway)
    {
        Assert.SkipWhen(TestSite.OnServer("x") is not null, "These are words of SQLite.");
        await using var site = await TestSite.Open();
        var kind = site.Services.GetRequiredService<IDatabaseKind>();
        Assert.Equal(isAway, kind.IsAway(new DbUpdateException("saving", new SqliteException("no", code))));
    }

    static async Task ComesBack(Reader reader, string action, Dictionary<string, string> fields)
    {
        var page = await Page.Of(await reader.Http.PostAsync(action, new FormUrlEncodedContent(fields), Stop));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.NotNull(page.Response.Headers.RetryAfter);
        Assert.Contains("نظر شما هنوز ثبت نشده است", page.Words);
        Assert.Equal(fields["body"], page.Html.QuerySelector<IHtmlTextAreaElement>("textarea[name=body]")!.Value.Trim());
        Assert.Contains(fields["email"], page.Text);
        Assert.Equal(fields["stamp"], page.Html.QuerySelector<IHtmlInputElement>("input[name=stamp]")!.Value);
    }

    static Task Returns(TestSite site, Reader reader) =>
        Until.So(async () =>
        {
            site.Clock.Advance(TimeSpan.FromSeconds(2));
            using var answer = await reader.Get("/readyz");
            return answer.StatusCode == HttpStatusCode.OK;
        });

    static async Task Within(TimeSpan limit, Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        var took = Stopwatch.GetElapsedTime(began);
        TestContext.Current.TestOutputHelper?.WriteLine($"answered after {took.TotalSeconds:0.00} s");
        Assert.True(took < limit, $"{took}");
    }
}
