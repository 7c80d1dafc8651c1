using System.Collections.Concurrent;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Data;
using Dabir.Sample;
using Dabir.Staff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Dabir.Browser.Newsroom))]

namespace Dabir.Browser;

/// <summary>The sample newsroom, served as an operator would serve it, and a real Chromium to look at it with.</summary>
public sealed class Newsroom : IAsyncLifetime
{
    static readonly string[] Switches =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    /// <summary>The one address that is opened to see what is said of a page that does not exist.</summary>
    public const string NotThere = "/no/such/page";

    readonly string folder = Directory.CreateTempSubdirectory("dabir-browser-").FullName;
    WebApplication site = null!;
    IPlaywright playwright = null!;
    IBrowser browser = null!;
    IReadOnlyList<SampleSignIn> signIns = [];
    readonly ConcurrentDictionary<Role, string> cookies = [];
    readonly Lazy<Task<string>> withFactor;
    readonly ConcurrentDictionary<IPage, IResponse> documents = [];
    readonly ConcurrentDictionary<IPage, ConcurrentQueue<string>> complaints = [];

    public Newsroom() => withFactor = new(SetUpFactor);

    public Uri Address { get; private set; } = null!;

    public long ArticleCode { get; private set; }

    /// <summary>The address of an article with a discussion, a picture and tags, as a path.</summary>
    public string ArticlePath { get; private set; } = null!;

    /// <summary>A tag of that article, as a path.</summary>
    public string TagPath { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var settings = new Settings
        {
            Data = folder,
            Urls = "http://127.0.0.1:0",
            Sample = true,
            GateIsOpen = true,
        };
        site = Site.Build(settings);
        await site.Prepare();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
            signIns = await ActivatorUtilities.CreateInstance<SampleNewsroom>(scope.ServiceProvider).Fill(db);
            var article = await db
                .Articles.Include(a => a.Tagged)
                    .ThenInclude(t => t.Tag)
                .Where(a =>
                    a.Status == ArticleStatus.Published && a.CommentsOpen && a.Pictures.Any(p => p.IsLead) && a.Tagged.Count > 0
                )
                .OrderByDescending(a => db.Comments.Count(c => c.Article == a))
                .FirstAsync();
            ArticleCode = article.Code;
            ArticlePath = article.Address();
            TagPath = $"/tag/{Uri.EscapeDataString(article.Tagged[0].Tag.Slug)}";
        }
        await site.StartAsync();
        Address = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Switches });
    }

    /// <summary>A window of its own: nothing is shared with another test's.</summary>
    /// <param name="signedIn">Cookies of somebody of the staff.</param>
    public async Task<IBrowserContext> NewWindow(Look look, string? signedIn = null)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = Address.ToString(),
                ViewportSize = new() { Width = look.Width, Height = 900 },
                ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = look.Script,
                StorageState = signedIn,
                Locale = "fa-IR",
                TimezoneId = "Asia/Tehran",
            }
        );
        context.SetDefaultTimeout(15_000);
        return context;
    }

    /// <summary>The first page of a new window.</summary>
    public async Task<IPage> Open(string path, Look look, string? signedIn = null)
    {
        var context = await NewWindow(look, signedIn);
        var page = await context.NewPageAsync();
        Listen(page, complaints[page] = []);
        var answer = await page.GotoAsync(path);
        Assert.True(answer!.Ok == (path != NotThere), $"{path} answers {answer.Status}");
        return page;
    }

    /// <summary>
    /// From before the first request. The console also says that a page itself was refused (the 404 page, the refused form), later than
    /// the page shows; what a page failed to get is therefore read from the answers, not from there.
    /// </summary>
    void Listen(IPage page, ConcurrentQueue<string> heard)
    {
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Authority != Address.Authority)
                heard.Enqueue($"asks {url}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Request.IsNavigationRequest)
                documents[page] = answer;
            else if (answer.Status >= 400)
                heard.Enqueue($"{answer.Url} answers {answer.Status}");
        };
        page.RequestFailed += (_, request) =>
        {
            // Leaving a page takes back what it was still asking for.
            if (request.Failure != "net::ERR_ABORTED")
                heard.Enqueue($"{request.Url}: {request.Failure}");
        };
        page.PageError += (_, error) => heard.Enqueue(error);
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning" && !said.Text.StartsWith("Failed to load resource:", StringComparison.Ordinal))
                heard.Enqueue(said.Text);
        };
    }

    /// <summary>What the page asked of other hosts, did not get, or was told by the browser, since it was opened.</summary>
    public IReadOnlyCollection<string> Complaints(IPage page) => complaints[page];

    /// <summary>The document as it was sent, before the browser made its own of it.</summary>
    public Task<string> Source(IPage page) => documents[page].TextAsync();

    /// <summary>The same for somebody of the staff, who signed in through the form once.</summary>
    public async Task<IPage> OpenAs(Role role, string path, Look look)
    {
        if (!cookies.TryGetValue(role, out var kept))
        {
            var door = await Open("/sign-in", look with { Script = true });
            var signIn = signIns.Single(s => s.Role == role);
            await door.GetByLabel("ایمیل").FillAsync(signIn.Email);
            await door.GetByLabel("گذرواژه").FillAsync(signIn.Password);
            await door.GetByRole(AriaRole.Button, new() { Name = "ورود" }).ClickAsync();
            await Assertions.Expect(door.GetByRole(AriaRole.Button, new() { Name = "خروج" })).ToBeVisibleAsync();
            cookies[role] = kept = await door.Context.StorageStateAsync();
            await door.Context.CloseAsync();
        }
        return await Open(path, look, kept);
    }

    /// <summary>The same for the reporter, who has a second factor since signing in.</summary>
    public async Task<IPage> OpenWithFactor(string path, Look look) => await Open(path, look, await withFactor.Value);

    public string PasswordWithFactor => signIns.Single(s => s.Role == Role.Reporter).Password;

    /// <summary>Where the reporter stands after giving the right password.</summary>
    public async Task<IPage> AtTheSecondStep(Look look)
    {
        await withFactor.Value;
        var page = await Open("/sign-in", look);
        await page.GetByLabel("ایمیل").FillAsync(signIns.Single(s => s.Role == Role.Reporter).Email);
        await page.GetByLabel("گذرواژه").FillAsync(PasswordWithFactor);
        await page.GetByRole(AriaRole.Button, new() { Name = "ورود", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("رمز یا کد بازیابی")).ToBeVisibleAsync();
        return page;
    }

    async Task<string> SetUpFactor()
    {
        var page = await OpenAs(Role.Reporter, "/desk", new Look());
        await page.Context.CloseAsync();
        var email = signIns.Single(s => s.Role == Role.Reporter).Email;
        await site
            .Services.GetRequiredService<NewsroomWriter>()
            .Write(async db =>
            {
                var (member, now) = ((await db.Account(email))!, TimeProvider.System.GetUtcNow().UtcDateTime);
                var made = new UserPasskeyInfo(
                    [1],
                    [1],
                    new DateTimeOffset(now, TimeSpan.Zero),
                    0,
                    null,
                    true,
                    false,
                    false,
                    [],
                    []
                );
                return member.TakeUpCodes("", 0, now).Whole.And(member.AddPasskey(made, "تلفن خودم", now).Whole);
            });
        return cookies[Role.Reporter];
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
        await site.StopAsync();
        await site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
