using System.Net;
using Dabir.Data;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Data;

/// <summary>What opens and proves everything stands in a file beside the database, and never in it.</summary>
public sealed class KeepingTheKey : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("dabir-key-").FullName;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_new_site_makes_its_key_and_leaves_nothing_of_it_in_the_database()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        await desk.Opens("/desk");

        var key = (await File.ReadAllLinesAsync(KeyOf(site), Stop))[^1];
        Assert.Equal(32, Convert.FromBase64String(key).Length);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyOf(site)));
        var cookieKeys = await site.Read(db => db.DataProtectionKeys.Select(k => k.Xml).ToListAsync(Stop));
        Assert.NotEmpty(cookieKeys);
        Assert.All(cookieKeys, xml => Assert.Contains("<sealed", xml));
        Assert.All(cookieKeys, xml => Assert.DoesNotContain("masterKey>", xml));
    }

    [Fact]
    public async Task Without_its_key_a_site_is_neither_served_nor_checked_and_the_line_says_what_to_do()
    {
        await using var site = await TestSite.Open();
        File.Move(KeyOf(site), Path.Combine(folder, "kept"));

        foreach (var verb in (string[])["check", "staff list"])
        {
            var (exit, output, errors) = await TheProgram.Run(folder, Words(verb, site));
            Assert.Equal((1, ""), (exit, output));
            Assert.Equal(
                $"The key of the site is missing: put {KeyOf(site)} back from its copy. If it is lost for good, 'dabir key renew' begins with another.\n",
                errors
            );
        }
        Assert.False(File.Exists(KeyOf(site)));

        var elsewhere = Path.Combine(folder, "kept");
        Assert.Equal(0, (await TheProgram.Run(folder, [.. Words("check", site), "--key-file", elsewhere])).Exit);
    }

    [Fact]
    public async Task Another_sites_key_is_told_from_ones_own()
    {
        await using var site = await TestSite.Open();
        await File.WriteAllTextAsync(KeyOf(site), Convert.ToBase64String(new byte[32]), Stop);
        var (exit, _, errors) = await TheProgram.Run(folder, Words("check", site));
        Assert.Equal(1, exit);
        Assert.StartsWith($"{KeyOf(site)} is not the key of this site", errors);

        await File.WriteAllTextAsync(KeyOf(site), "not a key", Stop);
        (exit, _, errors) = await TheProgram.Run(folder, Words("check", site));
        Assert.Equal((1, $"{KeyOf(site)} holds no key of a site; put it back from its copy.\n"), (exit, errors));
    }

    [Fact]
    public async Task With_another_key_the_site_goes_on_and_says_what_cannot_be_proved_any_more()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        File.Delete(KeyOf(site));

        var (exit, output, errors) = await TheProgram.Run(folder, Words("key renew", site));
        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains("is the key of the site from now on", output);

        (exit, output, errors) = await TheProgram.Run(folder, Words("check", site));
        Assert.True(exit == 0, output + errors);
        Assert.Contains("under a key that is gone, followed by their links only, all right", output);
        Assert.Contains("without a digest to compare, all right", output);

        (exit, _, errors) = await TheProgram.Run(folder, Words("site name", site, "روزنامه دیگر"));
        Assert.Equal((0, ""), (exit, errors));
        await site.Tampers("""UPDATE "Editions" SET "Tagline" = 'عوض شده'""");
        (exit, output, _) = await TheProgram.Run(folder, Words("check", site));
        Assert.Equal(1, exit);
        Assert.Contains("record: edition:1 is not what it was last decided to be", output);
        Assert.NotNull(story);
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_on_a_new_site_make_one_key()
    {
        var settings = new Settings { Data = folder };
        var keys = Enumerable.Range(0, 8).Select(_ => new SiteKey(settings)).ToList();

        await Parallel.ForEachAsync(
            keys,
            Stop,
            (key, _) =>
            {
                key.ReadOrMake();
                return ValueTask.CompletedTask;
            }
        );

        Assert.Single(keys.Select(k => k.Name).Distinct());
        Assert.Equal([Path.Combine(folder, "site.key")], Directory.EnumerateFiles(folder));
    }

    [Fact]
    public async Task A_session_that_stands_in_a_copied_database_opens_nothing_without_the_key()
    {
        await using var site = await TestSite.Open();
        using var desk = await AtTheDesk.SignIn(site);
        Assert.Equal(HttpStatusCode.OK, (await desk.Opens("/desk")).Status);

        var ring = await site.Read(db => db.DataProtectionKeys.Select(k => k.Xml!).FirstAsync(Stop));
        var inside = System.Xml.Linq.XElement.Parse(ring).Descendants("sealed").Single();
        var foreign = new SiteKey(new Settings { Data = folder });
        foreign.ReadOrMake();

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => new SealedKeyRing(foreign).Decrypt(inside));
        Assert.NotNull(new SealedKeyRing(site.Services.GetRequiredService<SiteKey>()).Decrypt(inside));
    }

    static string KeyOf(TestSite site) => Path.Combine(site.Settings.Data, "site.key");

    static string[] Words(string verb, TestSite site, params string[] more) =>
        [
            .. verb.Split(' '),
            .. more,
            "--data",
            site.Settings.Data,
            .. site.Settings.Database is { } server ? (string[])["--database", server] : [],
        ];
}
