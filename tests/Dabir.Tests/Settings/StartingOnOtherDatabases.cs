using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests;

/// <summary>A start on a database that this program cannot work with: one line.</summary>
public sealed class StartingOnOtherDatabases
{
    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        await using var site = await TestSite.Open();
        await site.Read(db =>
            db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Later', '99')"""
            )
        );

        await using var older = Site.Build(site.Settings);
        var refused = await Assert.ThrowsAsync<SetupException>(() => older.Prepare());

        Assert.Equal(
            "The database was brought up to date by a newer Dabir (99990101000000_Later); start that one, or restore a backup from before.",
            refused.Message
        );
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_to_be_none()
    {
        Assert.SkipWhen(TestSite.OnServer("x") is not null, "There is no file on a server.");
        var folder = Directory.CreateTempSubdirectory("dabir-other-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "dabir.db"), string.Concat(Enumerable.Repeat("no database\n", 100)));

        await using var site = Site.Build(new Settings { Data = folder });
        var refused = await Assert.ThrowsAsync<SetupException>(() => site.Prepare());

        Assert.StartsWith("SQLite cannot be opened:", refused.Message);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_stack_trace_names_files_of_the_repository_and_no_folder_of_the_builder()
    {
        var wrong = Record.Exception(() =>
            SettingsFound.Read(_ => "nonsense", new System.Collections.Hashtable(), "/nowhere/dabir.json")
        );

        Assert.Contains("/dabir/src/Dabir/SettingsFound.cs:line ", wrong!.StackTrace);
        Assert.DoesNotContain(AppContext.BaseDirectory.Split("tests")[0] + "src", wrong.StackTrace);
    }
}
