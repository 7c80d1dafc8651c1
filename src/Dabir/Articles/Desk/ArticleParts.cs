namespace Dabir.Articles.Desk;

/// <summary>What of an article is saved by one button.</summary>
public enum ArticlePart
{
    Text,

    /// <summary>Section, tags, names, related articles and where the text comes from.</summary>
    Surroundings,
    Picture,
    Embargo,
    Correction,
}

/// <summary>The fields of each part, by the names the form gives them.</summary>
public static class ArticleParts
{
    static readonly Dictionary<ArticlePart, string[]> Table = new()
    {
        [ArticlePart.Text] = ["Kicker", "Headline", "Deck", "Lead", "Body", "BodyForm", "Kind", "Urgency", "Note"],
        [ArticlePart.Surroundings] = ["Section", "Tags", "Bylines", "Related", "Dateline", "SourceName", "SourceUrl"],
        [ArticlePart.Picture] = ["Alt", "Caption", "Credit"],
        [ArticlePart.Embargo] = ["Embargo"],
        [ArticlePart.Correction] = ["Correction"],
    };

    public static IReadOnlyList<string> Fields(this ArticlePart part) => Table[part];

    public static IEnumerable<string> AllFields => Table.Values.SelectMany(fields => fields);
}
