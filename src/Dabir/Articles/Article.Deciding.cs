using Dabir.Language;
using Dabir.Logbook;
using Dabir.Staff;

namespace Dabir.Articles;

public sealed partial class Article
{
    /// <summary>Whether the table of actions lets this member do this now.</summary>
    public bool Allows(ArticleAction action, StaffMember by)
    {
        var rule = ArticleRules.For(action);
        return rule.From.Contains(Status) && by.May(rule.Needs, this);
    }

    /// <summary>Puts the article before the public. Refuses without a headline, a lead or a body, and before the embargo ends.</summary>
    public Outcome Publish(StaffMember by, DateTime now) => Publish(by, now, now);

    /// <summary>The same with the time readers see, for what was first published elsewhere or earlier.</summary>
    public Outcome Publish(StaffMember by, DateTime publishedAt, DateTime now)
    {
        if (IsPublished && by.May(Permission.Publish, this))
            return Outcome.Unchanged;
        if (!Allows(ArticleAction.Publish, by))
            return Outcome.Refused("articles.not-allowed");
        return Publish(by.AsActor, publishedAt, now);
    }

    /// <summary>Publication by the operator's import, which stands above roles.</summary>
    internal Outcome Publish(Actor by, DateTime publishedAt, DateTime now)
    {
        if (WhyNotPublic(Text) is { } notPublic)
            return notPublic;
        if (EmbargoUntil > now)
            return Outcome.Refused("articles.under-embargo");
        PublishedAt ??= publishedAt;
        return Become(ArticleAction.Publish, by, now);
    }

    /// <summary>What a text lacks that readers must find in every article; null when nothing.</summary>
    static Outcome? WhyNotPublic(ArticleText text) =>
        WhyNoHeadline(text) is { } unnamed ? unnamed
        : BlankText.IsBlank(text.Lead) && Body.BodyHtml.IsBlank(text.BodyHtml) ? Outcome.Refused("articles.no-text")
        : null;

    // An editor finds what was sent in by its headline.
    static Outcome? WhyNoHeadline(ArticleText text) =>
        BlankText.IsBlank(text.Headline) ? Outcome.Refused("articles.no-headline")
        : Language.Slug.Of(text.Headline).Length == 0 ? Outcome.Refused("articles.headline-without-letters")
        : null;

    /// <summary>Takes the article out of the public's sight, for a reason; it can come back.</summary>
    public Outcome Unpublish(StaffMember by, string? reason, DateTime now) => Decide(ArticleAction.Unpublish, by, reason, now);

    /// <summary>Takes the article away for good. A reason is required and kept.</summary>
    public Outcome Kill(StaffMember by, string? reason, DateTime now) => Decide(ArticleAction.Kill, by, reason, now);

    /// <summary>Any action of <see cref="ArticleRules"/>. Refuses what the table does not allow, and a missing reason where one is needed.</summary>
    public Outcome Decide(ArticleAction action, StaffMember by, string? reason, DateTime now)
    {
        if (action == ArticleAction.Publish)
            return Publish(by, now);
        if (!Allows(action, by))
            return Outcome.Refused("articles.not-allowed");
        if (action == ArticleAction.Submit && WhyNoHeadline(Text) is { } unnamed)
            return unnamed;
        if (ArticleRules.For(action).NeedsReason && BlankText.IsBlank(reason ?? ""))
            return Outcome.Refused("articles.no-reason");
        return Become(action, by.AsActor, now, reason);
    }

    Outcome Become(ArticleAction action, Actor by, DateTime now, string? reason = null)
    {
        var before = StatusName;
        Status = ArticleRules.For(action).To;
        DecidedAt = now;
        Version++;
        return Outcome.Done(
            Log(Data.StoredName.Of(action), by, now, reason, before: new { status = before }, after: new { status = StatusName })
        );
    }
}
