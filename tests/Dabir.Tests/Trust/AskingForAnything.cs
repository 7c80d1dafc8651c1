using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Dabir.Staff;
using Dabir.Tests.Trust.Fuzzing;
using Microsoft.Extensions.Logging;

namespace Dabir.Tests.Trust;

/// <summary>
/// Every address of the program, asked for in ways that nobody foresaw, by a stranger and by members of staff. Some thousand
/// requests in an ordinary run; <c>DABIR_FUZZ=1000000</c> asks as many, <c>DABIR_FUZZ_SEED</c> repeats a run. The site stays
/// what it is: nothing is 500, hangs, runs in a browser or leads to another house, and <c>dabir check</c> finds nothing.
/// </summary>
public sealed class AskingForAnything
{
    const int AtOnce = 8;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Nothing_that_is_asked_breaks_the_site()
    {
        var (count, seed) = (Number("DABIR_FUZZ", 3_000), Number("DABIR_FUZZ_SEED", Environment.ProcessId));
        await using var site = await TestSite.Open(withSample: true, gateIsOpen: true);
        await site.Edition("en", "Niloufar Times", "en");
        using Guest stranger = new(site, null),
            admin = new(site, Role.Admin),
            reporter = new(site, Role.Reporter);
        Guest[] guests = [stranger, admin, reporter];
        foreach (var guest in guests)
            await guest.ComeIn();
        var facts = await Facts.Of(site);
        ConcurrentDictionary<string, (int Times, string First)> faults = new();
        ConcurrentDictionary<int, int> statuses = new();
        var next = 0;

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(Go)));

        var told = string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Value} × {s.Key}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"DABIR_FUZZ={count} DABIR_FUZZ_SEED={seed}: {told}");
        foreach (var (_, line, fault) in site.Log.Heard.Where(l => l.Level >= LogLevel.Error || IsHidden(l.Line)))
            Note($"logged: {Kind(line, fault)}", $"{line}\n{fault}");
        Assert.True(faults.IsEmpty, $"DABIR_FUZZ_SEED={seed}\n\n" + string.Join("\n\n", faults.Select(Told)));
        using var reader = site.NewReader();
        Assert.Equal(HttpStatusCode.OK, (await reader.Opens("/")).Status);
        var ready = await reader.Opens("/readyz");
        Assert.True(ready.Status == HttpStatusCode.OK, ready.Words);
        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);

        async Task Go()
        {
            using var line = new RawLine(site.Address);
            for (int number; (number = Interlocked.Increment(ref next)) <= count; )
            {
                var chance = new Chance(seed, number);
                var guest = chance.One(guests);
                if (number % 20_000 == 0)
                    facts = await Facts.Of(site);
                // What is looked at once a second would be looked at once in a run whose clock stands.
                if (number % 200 == 0)
                    site.Clock.Advance(TimeSpan.FromSeconds(1));
                var asked = new Asking(chance, facts, guest).Ask();
                try
                {
                    using var patience = new CancellationTokenSource(Patience);
                    var answer = await line.Ask(asked, patience.Token);
                    statuses.AddOrUpdate(answer.Status, 1, (_, times) => times + 1);
                    if (Judge.Of(asked, answer) is { } fault)
                        Note(fault, asked.Printed);
                    if (answer is { IsHtml: true, Status: 200 } && chance.Percent(3))
                        guest.Sees(Encoding.UTF8.GetString(answer.Body));
                    if (guest.IsSignedIn && answer.Header("Location")?.StartsWith("/sign-in", StringComparison.Ordinal) == true)
                        await guest.Lost();
                }
                catch (OperationCanceledException)
                {
                    line.Hangs();
                    Note("no answer came", asked.Printed);
                }
            }
        }

        void Note(string what, string first) =>
            faults.AddOrUpdate(what, (1, first), (_, fault) => (fault.Times + 1, fault.First));
    }

    static string Told(KeyValuePair<string, (int Times, string First)> fault) =>
        $"{fault.Key} ({fault.Value.Times} times), first:\n{fault.Value.First}";

    // What went wrong for somebody who had left would have been 500 for who waits.
    static bool IsHidden(string line) => line.Contains("the reader had left by then", StringComparison.Ordinal);

    static string Kind(string line, Exception? fault) =>
        fault is null
            ? line
            : $"{fault.GetType().Name} {fault.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Dabir", StringComparison.Ordinal))?.Trim()}";

    static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
