using System.Data;
using System.Text;
using Dabir.Data;
using Dabir.Delivery;
using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Delivery;

public class ReadingOneMoment
{
    [Fact]
    public async Task A_whole_page_is_read_as_of_one_moment_while_others_write()
    {
        TestSite site = null!;
        async Task<PageAnswer> Load(PageLoad page)
        {
            var before = await page.Db.Editions.Select(e => e.Name).FirstAsync();
            await site.Writer.Write(db =>
            {
                var another = new Edition("en", "Another", "");
                db.Editions.Add(another);
                return Task.FromResult(Outcome.Done(new LogEntry("edition.found", another, Actor.House, site.Now)));
            });
            var count = await page.Db.Editions.CountAsync();
            return Said($"{before.Length > 0} {count}");
        }
        site = await TestSite.Open(map: app => app.MapPage("/probe", Load));
        await using (site)
        {
            using var reader = site.NewReader();
            Assert.Equal("True 1", await reader.Says());
            Assert.Equal(2, await site.Read(db => db.Editions.CountAsync()));
        }
    }

    [Fact]
    public async Task Renders_keep_one_connection_each_and_open_it_once()
    {
        HashSet<NewsroomDb> contexts = [];
        Task<PageAnswer> Load(PageLoad page)
        {
            contexts.Add(page.Db);
            return Task.FromResult(
                Said($"{page.Db.Database.GetDbConnection().State == ConnectionState.Open}", $"/probe/{page.Route("number")}")
            );
        }
        await using var site = await TestSite.Open(map: app => app.MapPage("/probe/{number}", Load), renders: 1);
        using var reader = site.NewReader();
        for (var n = 0; n < 5; n++)
            Assert.Equal("True", await reader.Says($"/probe/{n}"));
        Assert.Single(contexts);
    }

    [Fact]
    public async Task A_loader_cannot_write()
    {
        async Task<PageAnswer> Load(PageLoad page)
        {
            try
            {
                await page.Db.Database.ExecuteSqlAsync($"""UPDATE "Editions" SET "Name" = 'x'""");
                return Said("wrote");
            }
            catch (System.Data.Common.DbException)
            {
                return Said("refused");
            }
        }
        await using var site = await TestSite.Open(map: app => app.MapPage("/probe", Load));
        using var reader = site.NewReader();
        Assert.Equal("refused", await reader.Says());
    }

    static PageAnswer Said(string text, string path = "/probe") =>
        new PageAnswer.Document(path, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));
}
