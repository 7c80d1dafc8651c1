namespace Dabir.Comments;

/// <summary>The rule that found something. Its words stand under <c>findings</c> in the language file.</summary>
public enum FindingRule
{
    /// <summary>The field that people do not see was filled.</summary>
    Trap,

    /// <summary>An address to another place; one finding for each.</summary>
    Link,
}

/// <summary>What screening found in a comment, for the moderator alone: which rule, what matched, where, and how much it weighs.</summary>
public sealed class CommentFinding
{
    CommentFinding() { }

    /// <param name="start">Where in the text, in UTF-16 units; null for what stands in no place of it.</param>
    public CommentFinding(FindingRule rule, string matched, int weight, int? start = null)
    {
        Rule = rule;
        Matched = matched;
        Weight = weight;
        Start = start;
        Length = start is null ? null : matched.Length;
    }

    public long Id { get; private set; }
    public long CommentId { get; private set; }
    public FindingRule Rule { get; private set; }

    /// <summary>The words that matched; empty where they are not known, as of comments of the first edition.</summary>
    public string Matched { get; private set; } = "";
    public int? Start { get; private set; }
    public int? Length { get; private set; }

    /// <summary>Added up by <see cref="Screening"/>.</summary>
    public int Weight { get; private set; }
}
