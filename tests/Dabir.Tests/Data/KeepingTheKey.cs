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
                $"The key of the site is missing: put {KeyOf(site)} back from its copy, or name it with --key-file. If it is lost for good, 'dabir key renew' begins with another.\n",
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
    public async Task A_line_more_at_the_end_of_the_file_does_no_harm()
    {
        await using var site = await TestSite.Open();
        await File.AppendAllTextAsync(KeyOf(site), "\n\n", Stop);

        Assert.Equal(0, (await TheProgram.Run(folder, Words("check", site))).Exit);
    }

    [Fact]
    public async Task A_logbook_that_was_emptied_is_not_signed_as_if_it_were_new()
    {
        await using var site = await TestSite.Open();
        await site.Tampers("DELETE FROM \"Logbook\"");

        foreach (var verb in (string[])["check", "staff list", "site name"])
        {
            var (exit, _, errors) = await TheProgram.Run(folder, Words(verb, site, verb == "site name" ? ["دیگر"] : []));
            Assert.Equal(1, exit);
            Assert.Matches("The site was not finished|has lost the row of its key", errors);
        }
        Assert.Equal(0, await site.Read(db => db.Logbook.CountAsync(Stop)));
    }

    [Fact]
    public async Task The_key_is_not_renewed_where_there_is_none_or_nothing_can_be_written()
    {
        await using var site = await TestSite.Open();
        var before = await File.ReadAllTextAsync(KeyOf(site), Stop);
        if (site.Settings.Database is null)
        {
            var (wrong, _, said) = await TheProgram.Run(folder, "key", "renew", "--data", "nowhere");
            Assert.Equal((1, "--data: there is no site in nowhere; 'dabir serve' makes one.\n"), (wrong, said));
        }
        await using (await HeldLock.On(site))
        {
            var (exit, _, _) = await TheProgram.Run(folder, Words("key renew", site));
            Assert.Equal(1, exit);
        }

        Assert.Equal(before, await File.ReadAllTextAsync(KeyOf(site), Stop));
        Assert.False(File.Exists(KeyOf(site) + ".before"));
    }

    [Fact]
    public async Task A_process_that_goes_on_with_a_key_that_was_replaced_writes_nothing_more()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        var story = await site.PublishedArticle();
        Assert.Equal(0, (await TheProgram.Run(folder, Words("key renew", site))).Exit);

        using var reader = site.NewReader();
        using var answer = await reader.Sends(story, "سلام");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var (exit, said, _) = await TheProgram.Run(folder, Words("check", site));
        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task A_key_of_cookies_that_this_site_did_not_seal_is_nobodys()
    {
        await using var site = await TestSite.Open();
        using (var desk = await AtTheDesk.SignIn(site))
            await desk.Opens("/desk");
        var ring = await site.Read(db => db.DataProtectionKeys.AsNoTracking().FirstAsync(Stop));
        var open = System.Xml.Linq.XElement.Parse(ring.Xml!);
        open.Descendants("sealed")
            .Single()
            .Parent!.ReplaceWith(
                new System.Xml.Linq.XElement(
                    "masterKey",
                    new System.Xml.Linq.XElement("value", Convert.ToBase64String(new byte[64]))
                )
            );
        var memory = new OneElement(open);

        Assert.Empty(new OnlySealedKeys(memory).GetAllElements());
        Assert.Single(new OnlySealedKeys(new OneElement(System.Xml.Linq.XElement.Parse(ring.Xml!))).GetAllElements());
    }

    sealed class OneElement(System.Xml.Linq.XElement one) : Microsoft.AspNetCore.DataProtection.Repositories.IXmlRepository
    {
        public IReadOnlyCollection<System.Xml.Linq.XElement> GetAllElements() => [one];

        public void StoreElement(System.Xml.Linq.XElement element, string friendlyName) { }
    }

    [Fact]
    public async Task With_another_key_the_site_goes_on_and_says_what_cannot_be_proved_any_more()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        await site.PublishedArticle();
        File.Delete(KeyOf(site));

        var (exit, output, errors) = await TheProgram.Run(folder, Words("key renew", site));
        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains("is the key of the site from now on", output);

        (exit, output, errors) = await TheProgram.Run(folder, Words("check", site));
        Assert.True(exit == 0, output + errors);
        Assert.Contains("of them sealed with a key that is gone, and as they were when it went, all right", output);
        Assert.DoesNotContain("without a digest", output);

        (exit, _, errors) = await TheProgram.Run(folder, Words("site name", site, "روزنامه دیگر"));
        Assert.Equal((0, ""), (exit, errors));
        await site.Tampers("""UPDATE "Editions" SET "Tagline" = 'عوض شده'""");
        (exit, output, _) = await TheProgram.Run(folder, Words("check", site));
        Assert.Equal(1, exit);
        Assert.Contains("record: edition:1 is not what it was last decided to be", output);
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
