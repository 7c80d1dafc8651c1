namespace Dabir.Delivery;

/// <summary>Makes the page for what is not there; a part of the front page's concept, because it shows the newest articles.</summary>
public abstract class NoticeLoader
{
    public abstract Task<PageAnswer.View> Load(PageLoad page, PageAnswer answer);

    /// <summary>The status a notice is sent with.</summary>
    public static int StatusOf(PageAnswer answer) =>
        answer switch
        {
            PageAnswer.NotFound => StatusCodes.Status404NotFound,
            PageAnswer.Gone => StatusCodes.Status410Gone,
            PageAnswer.Notice other => other.Status,
            _ => throw new InvalidOperationException($"There is no notice for {answer.GetType().Name}."),
        };
}
