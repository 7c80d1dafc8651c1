using System.Diagnostics;
using System.Net;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Data;
using Dabir.Data.Check;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Journeys;

/// <summary>The program as a process of its own, killed in the middle of the work.</summary>
public class SurvivingAPowerCut
{
    [Fact]
    public async Task After_kill_9_during_two_hundred_comments_every_acknowledged_one_is_there_exactly_once()
    {
        var folder = Directory.CreateTempSubdirectory("dabir-cut-").FullName;
        var settings = new Settings
        {
            Data = folder,
            Urls = "http://127.0.0.1:0",
            Database = TestSite.OnServer(Path.GetFileName(folder)),
        };
        var story = await Prepare(settings);
        var (process, address) = await Start(settings);
        using var http = new HttpClient { BaseAddress = address };
        var page = await Page.Of(await http.GetAsync(story.Address()));
        var stamp = page.Html.QuerySelector("input[name=stamp]")!.GetAttribute("value")!;

        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<int>();
        var killer = 0;
        using var sender = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 200 })
        {
            BaseAddress = address,
        };
        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(async i =>
                {
                    try
                    {
                        var form = new FormUrlEncodedContent([new("body", $"نظر شماره {i}."), new("stamp", stamp)]);
                        using var answer = await sender.PostAsync($"/news/{story.Code}/comments", form);
                        if (answer.StatusCode == HttpStatusCode.SeeOther)
                            acknowledged.Add(i);
                        if (acknowledged.Count >= 80 && Interlocked.Exchange(ref killer, 1) == 0)
                            process.Kill();
                    }
                    catch (HttpRequestException) { }
                })
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(acknowledged.Count >= 80);
        await using var app = Site.Build(settings);
        await app.Prepare();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        var bodies = await db.Comments.Select(c => c.Body).ToListAsync();
        Assert.All(acknowledged, i => Assert.Equal(1, bodies.Count(b => b == TypedText.Of($"نظر شماره {i}.", "fa"))));
        Assert.Equal(bodies.Count, bodies.Distinct().Count());
        using var said = new StringWriter();
        Assert.Equal(
            0,
            await ActivatorUtilities
                .CreateInstance<NewsroomCheck>(scope.ServiceProvider)
                .Run(said, stop: TestContext.Current.CancellationToken)
        );
        if (db.Database.IsNpgsql())
            await db.Database.EnsureDeletedAsync();
        else
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    static async Task<Article> Prepare(Settings settings)
    {
        await using var app = Site.Build(settings);
        await app.Prepare();
        var writer = app.Services.GetRequiredService<NewsroomWriter>();
        return await writer.Write(Story);
    }

    /// <summary>A section with one published story.</summary>
    internal static async Task<Article> Story(NewsroomDb db)
    {
        var edition = await db.Editions.OrderBy(e => e.Id).FirstAsync();
        var now = DateTime.UnixEpoch.AddYears(56);
        var (section, opened) = Dabir.Sections.Section.Open(edition, "city", "شهر", 0, null, Dabir.Logbook.Actor.Operator, now);
        db.Sections.Add(section);
        db.Record(opened);
        await db.SaveChangesAsync();
        var (article, begun) = Article.Begin(
            section,
            140509020001,
            new ArticleText { Headline = "باران", Lead = "آمد." },
            Dabir.Logbook.Actor.Operator,
            now
        );
        db.Articles.Add(article);
        db.Record(begun);
        db.Record(article.Publish(Dabir.Logbook.Actor.Operator, now, now));
        return article;
    }

    static async Task<(Process, Uri)> Start(Settings settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (
            var word in new[] { typeof(Site).Assembly.Location, "serve", "--data", settings.Data, "--urls", "http://127.0.0.1:0" }
        )
            start.ArgumentList.Add(word);
        start.Environment["DABIR_GATE"] = "open";
        if (settings.Database is { } database)
            start.Environment["DABIR_DATABASE"] = database;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Site:", StringComparison.Ordinal))
                return (process, new Uri(line[5..].Trim()));
        throw new InvalidOperationException("The program did not start.");
    }
}
