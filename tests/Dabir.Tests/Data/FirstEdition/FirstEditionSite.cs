using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dabir.Tests.Data.FirstEdition;

/// <summary>
/// A small site as the program of the first edition left it, before any later migration: four articles with everything on
/// them, a section within a section, two boxes, five accounts, and comments in every state with votes and reports.
/// </summary>
static class FirstEditionSite
{
    const string Picture = "04ff9c71a45eb616678a554a78e8468e";

    /// <summary>The password of every account in it.</summary>
    public const string Password = "صبح‌به‌خیر نیلوفرشهر";

    static string Folder => Path.Combine(AppContext.BaseDirectory, "Data", "FirstEdition");

    /// <summary>Lays the copy where these settings look for it.</summary>
    public static async Task LayOut(Settings settings)
    {
        var masters = Directory.CreateDirectory(Path.Combine(settings.Data, "media", "masters", Picture[..2], Picture[2..4]));
        File.Copy(Path.Combine(Folder, $"{Picture}.jpg"), Path.Combine(masters.FullName, $"{Picture}.jpg"));
        if (settings.Database is { } database)
            await OnServer(database);
        else
            await InFile(settings.SqliteFile);
    }

    static async Task InFile(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = await File.ReadAllTextAsync(Path.Combine(Folder, "sqlite.sql"));
        await command.ExecuteNonQueryAsync();
    }

    static async Task OnServer(string database)
    {
        var name = new NpgsqlConnectionStringBuilder(database) { Pooling = false };
        var server = new NpgsqlConnectionStringBuilder($"{name}") { Database = "postgres" };
        await Run($"{server}", $"CREATE DATABASE \"{name.Database}\"");
        await Run($"{name}", await File.ReadAllTextAsync(Path.Combine(Folder, "postgres.sql")));
    }

    static async Task Run(string connection, string words)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(words, open);
        await command.ExecuteNonQueryAsync();
    }
}
