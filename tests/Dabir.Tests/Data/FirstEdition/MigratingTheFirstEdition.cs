using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dabir.Sections;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Data.FirstEdition;

/// <summary>
/// Every migration is run over the same old site. The two .sql files and the picture were made once by the first edition's
/// own program, through its own verbs and forms, and are never changed: a migration that cannot read them cannot read the
/// sites that are out there.
/// </summary>
public class MigratingTheFirstEdition
{
    [Fact]
    public async Task Everything_is_still_there_and_check_finds_all_right()
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);

        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
        Assert.Equal(
            [
                ("باران به شهر رسید", 3, "published"),
                ("نمایشگاه کتاب باز شد", 1, "published"),
                ("این خبر حذف شد", 1, "killed"),
                ("این خبر بیرون آمد", 1, "unpublished"),
                ("پیش‌نویس خبرنگار", 1, "submitted"),
            ],
            await Articles(site)
        );
    }

    [Fact]
    public async Task What_readers_had_reported_reaches_a_moderator()
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);

        Assert.Equal([2L], await site.Read(db => db.Comments.Where(c => c.ReportedAt != null).Select(c => c.Id).ToListAsync()));
        Assert.Equal(1, await site.Read(db => db.NewsroomCounts.SumAsync(c => c.Reported)));
    }

    [Fact]
    public async Task What_it_has_is_found_by_name_however_that_is_typed()
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);

        Assert.Empty(await site.Read(db => db.Articles.Where(a => a.Fold == null).ToListAsync()));
        Assert.Empty(await site.Read(db => db.Tags.Where(t => t.Fold == null).ToListAsync()));
        Assert.Empty(await site.Read(db => db.People.Where(p => p.Fold == null).ToListAsync()));
        foreach (var tag in await site.Read(db => db.Tags.ToListAsync()))
            Assert.Equal(Spelling.FoldOf(tag.Name), tag.Fold);
    }

    [Fact]
    public async Task The_article_reads_as_before()
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);
        using var reader = site.NewReader();

        var front = await reader.Opens("/");
        var address = front
            .Html.QuerySelectorAll<IHtmlAnchorElement>("a")
            .First(a => a.TextContent.Contains("باران به شهر رسید"))
            .GetAttribute("href")!;
        var page = await reader.Opens(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (
            var words in (string[])
                [
                    "هواشناسی",
                    "دو روز بارش.",
                    "امید راستین",
                    "سارا نیک‌فر",
                    "تهران",
                    "بارش نخستین روز",
                    "عکس: سارا نیک‌فر",
                    "شمار روزها در نسخهٔ نخست نادرست بود.",
                    "نمایشگاه کتاب باز شد",
                    "سلام، خبر خوبی بود.",
                    "تحریریه: بنا به پیش‌بینی، بله.",
                ]
        )
            Assert.Contains(words, page.Words);
        Assert.Contains("خیابان خیس", page.Text);
        Assert.Equal(("۳", "۱"), page.Votes(1));
        Assert.DoesNotContain("این یکی منتظر است", page.Words);
        Assert.DoesNotContain("با سازمان هواشناسی تماس گرفته شد", page.Text);
    }

    [Fact]
    public async Task Each_account_keeps_its_role_and_signs_in()
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);

        Assert.Equal(
            ["narges@example.org", "omid@example.org", "mina@example.org", "pub@example.org", "mod@example.org"],
            await site.Read(db => db.Users.OrderBy(m => m.Id).Select(m => m.Email!).ToListAsync())
        );
        using var browser = site.NewReader();
        var form = (await browser.Opens("/sign-in")).Html.QuerySelector<IHtmlFormElement>("form")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").ToDictionary(i => i.Name!, i => i.Value);
        fields[fields.Keys.Single(k => k.Equals("email", StringComparison.OrdinalIgnoreCase))] = "mina@example.org";
        fields[fields.Keys.Single(k => k.Equals("password", StringComparison.OrdinalIgnoreCase))] = FirstEditionSite.Password;
        using var answer = await browser.Http.PostAsync("/sign-in", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Opens("/desk")).Status);
    }

    static async Task<List<(string, int, string)>> Articles(TestSite site)
    {
        var rows = await site.Read(db =>
            db.Articles.OrderBy(a => a.Id)
                .Select(a => new
                {
                    a.Headline,
                    Kept = db.Revisions.Count(r => r.ArticleId == a.Id),
                    a.Status,
                })
                .ToListAsync()
        );
        return rows.ConvertAll(r => (r.Headline, r.Kept, Dabir.Data.StoredName.Of(r.Status)));
    }
}
