using Dabir.Logbook;

namespace Dabir.Articles;

/// <summary>
/// Everything the desk writes in an article, as one value: what a form sends, what a revision keeps and what two versions
/// are compared by.
/// </summary>
public sealed record ArticleText
{
    /// <summary>روتیتر</summary>
    public string Kicker { get; init; } = "";

    /// <summary>تیتر</summary>
    public string Headline { get; init; } = "";

    /// <summary>زیرتیتر</summary>
    public string Deck { get; init; } = "";

    /// <summary>لید</summary>
    public string Lead { get; init; } = "";

    /// <summary>متن, HTML already passed through <see cref="Body.BodyHtml.Sanitise"/>.</summary>
    public string BodyHtml { get; init; } = "";

    /// <summary>محل خبر, such as «شیراز».</summary>
    public string Dateline { get; init; } = "";

    /// <summary>منبع, the house the text comes from.</summary>
    public string SourceName { get; init; } = "";

    /// <summary>An absolute http(s) address of the source, or empty.</summary>
    public string SourceUrl { get; init; } = "";
    public ArticleKind Kind { get; init; }
    public Urgency Urgency { get; init; }

    /// <summary>A note between colleagues; never public.</summary>
    public string EditorialNote { get; init; } = "";

    /// <summary>Puts every part into a digest.</summary>
    internal ThingDigest Digest(ThingDigest digest) =>
        digest
            .Add("kicker", Kicker)
            .Add("headline", Headline)
            .Add("deck", Deck)
            .Add("lead", Lead)
            .Add("body", BodyHtml)
            .Add("dateline", Dateline)
            .Add("source", SourceName)
            .Add("source-url", SourceUrl)
            .AddWord<ArticleKind>("kind", Kind)
            .AddWord<Urgency>("urgency", Urgency)
            .Add("note", EditorialNote);

    /// <summary>
    /// What the logbook says of a revision, 32 hexadecimal digits. Without the site's key: the row it stands in is sealed.
    /// </summary>
    internal string Fingerprint()
    {
        using var digest = ThingDigest.WithoutKey();
        return Convert.ToHexStringLower(Digest(digest).Finish());
    }

    /// <summary>The longest each part may be, in characters. Longer is refused, never cut.</summary>
    public static class Limits
    {
        public const int Kicker = 120;
        public const int Headline = 200;
        public const int Deck = 300;
        public const int Lead = 1_500;
        public const int Body = 400_000;
        public const int Dateline = 60;
        public const int Source = 120;
        public const int Url = 500;
        public const int Note = 4_000;
    }
}
