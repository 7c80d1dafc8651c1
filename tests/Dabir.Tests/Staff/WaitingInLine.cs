using Dabir.Data;
using Dabir.Logbook;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Staff;

/// <summary>A form that waits for its turn to write counts as what its sender is when the turn comes, not as what they were.</summary>
public class WaitingInLine
{
    const string Chief = "editorinchief@example.org";
    const string Chosen = "کبوتر آبی روی پشت‌بام";

    [Fact]
    public async Task What_waited_while_its_sender_was_blocked_is_not_done()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.As(site, Role.EditorInChief);
        var page = await desk.Opens("/desk/me");

        using var answer = await Behind(
            site,
            db => Block(site, db),
            () => desk.Presses(page, "/desk/me/password", ("OldPassword", site.EditorPassword), ("NewPassword", Chosen))
        );

        Assert.False(await site.Read(db => db.Logbook.AnyAsync(e => e.Action == "staff.new-password")));
    }

    [Fact]
    public async Task What_waited_while_its_senders_role_was_taken_away_is_not_done()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.As(site, Role.EditorInChief);
        var page = await desk.Opens("/desk/sections");

        using var answer = await Behind(
            site,
            db => BecomeReporter(site, db),
            () => desk.Presses(page, "/desk/sections", ("Name", "ورزش"), ("Slug", "sport"))
        );

        Assert.Contains("در این میان نقش شما تغییر کرد", (await Page.Of(answer)).Words);
        Assert.False(await site.Read(db => db.Sections.AnyAsync(s => s.Slug == "sport")));
    }

    [Fact]
    public async Task No_link_for_a_password_is_made_for_who_lost_the_role_meanwhile()
    {
        await using var site = await TestSite.Open();
        var mina = await site.Hire("mina@example.org", "مینا رستگار", Role.Reporter);
        using var desk = await AtTheDesk.As(site, Role.EditorInChief);
        var home = $"/desk/staff/{mina.Id}";
        var page = await desk.Opens(home);

        using var answer = await Behind(site, db => BecomeReporter(site, db), () => desk.Presses(page, $"{home}/reset"));

        await answer.IsRefused("در این میان نقش شما تغییر کرد");
        Assert.False(await site.Read(db => db.SetupLinks.AnyAsync(l => l.StaffId == mina.Id)));
    }

    [Fact]
    public async Task Nor_for_the_one_they_had_just_hired()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.As(site, Role.EditorInChief);
        var page = await desk.Opens("/desk/staff");
        var form = new[] { ("Name", "مینا رستگار"), ("Email", "mina@example.org"), ("Password", ""), ("Role", "reporter") };

        // The role goes between the two writes of the form.
        using var answer = await Before(site, db => BecomeReporter(site, db), () => desk.Presses(page, "/desk/staff", [.. form]));

        answer.IsDone();
        Assert.True(await site.Read(db => db.Users.AnyAsync(m => m.Email == "mina@example.org")));
        Assert.Empty(await site.Read(db => db.SetupLinks.Where(l => l.StaffId != null).ToListAsync()));
    }

    [Fact]
    public async Task Recovery_codes_are_not_made_anew_for_who_was_blocked_meanwhile()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.As(site, Role.EditorInChief);
        await Telephone.SetUp(site, desk);
        var page = await desk.Opens("/desk/me/second-factor");
        Task<List<string>> Codes() => site.Read(db => db.Set<RecoveryCode>().Select(c => c.Hash).Order().ToListAsync());
        var before = await Codes();

        using var answer = await Behind(
            site,
            db => Block(site, db),
            () => desk.Presses(page, "/desk/me/recovery", ("Password", site.EditorPassword))
        );

        Assert.Empty(Telephone.CodesOn(await Page.Of(answer)));
        Assert.Equal(before, await Codes());
    }

    static async Task<Outcome> Block(TestSite site, NewsroomDb db) =>
        await StaffAccounts.Block(db, (await db.Account(Chief))!, m => m.Block(Actor.Operator, site.Now), site.Now);

    static async Task<Outcome> BecomeReporter(TestSite site, NewsroomDb db) =>
        (await db.Account(Chief))!.Become(Role.Reporter, [], Actor.Operator, site.Now);

    // The writer is busy; behind it waits the change, and then the form.
    static async Task<HttpResponseMessage> Behind(
        TestSite site,
        Func<NewsroomDb, Task<Outcome>> change,
        Func<Task<HttpResponseMessage>> send
    )
    {
        using Latch inside = new(),
            goOn = new();
        var busy = Busy(site, inside, goOn);
        await inside.Opened;
        var changed = site.Writer.Write(change);
        var sent = send();
        await Until.So(() => Task.FromResult(site.Writer.Waiting > 1));
        goOn.Open();
        await busy;
        Assert.False((await changed).IsRefused);
        return await sent;
    }

    // The form waits first, and the change behind it.
    static async Task<HttpResponseMessage> Before(
        TestSite site,
        Func<NewsroomDb, Task<Outcome>> change,
        Func<Task<HttpResponseMessage>> send
    )
    {
        using Latch inside = new(),
            goOn = new();
        var busy = Busy(site, inside, goOn);
        await inside.Opened;
        var sent = send();
        await Until.So(() => Task.FromResult(site.Writer.Waiting > 0));
        var changed = site.Writer.Write(change);
        goOn.Open();
        await busy;
        Assert.False((await changed).IsRefused);
        return await sent;
    }

    static Task Busy(TestSite site, Latch inside, Latch goOn) =>
        site.Writer.Write(async _ =>
        {
            inside.Open();
            await goOn.Opened;
        });
}
