using System.Text.Json;

namespace Dabir.Logbook;

/// <summary>
/// The logbook row of a generated article. It tells the state of the article and of every comment under it at once, as
/// <c>{"status":"published","comments":{"published":[1,2],"pending":[3]}}</c>: a row for each of five million comments
/// would be the largest part of the site.
/// </summary>
public static class GeneratedRow
{
    public const string Action = "article.generate";

    /// <summary>Each comment of the row with the state it was made in.</summary>
    public static IReadOnlyList<(Thing Comment, string Status)> Comments(LogEntry row)
    {
        if (row.Action != Action || row.After is null)
            return [];
        try
        {
            using var facts = JsonDocument.Parse(row.After);
            return facts.RootElement.TryGetProperty("comments", out var comments)
                ?
                [
                    .. comments
                        .EnumerateObject()
                        .SelectMany(s => s.Value.EnumerateArray().Select(id => (Thing.Comment(id.GetInt64()), s.Name))),
                ]
                : [];
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException or FormatException)
        {
            return []; // Not written by Dabir; the chain tells which row it is.
        }
    }
}
