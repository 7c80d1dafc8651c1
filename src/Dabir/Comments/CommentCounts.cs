namespace Dabir.Comments;

/// <summary>
/// The three public counters of one article: «انتشار یافته · در صف بررسی · غیر قابل انتشار». A row changed by delta in the
/// transaction that changes a comment's status, by <see cref="CommentCounting"/> alone; <c>dabir check</c> recounts it.
/// </summary>
public sealed class CommentCounts
{
    CommentCounts() { }

    public long ArticleId { get; private set; }
    public int Published { get; private set; }
    public int InReview { get; private set; }
    public int NotPublishable { get; private set; }
}
