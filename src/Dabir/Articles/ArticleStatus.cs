using Dabir.Staff;

namespace Dabir.Articles;

/// <summary>Where an article stands on its way from desk to reader.</summary>
public enum ArticleStatus
{
    Draft,
    Submitted,
    Returned,
    Approved,
    Published,
    Unpublished,
    Spiked,
    Killed,
}

/// <summary>What may be done with an article.</summary>
public enum ArticleAction
{
    Submit,
    Return,
    Approve,
    Publish,
    Unpublish,
    Spike,
    Reopen,
    Kill,
}

/// <summary>One row of the table of actions.</summary>
public sealed record ArticleRule(
    ArticleAction Action,
    ArticleStatus[] From,
    ArticleStatus To,
    Permission Needs,
    bool NeedsReason = false
);

/// <summary>The whole workflow in one table: what may be done, from where, to where, by whom.</summary>
public static class ArticleRules
{
    public static IReadOnlyList<ArticleRule> All { get; } =
    [
        new(ArticleAction.Submit, [ArticleStatus.Draft, ArticleStatus.Returned], ArticleStatus.Submitted, Permission.Write),
        new(
            ArticleAction.Return,
            [ArticleStatus.Submitted, ArticleStatus.Approved],
            ArticleStatus.Returned,
            Permission.Edit,
            true
        ),
        new(ArticleAction.Approve, [ArticleStatus.Submitted], ArticleStatus.Approved, Permission.Edit),
        new(
            ArticleAction.Publish,
            [
                ArticleStatus.Draft,
                ArticleStatus.Submitted,
                ArticleStatus.Returned,
                ArticleStatus.Approved,
                ArticleStatus.Unpublished,
            ],
            ArticleStatus.Published,
            Permission.Publish
        ),
        new(ArticleAction.Unpublish, [ArticleStatus.Published], ArticleStatus.Unpublished, Permission.Publish, true),
        new(
            ArticleAction.Spike,
            [ArticleStatus.Draft, ArticleStatus.Submitted, ArticleStatus.Returned, ArticleStatus.Approved],
            ArticleStatus.Spiked,
            Permission.Edit
        ),
        new(ArticleAction.Reopen, [ArticleStatus.Spiked], ArticleStatus.Draft, Permission.Edit),
        new(
            ArticleAction.Kill,
            [
                ArticleStatus.Draft,
                ArticleStatus.Submitted,
                ArticleStatus.Returned,
                ArticleStatus.Approved,
                ArticleStatus.Published,
                ArticleStatus.Unpublished,
                ArticleStatus.Spiked,
            ],
            ArticleStatus.Killed,
            Permission.Kill,
            true
        ),
    ];

    public static ArticleRule For(ArticleAction action) => All.First(r => r.Action == action);
}
