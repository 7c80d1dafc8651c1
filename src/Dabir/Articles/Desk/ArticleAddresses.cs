namespace Dabir.Articles.Desk;

/// <summary>The address of each decision, below the article's own.</summary>
public static class ArticleAddresses
{
    public static string Of(ArticleAction action) =>
        action switch
        {
            ArticleAction.Submit => "submission",
            ArticleAction.Return => "return",
            ArticleAction.Approve => "approval",
            ArticleAction.Publish => "publication",
            ArticleAction.Unpublish => "publication/withdrawal",
            ArticleAction.Spike => "spike",
            ArticleAction.Reopen => "spike/withdrawal",
            ArticleAction.Kill => "kill",
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };
}
