using Dabir.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests;

/// <summary>Verbs that only look leave everything as it was, and say what they found on standard output, alone.</summary>
public sealed class OnlyLooking : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("dabir-look-").FullName;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_check_in_a_wrong_folder_is_an_error_and_makes_nothing()
    {
        Assert.SkipWhen(TestSite.OnServer("x") is not null, "A server is not in a folder.");
        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        foreach (var wrong in new[] { "nowhere", "empty", "/proc/x", "/proc/self" })
        {
            var (exit, output, errors) = await TheProgram.Run(folder, "check", "--data", wrong);
            Assert.Equal((1, ""), (exit, output));
            Assert.Equal($"--data: there is no site in {wrong}; 'dabir serve' makes one.\n", errors);
            (exit, output, _) = await TheProgram.Run(folder, "staff", "list", "--data", wrong);
            Assert.Equal((1, ""), (exit, output));
        }
        Assert.Equal([Path.Combine(folder, "empty")], Directory.EnumerateFileSystemEntries(folder));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(folder, "empty")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no database, however long it is made: ....................................................")]
    public async Task A_file_that_is_no_site_is_one_line(string content)
    {
        Assert.SkipWhen(TestSite.OnServer("x") is not null, "A server has no file.");
        var file = Path.Combine(folder, "dabir.db");
        await File.WriteAllTextAsync(file, content, Stop);

        var (exit, output, errors) = await TheProgram.Run(folder, "check", "--data", ".");

        Assert.Equal((1, ""), (exit, output));
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("SQLite", errors);
        Assert.DoesNotContain("Exception", errors);
        Assert.Equal(content, await File.ReadAllTextAsync(file, Stop));
    }

    [Fact]
    public async Task A_damaged_file_is_told_in_lines_and_never_in_a_stack_trace()
    {
        Assert.SkipWhen(TestSite.OnServer("x") is not null, "A server has no file.");
        await SiteTemplate.Sample.CopyTo(folder);
        var file = Path.Combine(folder, "dabir.db");
        var bytes = await File.ReadAllBytesAsync(file, Stop);
        for (var at = 4096 * 3; at < bytes.Length; at += 4096 * 2)
            bytes.AsSpan(at, 512).Fill(0xA5);
        await File.WriteAllBytesAsync(file, bytes, Stop);

        foreach (
            var verb in new[] { "check", "serve --urls http://127.0.0.1:0", "staff add --email a@b.ir --name x --role reporter" }
        )
        {
            var (exit, output, errors) = await TheProgram.Run(folder, [.. verb.Split(' '), "--data", folder]);
            Assert.Equal((verb, 1), (verb, exit));
            Assert.DoesNotContain("   at ", output + errors);
        }
    }

    [Fact]
    public async Task A_copy_beside_which_nothing_can_be_written_can_be_checked()
    {
        Assert.SkipWhen(TestSite.OnServer("x") is not null, "A server has no file.");
        await SiteTemplate.Sample.CopyTo(folder);
        // In its place nobody can put the table of locks, whoever runs the tests.
        Directory.CreateDirectory(Path.Combine(folder, "dabir.db-shm"));
        var before = await File.ReadAllBytesAsync(Path.Combine(folder, "dabir.db"), Stop);

        var (exit, output, errors) = await TheProgram.Run(folder, "check", "--data", folder);

        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains("logbook: ", output);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(folder, "dabir.db"), Stop));
    }

    [Fact]
    public async Task A_backup_of_an_older_Dabir_is_checked_and_stays_as_it_was()
    {
        var settings = new Settings { Data = folder, Database = TestSite.OnServer(Path.GetFileName(folder)) };
        await Dabir.Tests.Data.FirstEdition.FirstEditionSite.LayOut(settings);
        if (settings.Database is { } server)
        {
            var (refused, _, line) = await TheProgram.Run(folder, "check", "--data", folder, "--database", server);
            Assert.Equal(1, refused);
            Assert.Equal(
                "The database is older than this program, and a server's is not copied aside: restore the backup into a database of its own, let 'dabir serve' bring that one up to date, and check it there.\n",
                line
            );
            await using var gone = new Npgsql.NpgsqlConnection(
                new Npgsql.NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString()
            );
            await gone.OpenAsync(Stop);
            await using var drop = new Npgsql.NpgsqlCommand($"DROP DATABASE \"{Path.GetFileName(folder)}\" WITH (FORCE)", gone);
            await drop.ExecuteNonQueryAsync(Stop);
            return;
        }
        var before = await Content();

        var (exit, output, errors) = await TheProgram.Run(folder, "check", "--data", folder);

        Assert.True(exit == 0, output + errors);
        Assert.Equal("", errors);
        Assert.StartsWith("copy: this site is of an older Dabir", output);
        Assert.Contains("pictures: 1 files, all right", output);
        Assert.Equal(before, await Content());

        // What is wrong in it is found in the copy too.
        await using (
            var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={settings.SqliteFile};Pooling=False")
        )
        {
            await connection.OpenAsync(Stop);
            await using var change = connection.CreateCommand();
            change.CommandText = """UPDATE "Logbook" SET "ByName" = 'دیگری' WHERE "Id" = 3""";
            await change.ExecuteNonQueryAsync(Stop);
        }
        (exit, output, _) = await TheProgram.Run(folder, "check", "--data", folder);
        Assert.Equal(1, exit);
        Assert.Contains("logbook: row 3 does not follow", output);

        async Task<List<(string, string)>> Content()
        {
            List<(string, string)> files = [];
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                files.Add(
                    (
                        file,
                        Convert.ToHexString(
                            System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file, Stop))
                        )
                    )
                );
            return files;
        }
    }

    [Fact]
    public void Where_there_is_no_room_for_a_copy_it_is_said_before_anything_is_copied()
    {
        SiteAside.RefuseWithoutRoom(1024, folder);

        var refused = Assert.Throws<SetupException>(() => SiteAside.RefuseWithoutRoom(1L << 60, folder));

        Assert.Contains($"in {folder} that takes 2199023255552 MB", refused.Message);
        Assert.EndsWith("name another folder in the variable TMPDIR.", refused.Message);
    }

    [Fact]
    public async Task A_copy_that_is_given_up_halfway_is_left_nowhere()
    {
        var settings = new Settings { Data = folder, Database = TestSite.OnServer(Path.GetFileName(folder)) };
        Assert.SkipWhen(settings.Database is not null, "A server's is not copied.");
        await Dabir.Tests.Data.FirstEdition.FirstEditionSite.LayOut(settings);
        using var stop = new CancellationTokenSource();
        string? copied = null;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            SiteAside.Look(
                settings,
                async services =>
                {
                    copied = services.GetRequiredService<Settings>().Data;
                    Assert.True(File.Exists(Path.Combine(copied, "dabir.db")));
                    if (!OperatingSystem.IsWindows())
                        Assert.Equal(
                            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                            File.GetUnixFileMode(copied)
                        );
                    await stop.CancelAsync();
                    stop.Token.ThrowIfCancellationRequested();
                    return 0;
                },
                stop.Token
            )
        );

        Assert.False(Directory.Exists(copied));
    }

    [Fact]
    public async Task A_verb_that_only_looks_brings_nothing_up_to_date()
    {
        await using var site = await TestSite.Open();
        await site.Read(db =>
            db.Database.ExecuteSqlRawAsync(
                """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = (SELECT MAX("MigrationId") FROM "__EFMigrationsHistory")""",
                Stop
            )
        );
        var before = await site.Read(db => db.Applied(Stop));

        var (exit, output, errors) = await TheProgram.Run(folder, [.. "staff list".Split(' '), .. Words("check", site)[1..]]);

        Assert.Equal((1, ""), (exit, output));
        Assert.Equal("The database is older than this program; 'dabir serve' brings it up to date.\n", errors);
        Assert.Equal(before, await site.Read(db => db.Applied(Stop)));
    }

    [Fact]
    public async Task A_verb_that_cannot_write_says_so_in_one_line()
    {
        await using var site = await TestSite.Open();
        await using var held = await Dabir.Tests.Data.HeldLock.On(site);

        var (exit, output, errors) = await TheProgram.Run(folder, ["site", "name", "دیگر", .. Words("check", site)[1..]]);

        Assert.Equal((1, ""), (exit, output));
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_whole_site_is_all_right_on_standard_output_and_nothing_else_is_said()
    {
        await using var site = await TestSite.Open(withSample: true);

        var (exit, output, errors) = await TheProgram.Run(folder, Words("check", site));

        Assert.Equal((0, ""), (exit, errors));
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.EndsWith("all right", line));
    }

    [Fact]
    public async Task The_first_start_on_an_empty_database_complains_of_nothing()
    {
        var name = Path.GetFileName(folder);
        await using var site = await TestSite.Open(
            staffed: false,
            with: settings => settings with { Database = TestSite.OnServer($"{name}-first") }
        );

        Assert.DoesNotContain(site.Log.Heard, l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    static string[] Words(string verb, TestSite site) =>
        site.Settings.Database is { } server
            ? [verb, "--data", site.Settings.Data, "--database", server]
            : [verb, "--data", site.Settings.Data];
}
