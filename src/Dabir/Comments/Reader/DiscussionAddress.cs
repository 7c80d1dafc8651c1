using System.Globalization;

namespace Dabir.Comments.Reader;

/// <summary>Which page of a discussion, in which order: the questions of an article's address that are about its comments.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Sort">Empty for the oldest first.</param>
/// <example><c>new DiscussionAddress(2, "newest").At("/news/140508240001/باران")</c> is <c>…?cpage=2&amp;sort=newest</c></example>
readonly record struct DiscussionAddress(long Number, string Sort)
{
    /// <summary>As a form's address carries it; whatever is no page or no order is the first page, oldest first.</summary>
    public static DiscussionAddress Of(IQueryCollection query) =>
        new(
            int.TryParse(query["cpage"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1,
            query["sort"] is [("newest" or "agreed") and { } sort] ? sort : ""
        );

    /// <summary>The same page of another address, such as the article's or a comment's votes.</summary>
    /// <param name="more">Questions beside these: <c>on=12</c>.</param>
    public string At(string path, params ReadOnlySpan<string> more)
    {
        List<string> questions = [];
        if (Number > 1)
            questions.Add(string.Create(CultureInfo.InvariantCulture, $"cpage={Number}"));
        if (Sort.Length > 0)
            questions.Add($"sort={Sort}");
        questions.AddRange(more);
        return $"{path}{(questions.Count > 0 ? "?" : "")}{string.Join('&', questions)}";
    }
}
