using System.Net;
using Dabir.Language;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Staff;

/// <summary>Ten codes on paper, for when the telephone is lost.</summary>
public class HavingRecoveryCodes
{
    const string Narges = "narges@example.org";

    [Fact]
    public async Task Each_opens_once_however_it_is_copied_and_the_rest_is_counted()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (_, codes) = await Telephone.SetUp(site, owner);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Contains("کدهای بازیابی مانده: ۱۰", (await owner.Opens("/desk/me/second-factor")).Words);
        var stored = await site.Read(db => db.Set<RecoveryCode>().Select(c => c.Hash).ToListAsync());
        Assert.All(codes, code => Assert.DoesNotContain(code.Replace("-", ""), stored, StringComparer.OrdinalIgnoreCase));

        foreach (var typed in new[] { codes[0], codes[1].ToLowerInvariant().Replace("-", " ").Replace('0', 'o') })
        {
            using var desk = AtTheDesk.Stranger(site);
            (await desk.Presses(await Telephone.AsksAfterThePassword(site, desk), "/sign-in/second", ("Code", typed))).IsDone();
            Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk")).Status);
        }
        using var thief = AtTheDesk.Stranger(site);
        var step = await Telephone.AsksAfterThePassword(site, thief);
        foreach (var used in codes.Take(2))
            step = await (await thief.Presses(step, "/sign-in/second", ("Code", used))).IsRefused("پیش‌تر به کار رفته است");

        Assert.Contains("کدهای بازیابی مانده: ۸", (await owner.Opens("/desk/me/second-factor")).Words);
        Assert.Equal(
            ["""{"left":9}""", """{"left":8}"""],
            await site.Read(db =>
                db.Logbook.Where(e => e.Action == "staff.recovery-used").OrderBy(e => e.Id).Select(e => e.After).ToListAsync()
            )
        );
        Assert.Contains("ورود با کد بازیابی", (await owner.Opens("/desk/logbook")).Words);
    }

    [Fact]
    public void One_that_is_copied_from_paper_is_read_with_what_is_taken_for_each_other()
    {
        var (kept, code) = Enumerable
            .Range(0, 10_000)
            .Select(_ => RecoveryCode.Make())
            .First(made => made.Code.Contains('0') && made.Code.Contains('1'));
        foreach (
            var typed in new[]
            {
                code.ToLowerInvariant(),
                code.Replace("-", ""),
                code.Replace('0', 'O'),
                code.Replace('0', 'o'),
                code.Replace('1', 'I'),
                code.Replace('1', 'i'),
                code.Replace('1', 'L'),
                code.Replace('1', 'l'),
                Digits.ToPersian(code),
            }
        )
            Assert.True(kept.Opens(typed), typed);
        Assert.False(kept.Opens(code[..^1]));
        Assert.False(kept.Opens(code + "0"));
    }

    [Fact]
    public void Nobody_guesses_one_of_eighty_bits()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => RecoveryCode.Make().Code).ToList();
        Assert.All(codes, code => Assert.Matches("^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$", code));
        Assert.Equal(32, string.Concat(codes).Replace("-", "").Distinct().Count());
    }

    [Fact]
    public async Task One_code_sent_by_many_at_once_lets_one_in()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        using var owner = await AtTheDesk.SignIn(site);
        var (_, codes) = await Telephone.SetUp(site, owner);
        var all = Enumerable.Range(0, 6).Select(_ => AtTheDesk.Stranger(site)).ToList();
        var steps = await Task.WhenAll(all.Select(one => Telephone.AsksAfterThePassword(site, one)));

        var answers = await Task.WhenAll(all.Select((one, i) => one.Presses(steps[i], "/sign-in/second", ("Code", codes[4]))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        all.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task Fresh_ones_need_the_password_are_shown_once_and_end_the_old()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (_, old) = await Telephone.SetUp(site, owner);
        var page = await owner.Opens("/desk/me/second-factor");
        page = await (await owner.Presses(page, "/desk/me/recovery", ("Password", "نه این"))).IsRefused("گذرواژه کنونی");

        var shown = await Page.Of(await owner.Presses(page, "/desk/me/recovery", ("Password", site.EditorPassword)));

        var fresh = Telephone.CodesOn(shown);
        Assert.Equal(10, fresh.Except(old).Count());
        Assert.Empty(Telephone.CodesOn(await owner.Opens("/desk/me/second-factor")));
        using var desk = AtTheDesk.Stranger(site);
        var step = await (
            await desk.Presses(await Telephone.AsksAfterThePassword(site, desk), "/sign-in/second", ("Code", old[3]))
        ).IsRefused("درست نیست");
        (await desk.Presses(step, "/sign-in/second", ("Code", fresh[3]))).IsDone();
        Assert.Equal(2, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "staff.recovery-renewed")));
    }

    [Fact]
    public async Task They_are_nobody_elses()
    {
        await using var site = await TestSite.Open();
        await site.Hire("pooya@example.org", "پویا سپهری", Role.Reporter);
        using AtTheDesk owner = await AtTheDesk.SignIn(site),
            pooya = await AtTheDesk.SignIn(site, "pooya@example.org");
        var (_, codes) = await Telephone.SetUp(site, pooya);
        await Telephone.SetUp(site, owner);
        using var desk = AtTheDesk.Stranger(site);

        await (
            await desk.Presses(await Telephone.AsksAfterThePassword(site, desk), "/sign-in/second", ("Code", codes[0]))
        ).IsRefused("درست نیست");
    }
}
