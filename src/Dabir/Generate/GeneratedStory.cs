using Dabir.Articles;
using Dabir.Comments;

namespace Dabir.Generate;

/// <summary>A comment before it has an id.</summary>
/// <param name="AnswersTo">Its place among the comments of the article; null for one of the first level.</param>
sealed record GeneratedComment(
    int? AnswersTo,
    string? Name,
    string Body,
    CommentStatus Status,
    RejectionReason? Reason,
    DateTime SentAt,
    string Tracking,
    int Up,
    int Down,
    int CastUp,
    int CastDown
);

/// <summary>One article with all that hangs on it, before anything has an id; made of the seed and its number alone.</summary>
sealed record GeneratedStory(
    long Number,
    ArticleStatus Status,
    DateTime At,
    SectionSeat Section,
    ArticleText Text,
    IReadOnlyList<int> Tags,
    IReadOnlyList<int> People,
    int Writer,
    IReadOnlyList<GeneratedComment> Comments
)
{
    /// <summary>The time readers see; null for what never was before them.</summary>
    public DateTime? PublishedAt =>
        Status is ArticleStatus.Published or ArticleStatus.Unpublished or ArticleStatus.Killed ? At : null;
}

/// <summary>Makes stories.</summary>
sealed class StoryMaker(GeneratePlan plan, GeneratedNewsroom newsroom, Texts texts)
{
    static readonly RejectionReason[] Reasons = [.. Enum.GetValues<RejectionReason>().Where(r => r is not RejectionReason.Other)];

    readonly Zipf sections = new(newsroom.Sections.Count, 0.8);
    readonly Zipf tags = new(newsroom.Tags.Count);
    readonly Zipf people = new(newsroom.People.Count, 0.7);

    public GeneratedStory Make(long number, int comments)
    {
        var chance = new Chance(plan.Seed, number);
        var at = plan.At(number);
        var section = newsroom.Sections[sections.Draw(chance)];
        var story = texts.Story(section.Slug, chance);
        var text = new ArticleText
        {
            Kicker = story.Kicker,
            Headline = story.Headline,
            Lead = story.Lead,
            BodyHtml = story.BodyHtml,
            Dateline = chance.Happens(0.3) ? chance.One(texts.Places) : "",
            Kind = KindOf(chance.Share()),
        };
        return new GeneratedStory(
            number,
            plan.StatusOf(number, new Chance(plan.Seed + 1, number)),
            at,
            section,
            text,
            Some(tags, newsroom.Tags.Count, chance.Between(1, 5), chance),
            Some(people, newsroom.People.Count, chance.Happens(0.15) ? 2 : 1, chance),
            chance.Between(0, 1_000_000),
            Comments(at, number, comments, chance)
        );
    }

    static ArticleKind KindOf(double share) =>
        share switch
        {
            < 0.78 => ArticleKind.News,
            < 0.88 => ArticleKind.Report,
            < 0.93 => ArticleKind.Interview,
            < 0.97 => ArticleKind.Opinion,
            _ => ArticleKind.Analysis,
        };

    static List<int> Some(Zipf of, int all, int count, Chance chance)
    {
        List<int> drawn = [];
        for (var tries = 0; drawn.Count < Math.Min(count, all) && tries < 20; tries++)
            if (of.Draw(chance) is var rank && !drawn.Contains(rank))
                drawn.Add(rank);
        return drawn;
    }

    List<GeneratedComment> Comments(DateTime published, long number, int count, Chance chance)
    {
        List<GeneratedComment> written = [];
        List<int> answerable = [];
        var isRecent = number >= plan.Articles * 0.98;
        var at = published;
        for (var n = 0; n < count; n++)
        {
            // Dense at first, then thinner; never after the end of the calendar.
            at = at.AddSeconds(20 + Math.Pow(chance.Share(), 3) * 4_000);
            at = at < plan.Until ? at : plan.Until;
            var status = StatusOf(chance.Share(), isRecent);
            int? parent = answerable.Count > 0 && chance.Happens(0.25) ? chance.One(answerable) : null;
            var votes = status == CommentStatus.Published ? Math.Min((int)Math.Pow(1 - chance.Share(), -0.8) - 1, 500) : 0;
            var up = (int)(votes * (0.4 + 0.6 * chance.Share()));
            // A few votes are cast here, one row each; the others are told as brought along.
            var cast = chance.Happens(0.05);
            written.Add(
                new GeneratedComment(
                    parent,
                    chance.Happens(0.8) ? chance.One(texts.FirstNames) : null,
                    parent is null ? texts.Comment(chance) : texts.Reply(chance),
                    status,
                    status == CommentStatus.Rejected ? chance.One(Reasons) : null,
                    at,
                    $"{chance.Next():x16}{chance.Next():x16}",
                    up,
                    votes - up,
                    cast ? Math.Min(up, 3) : 0,
                    cast ? Math.Min(votes - up, 2) : 0
                )
            );
            if (status == CommentStatus.Published)
                answerable.Add(n);
        }
        return written;
    }

    static CommentStatus StatusOf(double share, bool isRecent) =>
        share switch
        {
            < 0.03 => CommentStatus.Spam,
            < 0.10 => CommentStatus.Rejected,
            < 0.11 => CommentStatus.Withdrawn,
            < 0.115 => CommentStatus.Withheld,
            < 0.125 => CommentStatus.Pending,
            < 0.40 when isRecent => CommentStatus.Pending,
            _ => CommentStatus.Published,
        };
}
