using System.Globalization;
using Dabir.Tests.Trust.Cutting;

namespace Dabir.Tests.Trust;

/// <summary>
/// A site that is killed again and again, and one whose machine loses its power: what was answered with yes is there, once.
/// A few rounds in an ordinary run; <c>DABIR_KILLS=200</c> and <c>DABIR_POWER_CUTS=500</c> go on longer.
/// </summary>
public sealed class Surviving
{
    [Fact]
    public async Task Killed_again_and_again_it_keeps_what_it_acknowledged()
    {
        var (settings, folder) = New();
        var crowd = new Crowd(settings);
        await crowd.Founds();
        var chance = new Random(7);
        for (var (round, rounds) = (1, Number("DABIR_KILLS", 3)); round <= rounds; round++)
        {
            var (process, address) = await TheProgram.Serve(settings);
            // Some die with the first answer, some in the middle, some when nearly all were answered.
            var (last, isKilled) = (chance.Next(1, 70), 0);
            await crowd.Comes(
                address,
                round,
                48,
                () => 0,
                count =>
                {
                    if (count >= last && Interlocked.Exchange(ref isKilled, 1) == 0)
                        process.Kill();
                }
            );
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await crowd.IsThere(settings);
        }
        Said($"{Number("DABIR_KILLS", 3)} kills, {crowd.Acknowledged.Count} acknowledged");
        await Gone(settings, folder);
    }

    [Fact]
    public async Task Cut_off_from_power_at_any_moment_it_keeps_what_it_acknowledged()
    {
        var (settings, folder) = New();
        Assert.SkipWhen(settings.Database is not null, "PostgreSQL keeps its own files.");
        var recorder = await Recording.Recorder(folder);
        Assert.SkipWhen(recorder is null, "There is no C compiler to build the recorder with.");
        var crowd = new Crowd(settings);
        await crowd.Founds();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var (database, book) = (Path.Combine(folder, "dabir.db"), Path.Combine(folder, "book"));
        var before = await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken);

        var (process, address) = await TheProgram.Serve(
            settings,
            ("LD_PRELOAD", recorder!),
            ("DABIR_CUT_BOOK", book),
            ("DABIR_CUT_DATABASE", database)
        );
        for (var round = 1; round <= 4; round++)
            await crowd.Comes(address, round, 90, () => new FileInfo(book).Length, _ => { });
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var recording = new Recording(book, before);
        var at = Directory.CreateTempSubdirectory("dabir-cut-").FullName;
        // The key of the site was on disk before the site was.
        File.Copy(Path.Combine(folder, "site.key"), Path.Combine(at, "site.key"));
        var chance = new Random(7);
        var cuts = Number("DABIR_POWER_CUTS", 20);
        for (var cut = 0; cut < cuts; cut++)
        {
            var step = chance.Next(recording.Length);
            recording.CutAfter(step, chance, Path.Combine(at, "dabir.db"));
            await crowd.IsThere(settings with { Data = at }, recording.PlaceOf(step));
        }
        Said($"{cuts} cuts of {recording.Length} steps, {recording.Kept} of them kept, {crowd.Acknowledged.Count} acknowledged");
        Directory.Delete(at, recursive: true);
        await Gone(settings, folder);
    }

    static (Settings, string) New()
    {
        var folder = Directory.CreateTempSubdirectory("dabir-cut-").FullName;
        return (
            new Settings
            {
                Data = folder,
                Urls = "http://127.0.0.1:0",
                Database = TestSite.OnServer(Path.GetFileName(folder)),
                GateIsOpen = true,
            },
            folder
        );
    }

    static async Task Gone(Settings settings, string folder)
    {
        if (settings.Database is not null)
            await Crowd.Drop(settings);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    static void Said(string figures) => TestContext.Current.TestOutputHelper?.WriteLine(figures);

    static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
