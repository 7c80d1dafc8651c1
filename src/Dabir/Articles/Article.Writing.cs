using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tags;

namespace Dabir.Articles;

public sealed partial class Article
{
    /// <summary>Begins an article as a draft of the member. Refuses a section the member may not write for.</summary>
    /// <param name="code">From <see cref="NewsCode"/>; unique.</param>
    public static (Article? Article, Outcome Outcome) Begin(
        Section section,
        long code,
        ArticleText text,
        StaffMember by,
        DateTime now
    ) =>
        by.May(Permission.Write, section)
            ? Begin(section, code, text, by.AsActor, now, by)
            : (null, Outcome.Refused("articles.no-section"));

    /// <summary>Begins an article as an import or the sample does.</summary>
    internal static (Article Article, Outcome Outcome) Begin(
        Section section,
        long code,
        ArticleText text,
        Actor by,
        DateTime now,
        StaffMember? writer = null
    )
    {
        var article = new Article
        {
            Section = section,
            SectionId = section.Id,
            Edition = section.Edition,
            EditionId = section.EditionId,
            Code = code,
            Status = ArticleStatus.Draft,
            CreatedAt = now,
            WriterId = writer?.Id,
        };
        article.Take(text);
        var kept = article.Keep(by, now);
        var after = new
        {
            code,
            text.Headline,
            revision = kept,
        };
        return (article, Outcome.Done(article.Log("begin", by, now, after: after)));
    }

    /// <summary>The text as it stands.</summary>
    public ArticleText Text =>
        new()
        {
            Kicker = Kicker,
            Headline = Headline,
            Deck = Deck,
            Lead = Lead,
            BodyHtml = BodyHtml,
            Dateline = Dateline,
            SourceName = SourceName,
            SourceUrl = SourceUrl,
            Kind = Kind,
            Urgency = Urgency,
            EditorialNote = EditorialNote,
        };

    /// <summary>
    /// Replaces the text; the version before stays in the revisions, see <see cref="ArticleRevision.IsContinuedBy"/>. Refuses
    /// to take from a published article what it could not have been published without.
    /// </summary>
    public Outcome Revise(ArticleText text, StaffMember by, DateTime now)
    {
        if (WhyNot(Permission.Write, by) is { } refused)
            return refused;
        if (IsPublished && WhyNotPublic(text) is { } notPublic)
            return notPublic;
        if (text == Text)
            return Outcome.Unchanged;

        var before = Text;
        Take(text);
        var kept = Keep(by.AsActor, now);
        var publicTextChanged = before with { EditorialNote = "", Urgency = text.Urgency } != text with { EditorialNote = "" };
        if (IsPublished && publicTextChanged)
            UpdatedAt = now;
        return Outcome.Done(
            Log("revise", by.AsActor, now, before: new { before.Headline }, after: new { text.Headline, revision = kept })
        );
    }

    /// <summary>Sets who is named above the text, in order.</summary>
    public Outcome SignBy(IReadOnlyList<(Person Person, BylineRole Role)> people, StaffMember by, DateTime now) =>
        WhyNot(Permission.Write, by) ?? SignBy(people, by.AsActor, now);

    internal Outcome SignBy(IReadOnlyList<(Person Person, BylineRole Role)> people, Actor by, DateTime now)
    {
        if (Bylines.OrderBy(b => b.Position).Select(b => (b.Person, b.Role)).SequenceEqual(people))
            return Outcome.Unchanged;
        Version++;
        Bylines.Clear();
        Bylines.AddRange(people.Select((p, i) => new Byline(p.Person, p.Role, i)));
        return Outcome.Done(
            new LogEntry("article.sign", this, by, now) { After = LogEntry.Facts(people.Select(p => p.Person.Name)) }
        );
    }

    /// <summary>Sets the tags, in order.</summary>
    public Outcome TagWith(IReadOnlyList<Tag> tags, StaffMember by, DateTime now) =>
        WhyNot(Permission.Write, by) ?? TagWith(tags, by.AsActor, now);

    internal Outcome TagWith(IReadOnlyList<Tag> tags, Actor by, DateTime now)
    {
        if (Tagged.OrderBy(t => t.Position).Select(t => t.Tag).SequenceEqual(tags))
            return Outcome.Unchanged;
        Version++;
        // A row that stays is moved, not replaced: its key is the pair, and a pair cannot be removed and added in one save.
        Tagged.RemoveAll(t => !tags.Contains(t.Tag));
        foreach (var (position, tag) in tags.Index())
            if (Tagged.Find(t => t.Tag == tag) is { } standing)
                standing.Position = position;
            else
                Tagged.Add(new ArticleTag(tag, position));
        return Outcome.Done(new LogEntry("article.tag", this, by, now) { After = LogEntry.Facts(tags.Select(t => t.Name)) });
    }

    /// <summary>Sets the articles an editor wants to stand under this one. Never itself.</summary>
    public Outcome Relate(IReadOnlyList<Article> articles, StaffMember by, DateTime now) =>
        WhyNot(Permission.Write, by) ?? Relate(articles, by.AsActor, now);

    internal Outcome Relate(IReadOnlyList<Article> articles, Actor by, DateTime now)
    {
        var wanted = articles.Where(a => a != this).Distinct().ToList();
        if (Related.OrderBy(r => r.Position).Select(r => r.To).SequenceEqual(wanted))
            return Outcome.Unchanged;
        Version++;
        Related.RemoveAll(r => !wanted.Contains(r.To));
        foreach (var (position, article) in wanted.Index())
            if (Related.Find(r => r.To == article) is { } standing)
                standing.Position = position;
            else
                Related.Add(new RelatedArticle(article, position));
        return Outcome.Done(Log("relate", by, now, after: wanted.Select(a => a.Code)));
    }

    /// <summary>Moves the article to another section of its edition. A colleague's article goes only where one edits, one's own where one writes.</summary>
    public Outcome MoveTo(Section section, StaffMember by, DateTime now) =>
        section.Id == SectionId ? Outcome.Unchanged
        : WhyNot(Permission.Write, by) is { } refused ? refused
        : by.May(WriterId == by.Id ? Permission.Write : Permission.Edit, section) ? MoveTo(section, by.AsActor, now)
        : Outcome.Refused("articles.no-section");

    internal Outcome MoveTo(Section section, Actor by, DateTime now)
    {
        if (section.Id == SectionId)
            return Outcome.Unchanged;
        if (section.EditionId != EditionId)
            return Outcome.Refused("articles.no-section");
        Version++;
        (Section, SectionId) = (section, section.Id);
        return Outcome.Done(new LogEntry("article.move", this, by, now) { After = LogEntry.Facts(new { section.Slug }) });
    }

    /// <summary>Opens or closes the article for new comments; those there stay.</summary>
    public Outcome SetCommentsOpen(bool open, StaffMember by, DateTime now) =>
        WhyNot(Permission.Edit, by) ?? SetCommentsOpen(open, by.AsActor, now);

    internal Outcome SetCommentsOpen(bool open, Actor by, DateTime now)
    {
        if (CommentsOpen == open)
            return Outcome.Unchanged;
        Version++;
        CommentsOpen = open;
        return Outcome.Done(Log(open ? "open-comments" : "close-comments", by, now));
    }

    /// <summary>
    /// Holds the article back until a moment, or lifts the hold with null. Refuses one that readers already see: it would
    /// hold nothing back.
    /// </summary>
    public Outcome Embargo(DateTime? until, StaffMember by, DateTime now)
    {
        if (WhyNot(Permission.Edit, by) is { } refused)
            return refused;
        if (EmbargoUntil == until)
            return Outcome.Unchanged;
        if (IsPublished)
            return Outcome.Refused("articles.embargo-published");
        Version++;
        EmbargoUntil = until;
        return Outcome.Done(Log("embargo", by.AsActor, now, after: new { until }));
    }

    void Take(ArticleText text)
    {
        Kicker = text.Kicker;
        Headline = text.Headline;
        Deck = text.Deck;
        Lead = text.Lead;
        BodyHtml = text.BodyHtml;
        Dateline = text.Dateline;
        SourceName = text.SourceName;
        SourceUrl = text.SourceUrl;
        Kind = text.Kind;
        Urgency = text.Urgency;
        EditorialNote = text.EditorialNote;
        Slug = Language.Slug.Of(text.Headline);
        Fold = Spelling.FoldOfWords(text.Headline);
    }

    RevisionFacts Keep(Actor by, DateTime now)
    {
        Version++;
        if (Revisions.MaxBy(r => r.Number) is { } last && last.IsContinuedBy(by, now, DecidedAt, IsPublished))
        {
            var before = last.Number;
            last.Continue(Version, Text, now);
            return new(Version, Text.Fingerprint(), before);
        }
        Revisions.Add(new ArticleRevision(Version, Text, by, now));
        return new(Version, Text.Fingerprint(), InPlaceOf: null);
    }

    /// <summary>The refusal of a change to any part, or null: a killed article changes no more, and the member must hold the permission for it.</summary>
    Outcome? WhyNot(Permission permission, StaffMember by) =>
        !by.May(permission, this) ? Outcome.Refused("articles.not-yours")
        : Status == ArticleStatus.Killed ? Outcome.Refused("articles.killed-cannot-change")
        : null;
}
