using Npgsql;

namespace Dabir.Tests;

/// <summary>
/// A site made once a run and copied for each test: bringing a database up to date and filling it takes longer than most
/// tests do.
/// </summary>
/// <param name="then">What happens to it before it is copied.</param>
sealed class SiteTemplate(bool withSample, Func<TestSite, Task>? then = null)
{
    readonly Lazy<Task<string>> folder = new(() => Make(withSample, then));

    /// <summary>A founded site with its editor and nothing else.</summary>
    public static SiteTemplate Empty { get; } = new(withSample: false);

    /// <summary>The same with the sample newsroom.</summary>
    public static SiteTemplate Sample { get; } = new(withSample: true);

    /// <summary>Fills an empty data folder, and on a server the database that has the folder's name.</summary>
    public async Task CopyTo(string target)
    {
        var source = await folder.Value;
        foreach (var directory in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(directory.Replace(source, target, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            File.Copy(file, file.Replace(source, target, StringComparison.Ordinal));
        if (TestSite.OnServer("postgres") is { } server)
            await Run(
                server,
                $"CREATE DATABASE \"{Path.GetFileName(target)}\" TEMPLATE \"{Path.GetFileName(source)}\" STRATEGY FILE_COPY"
            );
    }

    static async Task<string> Make(bool withSample, Func<TestSite, Task>? then)
    {
        var made = Directory.CreateTempSubdirectory("dabir-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(made, recursive: true);
        await TestSite.Found(made, withSample, then);
        // A file still open in a pool may keep its last writes beside it; a database somebody is connected to is no template.
        if (TestSite.OnServer(Path.GetFileName(made)) is { } database)
            NpgsqlConnection.ClearPool(new NpgsqlConnection(database));
        else
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return made;
    }

    static async Task Run(string server, string sql)
    {
        // The server refuses to copy one template twice at once.
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var one = new NpgsqlCommand("SELECT pg_advisory_lock(7)", connection);
        await one.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
        await using var done = new NpgsqlCommand("SELECT pg_advisory_unlock(7)", connection);
        await done.ExecuteNonQueryAsync();
    }
}
