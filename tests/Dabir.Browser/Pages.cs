using Dabir.Staff;
using Microsoft.Playwright;

namespace Dabir.Browser;

/// <summary>The pages that are looked at one by one: how to get to each.</summary>
public static class Pages
{
    static readonly Dictionary<string, Func<Newsroom, Look, Task<IPage>>> All = new(StringComparer.Ordinal)
    {
        ["front page"] = (room, look) => room.Open("/", look),
        ["article"] = (room, look) => room.Open(room.ArticlePath, look),
        ["article, answering a comment"] = async (room, look) =>
        {
            var page = await room.Open(room.ArticlePath, look);
            await page.GotoAsync((await page.Locator("a.reply").First.GetAttributeAsync("href"))!);
            await Assertions.Expect(page.Locator("#comment-form")).ToContainTextAsync("شما در حال پاسخ به نظر");
            return page;
        },
        ["article, a vote answered"] = async (room, look) =>
        {
            var page = await room.Open(room.ArticlePath, look);
            var comment = (await page.Locator("article.comment").First.GetAttributeAsync("id"))![2..];
            await page.GotoAsync($"{room.ArticlePath}?on={comment}&said=voted-up#c-{comment}");
            await Assertions.Expect(page.Locator($"#c-{comment} > footer .answer")).ToHaveTextAsync("رأی شما ثبت شد");
            return page;
        },
        ["article, comment refused"] = async (room, look) =>
        {
            var page = await room.Open(room.ArticlePath, look);
            await page.GetByLabel("نام (اختیاری)").FillAsync("سارا");
            await page.GetByLabel("نظر شما").FillAsync(" ");
            await page.GetByRole(AriaRole.Button, new() { Name = "ارسال نظر" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
            return page;
        },
        ["section"] = (room, look) => room.Open("/culture", look),
        ["tag"] = (room, look) => room.Open(room.TagPath, look),
        ["tracking page"] = async (room, look) =>
        {
            var page = await room.Open(room.ArticlePath, look);
            await page.GetByLabel("نظر شما").FillAsync($"باران خوبی بود؛ کوچه ما هم تازه شد. {Guid.NewGuid()}");
            await page.GetByRole(AriaRole.Button, new() { Name = "ارسال نظر" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
            return page;
        },
        ["guide"] = (room, look) => room.Open("/guide", look),
        ["not found"] = (room, look) => room.Open(Newsroom.NotThere, look),
        ["sign-in"] = (room, look) => room.Open("/sign-in", look),
        ["desk"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk", look),
        ["desk: articles"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/articles", look),
        ["desk: new article"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/articles/new", look),
        ["desk: one article"] = (room, look) => room.OpenAs(Role.EditorInChief, $"/desk/articles/{room.ArticleCode}", look),
        ["desk: boxes"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/boxes", look),
        ["desk: one box"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/boxes/dont-miss", look),
        ["desk: queue"] = (room, look) => room.OpenAs(Role.Moderator, "/desk/comments", look),
        ["desk: published comments"] = (room, look) => room.OpenAs(Role.Moderator, "/desk/comments?status=published", look),
        ["desk: sections"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/sections", look),
        ["desk: style sheet"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/style", look),
        ["desk: edits offered"] = async (room, look) =>
        {
            var page = await room.OpenAs(Role.EditorInChief, "/desk/articles/new", look);
            // One word is wider than a phone.
            var wide = new string('س', 70);
            await page.GetByLabel("لید")
                .FillAsync($"دانش آموزان می خوانند . انتخاباط پاکستنا برگزار شد. {wide} ، {wide} ها، \"{wide}\"");
            await page.GetByRole(AriaRole.Button, new() { Name = "بازخوانی متن" }).ClickAsync();
            await Assertions.Expect(page.Locator("#copy-edit mark").First).ToBeVisibleAsync();
            return page;
        },
        ["desk: staff"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/staff", look),
        ["desk: own account"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/me", look),
        ["desk: second factor"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/me/second-factor", look),
        ["desk: new codes"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/me/codes/new", look),
        ["desk: new passkey"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/me/passkeys/new", look),
        ["desk: second factor, set up"] = (room, look) => room.OpenWithFactor("/desk/me/second-factor", look),
        ["desk: recovery codes"] = async (room, look) =>
        {
            var page = await room.OpenWithFactor("/desk/me/second-factor", look);
            await page.GetByLabel("گذرواژه کنونی").FillAsync(room.PasswordWithFactor);
            await page.GetByRole(AriaRole.Button, new() { Name = "ساختن کدهای بازیابی تازه" }).ClickAsync();
            await Assertions.Expect(page.Locator(".codes code")).ToHaveCountAsync(10);
            return page;
        },
        ["sign-in, second step"] = async (room, look) =>
        {
            var page = await room.AtTheSecondStep(look);
            await page.GetByLabel("رمز یا کد بازیابی").FillAsync("۰۰۰۰۰۰");
            await page.GetByRole(AriaRole.Button, new() { Name = "ورود", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
            return page;
        },
        ["desk: logbook"] = (room, look) => room.OpenAs(Role.EditorInChief, "/desk/logbook", look),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string, string> NamesAndLooks
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in All.Keys)
            foreach (var look in Visit.Looks)
                data.Add(name, look);
            return data;
        }
    }

    public static Task<IPage> OpenPage(this Newsroom room, string name, Look look) => All[name](room, look);

    /// <summary>
    /// Waits until a page stands as a reader sees it: loaded, its letters and the pictures in view drawn. A browser's own
    /// word that its line is idle is not asked for: it fails to come when an event of the last request is lost.
    /// </summary>
    public static async Task Settled(this IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.EvaluateAsync(
            """
            () => Promise.all([
                document.fonts.ready,
                ...[...document.images].filter(i => i.loading !== 'lazy').map(i => i.decode().catch(() => { })),
            ])
            """
        );
    }
}

/// <summary>Through what a page is looked at. Width in CSS pixels.</summary>
public sealed record Look(int Width = 1280, bool Dark = false, bool Script = true);
