using System.Net;
using Dabir.Seeing;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Seeing;

/// <summary>What the site says of itself to who runs it.</summary>
public sealed class AnsweringOperators
{
    [Fact]
    public async Task Ready_is_said_only_when_pages_and_writes_would_succeed()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        Assert.Equal("ready\n", await Says(site, reader, HttpStatusCode.OK));

        var probe = Directory.CreateDirectory(Path.Combine(site.Settings.Data, $".writable-{Environment.ProcessId}"));
        Assert.Equal("the data folder cannot be written\n", await Says(site, reader, HttpStatusCode.ServiceUnavailable));
        probe.Delete();
        Assert.Equal("ready\n", await Says(site, reader, HttpStatusCode.OK));

        await site.Read(db => db.Database.ExecuteSqlAsync($"""UPDATE "Editions" SET "TimeZone" = 'Atlantis/Capital'"""));
        Assert.StartsWith("edition fa has no clock", await Says(site, reader, HttpStatusCode.ServiceUnavailable));
        await site.Read(db => db.Database.ExecuteSqlAsync($"""UPDATE "Editions" SET "TimeZone" = 'Asia/Tehran'"""));

        await site.Read(db =>
            db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Later', '99')"""
            )
        );
        Assert.Equal("the database is newer than this program\n", await Says(site, reader, HttpStatusCode.ServiceUnavailable));
        Assert.Equal("alive\n", await reader.Http.GetStringAsync("/healthz"));
    }

    [Fact]
    public async Task Asking_all_the_time_looks_once_a_second()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        Assert.Equal("ready\n", await Says(site, reader, HttpStatusCode.OK));
        Directory.CreateDirectory(Path.Combine(site.Settings.Data, $".writable-{Environment.ProcessId}"));

        Assert.Equal("ready\n", await reader.Http.GetStringAsync("/readyz"));
    }

    [Fact]
    public async Task The_numbers_are_for_machines_of_the_house()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        for (var i = 0; i < 32; i++)
            await reader.Http.PostAsync("/comments/1/reports", new FormUrlEncodedContent([new("reason", "?")]));

        using var answer = await reader.Get("/metrics");

        Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.Contains("# TYPE dabir_gate_refused_total counter", lines);
        Assert.Contains("dabir_gate_refused_total{limit=\"reports\"} 2", lines);
        Assert.Contains(lines, l => l.StartsWith("dotnet_process_memory_working_set_bytes ", StringComparison.Ordinal));

        reader.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/metrics")).StatusCode);
    }

    [Fact]
    public async Task Sign_ins_are_counted_by_what_became_of_them()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        foreach (var password in new[] { "wrong", site.EditorPassword })
        {
            var form = (await reader.Opens("/sign-in"))
                .Html.QuerySelectorAll("form input[type=hidden]")
                .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
            (form["Email"], form["Password"]) = (site.Editor.Email!, password);
            await reader.Http.PostAsync("/sign-in", new FormUrlEncodedContent(form));
        }

        var numbers = await reader.Http.GetStringAsync("/metrics");

        Assert.Contains("dabir_staff_sign_ins_total{result=\"bad\"} 1\n", numbers);
        Assert.Contains("dabir_staff_sign_ins_total{result=\"good\"} 1\n", numbers);
    }

    static async Task<string> Says(TestSite site, Reader reader, HttpStatusCode status)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        using var answer = await reader.Get("/readyz");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
        Assert.Equal(status != HttpStatusCode.OK, answer.Headers.RetryAfter is not null);
        return await answer.Content.ReadAsStringAsync();
    }
}
