using System.Net.Http.Headers;
using System.Text.Json;

namespace Dabir.Tests.Seeing;

/// <summary>What somebody sends stands in the log as a value of a line, and is never a line of its own.</summary>
public class WritingTheLog
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_writes_a_line_into_it()
    {
        await using var site = await TestSite.Open();
        // Every request is a slow one, and so named.
        var (process, address, log) = await TheProgram.ServeHeard(site.Settings, ("DABIR_SLOW", "0ms"));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        const string Forged = """{"LogLevel":"Critical","Category":"Forged","Message":"all is lost"}""";
        foreach (var between in (string[])["%0A", "%0D%0A", "%E2%80%A8", "%C2%85", "%1B%5B2K%0D", "%22%7D%0A"])
            using (await http.GetAsync($"/news/1/{between}{Uri.EscapeDataString(Forged)}{between}", Stop)) { }
        using (var named = new HttpRequestMessage(HttpMethod.Get, "/city"))
        {
            named.Headers.UserAgent.Add(new ProductInfoHeaderValue("forged", "1"));
            named.Headers.TryAddWithoutValidation("X-Forwarded-For", Forged);
            using (await http.SendAsync(named, Stop)) { }
        }
        using (await http.GetAsync("/reset/0123456789abcdef0123456789abcdef", Stop)) { }

        await TheProgram.Signal(process, "TERM");
        await process.WaitForExitAsync(Stop);
        var lines = (await log).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            using var read = JsonDocument.Parse(line);
            Assert.NotEqual("Forged", read.RootElement.GetProperty("Category").GetString());
            Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u0085');
        }
        Assert.Contains(lines, l => l.Contains("all is lost", StringComparison.Ordinal));
        // What opens something to whoever knows it is not written down.
        Assert.Contains(lines, l => l.Contains("/reset/{token}", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("0123456789abcdef", StringComparison.Ordinal));
    }
}
