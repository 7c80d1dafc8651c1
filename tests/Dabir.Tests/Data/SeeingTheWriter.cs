using System.Net;
using Dabir.Comments;
using Dabir.Data;
using Dabir.Logbook;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Data;

/// <summary>What can be seen of the writer from outside, and what it does while somebody else holds the file.</summary>
public class SeeingTheWriter
{
    [Fact]
    public async Task Its_groups_its_time_and_what_failed_are_counted()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        using var latch = new Latch();
        var before = await Numbers(reader);
        var first = site.Writer.Write(_ => latch.Opened, Stop);
        await Until.So(async () => Of(await Numbers(reader), "dabir_writer_queue") == 0);
        var faulty = site.Writer.Write(_ => throw new InvalidOperationException("a slip"), Stop);
        var refused = site.Writer.Write(_ => Task.FromResult(Outcome.Refused("articles.not-yours")), Stop);
        Assert.Equal(2, Of(await Numbers(reader), "dabir_writer_queue"));

        latch.Open();
        await first;
        await Assert.ThrowsAsync<InvalidOperationException>(() => faulty);
        Assert.True((await refused).IsRefused);

        await Until.So(async () =>
            Of(await Numbers(reader), "dabir_writer_duration_seconds_count")
            == Of(before, "dabir_writer_duration_seconds_count") + 3
        );
        var after = await Numbers(reader);
        Assert.Equal(0, Of(after, "dabir_writer_queue"));
        Assert.Equal(Of(before, "dabir_writer_group_count") + 2, Of(after, "dabir_writer_group_count"));
        Assert.Equal(Of(before, "dabir_writer_group_sum") + 3, Of(after, "dabir_writer_group_sum"));
        Assert.Equal(1, Of(after, "dabir_writer_failures_total{cause=\"fault\"}"));
    }

    [Fact]
    public async Task While_another_program_holds_the_file_readers_read_and_the_write_waits_its_turn()
    {
        await using var site = await TestSite.Open();
        Assert.SkipWhen(site.Settings.Database is not null, "A server has no file that one program could hold.");
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var form = await reader.Fills(story, "باران خوبی بود");
        await using var other = new SqliteConnection($"Data Source={FileOf(site)}");
        await other.OpenAsync(Stop);
        await Tell(other, "BEGIN IMMEDIATE");

        var sent = reader.Http.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields), Stop);
        var behind = site.Section("sport", "ورزش");
        using (var another = site.NewReader())
            foreach (var page in new[] { "/", "/city", "/guide" })
                Assert.Equal(HttpStatusCode.OK, (await another.Opens(page)).Status);
        Assert.False(behind.IsCompleted);
        await Tell(other, "COMMIT");

        Assert.Equal(HttpStatusCode.SeeOther, (await sent).StatusCode);
        await behind;
        Assert.Equal(1, await site.Read(db => db.Comments.CountAsync(c => c.Status == CommentStatus.Pending)));
        Assert.Equal(0, (await site.Check()).Exit);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string FileOf(TestSite site) => Directory.GetFiles(site.Settings.Data, "*.db").Single();

    static async Task Tell(SqliteConnection connection, string words)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = words;
        await command.ExecuteNonQueryAsync(Stop);
    }

    static async Task<string[]> Numbers(Reader reader) => (await reader.Http.GetStringAsync("/metrics")).Split('\n');

    static double Of(string[] numbers, string name) =>
        numbers.Where(n => n.StartsWith(name + " ", StringComparison.Ordinal)).Select(n => n.Split(' ')[^1]).SingleOrDefault()
            is { } value
            ? double.Parse(value, System.Globalization.CultureInfo.InvariantCulture)
            : 0;
}
