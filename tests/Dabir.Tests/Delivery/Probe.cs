using System.Globalization;
using System.Text;
using Dabir.Delivery;
using Dabir.Logbook;
using Microsoft.AspNetCore.Builder;

namespace Dabir.Tests.Delivery;

/// <summary>A page that says how often it was rendered, and shows what a test tells it to.</summary>
sealed class Probe(Action<PageLoad> declares)
{
    int renders;

    public int Renders => Volatile.Read(ref renders);

    /// <summary>What a render waits for before it ends; it holds its thread meanwhile.</summary>
    public Func<PageLoad, Task> Waits { get; init; } = _ => Task.CompletedTask;

    /// <summary>Where it is mapped.</summary>
    public string At { get; init; } = "/probe";

    public static Probe Shows(Thing thing) => new(page => page.Shows(thing));

    public static Probe ShowsBeside(Thing thing) => new(page => page.ShowsBeside(thing));

    public async Task<PageAnswer> Load(PageLoad page)
    {
        var number = Interlocked.Increment(ref renders);
        declares(page);
        await Waits(page);
        return new PageAnswer.Document(
            At.Replace("{number}", page.Route("number"), StringComparison.Ordinal),
            "text/plain; charset=utf-8",
            Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture))
        );
    }

    /// <summary>A site with this page at <c>/probe</c>.</summary>
    public Task<TestSite> Site(int renders = 0) => TestSite.Open(map: app => app.MapPage("/probe", Load), renders: renders);
}

static class ProbingASite
{
    public static Task<string> Says(this Reader reader, string path = "/probe") => reader.Http.GetStringAsync(path);

    /// <summary>A change that nobody decided, as the writer passes it on.</summary>
    public static Task Changes(this TestSite site, Thing thing, bool softly = false) =>
        site.Writer.Write(db =>
        {
            if (softly)
                db.TouchSoftly(thing);
            else
                db.Touch(thing);
            return Task.CompletedTask;
        });
}
