using Dabir.Articles;
using Dabir.Comments;
using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Generate;

/// <summary>Writes some generated stories in one transaction: every table once, and one logbook row an article.</summary>
sealed class GeneratedBatch(NewsroomDb db, IDatabaseKind kind, GeneratedNewsroom newsroom, DateTime now)
{
    readonly BulkRows articles = BulkRows.For<Article>(
        db,
        "Id",
        "Code",
        "EditionId",
        "SectionId",
        "Kicker",
        "Headline",
        "Lead",
        "BodyHtml",
        "Dateline",
        "Kind",
        "Status",
        "Slug",
        "Fold",
        "CommentsOpen",
        "WriterId",
        "CreatedAt",
        "PublishedAt",
        "Version"
    );
    readonly BulkRows revisions = BulkRows.For<ArticleRevision>(db, "Id", "ArticleId", "Number", "Text", "ByName", "At");
    readonly BulkRows tagged = BulkRows.For<ArticleTag>(db, "ArticleId", "TagId", "Position", "PublishedAt");
    readonly BulkRows bylines = BulkRows.For<Byline>(db, "Id", "ArticleId", "PersonId", "Role", "Position", "PublishedAt");
    readonly BulkRows counts = BulkRows.For<CommentCounts>(db, "ArticleId", "Published", "InReview", "NotPublishable");
    readonly BulkRows comments = BulkRows.For<Comment>(
        db,
        "Id",
        "ArticleId",
        "ParentId",
        "Name",
        "Body",
        "Status",
        "Reason",
        "SentAt",
        "DecidedAt",
        "Tracking",
        "Up",
        "Down",
        "ImportedUp",
        "ImportedDown"
    );
    readonly BulkRows votes = BulkRows.For<Vote>(db, "CommentId", "Mark", "IsUp", "At", "Seal");
    readonly VoteSeals seals = new(db.Chain);
    readonly BulkRows logbook = BulkRows.For<LogEntry>(
        db,
        "Id",
        "At",
        "ById",
        "ByName",
        "Action",
        "About",
        "After",
        "Touches",
        "PreviousHash",
        "Hash"
    );

    long article;
    long comment;
    long byline;
    long revision;
    long row;
    byte[] previous = [];
    int waiting;
    VoteSum cast;

    public async Task Write(IReadOnlyList<GeneratedStory> stories, CancellationToken stop)
    {
        article = await db.Articles.MaxAsync(a => (long?)a.Id, stop) ?? 0;
        comment = await db.Comments.MaxAsync(c => (long?)c.Id, stop) ?? 0;
        byline = await db.Set<Byline>().MaxAsync(b => (long?)b.Id, stop) ?? 0;
        revision = await db.Revisions.MaxAsync(r => (long?)r.Id, stop) ?? 0;
        row = await db.Logbook.MaxAsync(e => (long?)e.Id, stop) ?? 0;
        previous =
            await db.Logbook.Where(e => e.Id == row).Select(e => e.Hash).FirstOrDefaultAsync(stop) ?? LogbookChain.Beginning;
        var codes = new Queue<long>(await Codes(stories, stop));
        foreach (var story in stories)
            Add(story, codes.Dequeue());
        foreach (var rows in (BulkRows[])[articles, revisions, tagged, bylines, comments, counts, votes, logbook])
            await kind.Append(db, rows, stop);
        await VoteTally.Move(db, seals, cast, stop);
        // Rows went into the logbook past the context: who appends next looks for its end anew.
        db.EndOfLogbook = null;
        await NewsroomCounts.Follow(db, article, waiting, reported: 0, stop);
    }

    // The codes of the days the stories are of, so that today's are left for today.
    async Task<List<long>> Codes(IReadOnlyList<GeneratedStory> stories, CancellationToken stop)
    {
        Dictionary<int, NewsCodeDay> days = [];
        List<long> codes = [];
        foreach (var story in stories)
        {
            var day = newsroom.City.DayOf(story.At);
            if (!days.TryGetValue(NewsCode.NumberOf(day), out var counter))
                days[NewsCode.NumberOf(day)] = counter = await NewsCodeDay.Open(db, day, stop);
            codes.Add(counter.Next());
        }
        await db.SaveChangesAsync(stop);
        return codes;
    }

    void Add(GeneratedStory story, long code)
    {
        var id = ++article;
        var shownAt = story.Status == ArticleStatus.Published ? story.PublishedAt : null;
        long? writer = newsroom.Writers.Count == 0 ? null : newsroom.Writers[story.Writer % newsroom.Writers.Count];
        var text = story.Text;
        articles.Add(
            id,
            code,
            newsroom.EditionId,
            story.Section.Id,
            text.Kicker,
            text.Headline,
            text.Lead,
            text.BodyHtml,
            text.Dateline,
            text.Kind,
            story.Status,
            Language.Slug.Of(text.Headline),
            Spelling.FoldOfWords(text.Headline),
            true,
            writer,
            story.At.AddMinutes(-40),
            story.PublishedAt,
            2
        );
        revisions.Add(++revision, id, 1, text, Actor.Operator.Name, story.At.AddMinutes(-40));
        foreach (var (position, tag) in story.Tags.Select(t => newsroom.Tags[t]).Distinct().Index())
            tagged.Add(id, tag, position, shownAt);
        foreach (var (position, person) in story.People.Select(p => newsroom.People[p]).Distinct().Index())
            bylines.Add(++byline, id, person, BylineRole.Reporter, position, shownAt);
        var said = Discuss(id, story.Comments);
        Log(id, story, said);
    }

    Dictionary<string, List<long>> Discuss(long id, IReadOnlyList<GeneratedComment> written)
    {
        Dictionary<string, List<long>> byStatus = [];
        if (written.Count == 0)
            return byStatus;
        var first = comment + 1;
        var counted = new int[4];
        foreach (var one in written)
        {
            var number = ++comment;
            var isDecided = one.Status is not (CommentStatus.Pending or CommentStatus.Withheld);
            comments.Add(
                number,
                id,
                one.AnswersTo is { } parent ? first + parent : null,
                one.Name,
                one.Body,
                one.Status,
                one.Reason,
                one.SentAt,
                isDecided ? one.SentAt.AddMinutes(10) : null,
                one.Tracking,
                one.Up,
                one.Down,
                one.Up - one.CastUp,
                one.Down - one.CastDown
            );
            for (var i = 0; i < one.CastUp + one.CastDown; i++)
            {
                var vote = new Vote(
                    number,
                    FormattableString.Invariant($"generated-{i}"),
                    i < one.CastUp,
                    null,
                    one.SentAt.AddMinutes(11)
                );
                cast += Ballot.Seal(seals, vote);
                votes.Add(vote.CommentId, vote.Mark, vote.IsUp, vote.At, vote.Seal);
            }
            counted[(int)one.Status.CountedAs()]++;
            var status = StoredName.Of(one.Status);
            if (!byStatus.TryGetValue(status, out var ids))
                byStatus[status] = ids = [];
            ids.Add(number);
        }
        counts.Add(
            id,
            counted[(int)PublicCounter.Published],
            counted[(int)PublicCounter.InReview],
            counted[(int)PublicCounter.NotPublishable]
        );
        waiting += counted[(int)PublicCounter.InReview];
        return byStatus;
    }

    void Log(long id, GeneratedStory story, Dictionary<string, List<long>> said)
    {
        var status = StoredName.Of(story.Status);
        var entry = new LogEntry(GeneratedRow.Action, new Named(Thing.Article(id)), Actor.Operator, now, () => Reach(story))
        {
            After = said.Count == 0 ? LogEntry.Facts(new { status }) : LogEntry.Facts(new { status, comments = said }),
        };
        entry.Seal(previous, db.Chain, stood: null);
        previous = entry.Hash;
        logbook.Add(
            ++row,
            entry.At,
            entry.ById,
            entry.ByName,
            entry.Action,
            entry.About,
            entry.After,
            entry.Touches,
            entry.PreviousHash,
            entry.Hash
        );
    }

    IEnumerable<Change> Reach(GeneratedStory story)
    {
        if (story.Status != ArticleStatus.Published)
            yield break;
        yield return Thing.Latest(newsroom.EditionId);
        yield return Thing.Section(story.Section.Id);
        if (story.Section.ParentId is { } parent)
            yield return Thing.Section(parent);
        foreach (var tag in story.Tags)
            yield return Thing.Tagged(newsroom.Tags[tag]);
        foreach (var person in story.People)
            yield return Thing.Signed(newsroom.People[person]);
    }

    sealed record Named(Thing Thing) : INamed
    {
        public void Digest(ThingDigest digest) { }
    }
}
