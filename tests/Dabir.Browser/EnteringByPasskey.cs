using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Dabir.Data;
using Dabir.Logbook;
using Dabir.Staff;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Dabir.Browser;

/// <summary>Chromium makes a passkey with an authenticator of its own, and comes in with it.</summary>
public class EnteringByPasskey(Newsroom room)
{
    const string Email = "narges@example.org";
    const string Password = "صبح‌به‌خیر نیلوفرشهر";

    [Fact]
    public async Task A_passkey_is_added_at_the_desk_and_comes_in_alone()
    {
        await using var site = await Open();
        var context = await room.NewWindow(new Look());
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, said) =>
        {
            if (said.Type is "error" && !said.Text.StartsWith("Failed to load resource:", StringComparison.Ordinal))
                complaints.Add(said.Text);
        };
        await HoldAnAuthenticator(context, page);
        var address = site.Services.GetRequiredService<SiteAddress>().Base;

        await page.GotoAsync($"{address}/sign-in");
        await page.GetByLabel("ایمیل").FillAsync(Email);
        await page.GetByLabel("گذرواژه").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "ورود", Exact = true }).ClickAsync();
        await page.GotoAsync($"{address}/desk/me/passkeys/new");
        await page.GetByLabel("نام گذرکلید").FillAsync("رایانه تحریریه");
        await page.GetByLabel("گذرواژه کنونی").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "افزودن گذرکلید" }).ClickAsync();
        await Assertions.Expect(page.Locator(".codes code")).ToHaveCountAsync(10);
        await page.GetByRole(AriaRole.Link, new() { Name = "کدها را نگه داشتم" }).ClickAsync();
        await page.GotoAsync($"{address}/desk/me/second-factor");
        await Assertions.Expect(page.GetByText("رایانه تحریریه", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "خروج" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "ورود با گذرکلید" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "خروج" })).ToBeVisibleAsync();
        await page.GotoAsync($"{address}/desk/me/second-factor");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("آخرین ورود");
        Assert.Empty(complaints);
        await context.CloseAsync();
    }

    [Fact]
    public async Task A_browser_without_one_of_this_site_says_so_and_keeps_the_page()
    {
        await using var site = await Open();
        var context = await room.NewWindow(new Look());
        var page = await context.NewPageAsync();
        await HoldAnAuthenticator(context, page);
        await page.GotoAsync($"{site.Services.GetRequiredService<SiteAddress>().Base}/sign-in");
        await page.GetByLabel("ایمیل").FillAsync(Email);

        await page.GetByRole(AriaRole.Button, new() { Name = "ورود با گذرکلید" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-failed]")).ToContainTextAsync("گذرکلید به کار نرفت");
        await Assertions.Expect(page.GetByLabel("ایمیل")).ToHaveValueAsync(Email);
        await context.CloseAsync();
    }

    // A finger is always on it.
    static async Task HoldAnAuthenticator(IBrowserContext context, IPage page)
    {
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = JsonSerializer.SerializeToElement(
                    new
                    {
                        protocol = "ctap2",
                        transport = "internal",
                        hasResidentKey = true,
                        hasUserVerification = true,
                        isUserVerified = true,
                        automaticPresenceSimulation = true,
                    }
                ),
            }
        );
    }

    /// <summary>A site with a name: browsers make no passkey for a number.</summary>
    static async Task<Named> Open()
    {
        var folder = Directory.CreateTempSubdirectory("dabir-passkey-").FullName;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var site = Site.Build(
            new Settings
            {
                Data = folder,
                Urls = $"http://127.0.0.1:{port}",
                Address = $"http://localhost:{port}",
            }
        );
        await site.Prepare();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var adding = scope.ServiceProvider.GetRequiredService<StaffAdding>();
            var hash = (await scope.ServiceProvider.GetRequiredService<Passwords>().Hash(Password))!;
            await adding.Hire(StaffAdding.Apply(Email, "نرگس کامیاب", Role.EditorInChief, hash, []), Actor.Operator);
        }
        await site.StartAsync();
        return new Named(site, folder);
    }

    sealed class Named(WebApplication site, string folder) : IAsyncDisposable
    {
        public IServiceProvider Services => site.Services;

        public async ValueTask DisposeAsync()
        {
            await site.StopAsync();
            await site.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
