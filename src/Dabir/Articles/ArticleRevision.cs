using System.Text.Json;
using System.Text.Json.Serialization;
using Dabir.Logbook;

namespace Dabir.Articles;

/// <summary>The text as it stood when somebody had finished with it. Kept from the first day.</summary>
public sealed class ArticleRevision
{
    /// <summary>Saves of one person that follow each other this closely are one sitting, and leave one revision.</summary>
    public static readonly TimeSpan Sitting = TimeSpan.FromMinutes(10);

    ArticleRevision() { }

    internal ArticleRevision(int number, ArticleText text, Actor by, DateTime at)
    {
        Number = number;
        Text = text;
        ById = by.StaffId;
        ByName = by.Name;
        At = at;
    }

    public long Id { get; private set; }
    public long ArticleId { get; private set; }

    /// <summary>The article's <see cref="Article.Version"/> after the save.</summary>
    public int Number { get; private set; }
    public ArticleText Text { get; private set; } = new();
    public long? ById { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>
    /// Whether the next save goes on with this revision instead of beginning another: the same person, within one
    /// <see cref="Sitting"/>, nothing decided in between, and no reader has seen the text.
    /// </summary>
    internal bool IsContinuedBy(Actor by, DateTime now, DateTime? decidedAt, bool isPublished) =>
        !isPublished && (by.StaffId, by.Name) == (ById, ByName) && now - At < Sitting && !(decidedAt >= At);

    internal void Continue(int number, ArticleText text, DateTime at) => (Number, Text, At) = (number, text, at);
}

/// <summary>What the logbook says of the text that a save left behind.</summary>
/// <param name="Number">The revision's <see cref="ArticleRevision.Number"/>.</param>
/// <param name="Text">Its <see cref="ArticleText.Fingerprint"/>.</param>
/// <param name="InPlaceOf">The revision it went on with, which is no more; null when it began another.</param>
sealed record RevisionFacts(
    [property: JsonPropertyName("number")] int Number,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("inPlaceOf"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? InPlaceOf
)
{
    /// <summary>Those of a row; null for a row that kept no revision, or says only its number, as rows once did.</summary>
    public static RevisionFacts? Of(LogEntry row)
    {
        if (row.After is null || row.Action is not ("article.begin" or "article.revise"))
            return null;
        try
        {
            using var facts = JsonDocument.Parse(row.After);
            return facts.RootElement.TryGetProperty("revision", out var revision) && revision.ValueKind == JsonValueKind.Object
                ? revision.Deserialize<RevisionFacts>()
                : null;
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException)
        {
            return null; // Not written by Dabir; the chain tells which row it is.
        }
    }
}
