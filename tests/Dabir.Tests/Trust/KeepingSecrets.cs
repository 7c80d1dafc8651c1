using Dabir.Logbook;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Trust;

/// <summary>Passwords are taken as they are typed, and stand in no log.</summary>
public sealed class KeepingSecrets
{
    [Fact]
    public async Task A_new_house_has_nobody_who_could_be_guessed()
    {
        await using var site = await TestSite.Open(staffed: false);
        Assert.Equal(0, await site.Read(db => db.Users.CountAsync()));
    }

    [Theory]
    [InlineData("باران بی‌امان بر بام خانه")]
    [InlineData("aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn")]
    [InlineData("Rain Over The Roofs Of Niloufar")]
    [InlineData("۱۲ گنجشک ـ «روی بام» 🌧 ")]
    public async Task A_password_is_what_was_typed_letter_by_letter(string password)
    {
        await using var site = await TestSite.Open();
        await using var scope = site.Services.CreateAsyncScope();
        var adding = scope.ServiceProvider.GetRequiredService<StaffAdding>();
        var hash = (await scope.ServiceProvider.GetRequiredService<Passwords>().Hash(password))!;
        var hired = await adding.Hire(StaffAdding.Apply("p@example.org", "پویا راستین", Role.Reporter, hash, []), Actor.Operator);
        Assert.False(hired.IsRefused, hired.Reason);

        Assert.True(await Opens(site, password));
        foreach (var near in new[] { password[..^1], password + "x", password.ToUpperInvariant() + " ", password.TrimEnd() })
            Assert.Equal(near == password, await Opens(site, near));
    }

    [Fact]
    public async Task Neither_a_password_nor_a_session_stands_in_a_log()
    {
        const string Wrong = "گذرواژه‌ای که نیست zqxwrong";
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        Assert.False(await Opens(site, Wrong, site.Editor.Email!));
        await desk.Get("/desk");
        await desk.Get("/desk/nowhere");

        var secrets = desk
            .Cookies.Split("; ")
            .Select(c => c[(c.IndexOf('=') + 1)..])
            .Append(Wrong)
            .Append(site.EditorPassword)
            .ToList();
        var rows = await site.Read(db =>
            db.Logbook.Select(e => e.About + " " + e.Before + " " + e.After + " " + e.Reason + " " + e.ByName).ToListAsync()
        );
        foreach (var secret in secrets.Where(s => s.Length > 10))
        {
            Assert.DoesNotContain(site.Log.Heard, l => $"{l.Line} {l.Fault}".Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(rows, r => r.Contains(secret, StringComparison.Ordinal));
        }
    }

    static async Task<bool> Opens(TestSite site, string password, string email = "p@example.org")
    {
        using var door = AtTheDesk.Stranger(site);
        using var answer = await door.SignsIn(await door.Opens("/sign-in"), email, password);
        return answer.Headers.Location?.OriginalString == "/desk";
    }
}
