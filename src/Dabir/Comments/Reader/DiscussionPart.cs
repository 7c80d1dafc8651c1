using System.Globalization;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Gate;
using Dabir.Logbook;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Reader;

/// <summary>Counters, published comments in threads, and the form under an article.</summary>
public static class DiscussionPart
{
    /// <summary>Threads on one page; a thread is a comment with all its answers.</summary>
    const int PageSize = 50;

    static readonly (string Sort, string Label)[] Orders =
    [
        ("", "comments.oldest"),
        ("newest", "comments.newest"),
        ("agreed", "comments.mostAgreed"),
    ];

    /// <summary>The reasons a reader may report a comment for, as the form offers them.</summary>
    public static IReadOnlyList<ReportReason> ReportReasons { get; } = Enum.GetValues<ReportReason>();

    /// <param name="sent">The form as it was sent and refused, to be shown again.</param>
    public static async Task<CommentsView> Discussion(this PageLoad page, Article article, SentForm? sent)
    {
        page.Shows(Thing.Discussion(article.Id));
        var counts = await page.Db.CommentCounts.FirstOrDefaultAsync(c => c.ArticleId == article.Id);
        // Light rows first: a discussion of thousands is put in order without its texts.
        var rows = await page
            .Db.Comments.Published.Where(c => c.ArticleId == article.Id)
            .OldestFirst.Select(c => new Row(c.Id, c.ParentId, c.Up))
            .ToListAsync();
        var threads = Threads(rows, page.Query("sort"));
        var number = Math.Min(page.Number("cpage"), Math.Max(1, (threads.Count + PageSize - 1) / PageSize));
        page.Answers("cpage", number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null);
        var shown = threads.Skip((number - 1) * PageSize).Take(PageSize).ToList();
        var ids = shown.SelectMany(t => t.Ids).ToList();
        var comments = await page.Db.Comments.Where(c => ids.Contains(c.Id)).Include(c => c.Parent).ToDictionaryAsync(c => c.Id);
        var replyTo = await ReplyTo(page, article, sent);
        return new CommentsView
        {
            Counters = new CountersView(
                page.Clock.Count(counts?.Published ?? 0),
                page.Clock.Count(counts?.InReview ?? 0),
                page.Clock.Count(counts?.NotPublishable ?? 0)
            ),
            Items =
            [
                .. shown.Select(t =>
                    View(comments[t.Root], article, page) with
                    {
                        Replies = [.. t.Answers.Select(id => View(comments[id], article, page))],
                    }
                ),
            ],
            Orders = threads.Count > 1 ? [.. Orders.Select(o => Order(o.Sort, o.Label, article, page))] : [],
            Paging = page.Paged(number, threads.Count, PageSize, n => Address(article, page.Query("sort"), n)),
            Form = article.CommentsOpen ? CommentForm.View(article, replyTo, sent, page) : null,
            ReportReasons =
            [
                .. ReportReasons.Select(r => Data.StoredName.Of(r)).Select(r => new OptionView(r, page.Wording[$"reports.{r}"])),
            ],
        };
    }

    static CommentView View(Comment comment, Article article, PageLoad page)
    {
        var id = comment.Id.ToString(CultureInfo.InvariantCulture);
        var parent = comment.Parent is { IsPublished: true } answered ? answered : null;
        return new CommentView
        {
            Id = id,
            Name = comment.Name,
            Time = page.Clock.Short(comment.SentAt),
            Body = comment.Body,
            Up = page.Clock.Count(comment.Up),
            Down = page.Clock.Count(comment.Down),
            IsStaff = comment.StaffId is not null,
            ReplyTo = parent is null
                ? null
                : new ReplyToView(parent.Name, $"#c-{parent.Id.ToString(CultureInfo.InvariantCulture)}"),
            ReplyUrl = article.CommentsOpen ? $"{article.Address()}?reply={id}#comment-form" : null,
            VoteUrl = $"/comments/{id}/votes",
            ReportUrl = $"/comments/{id}/reports",
        };
    }

    static async Task<Comment?> ReplyTo(PageLoad page, Article article, SentForm? sent)
    {
        var asked = sent is null ? page.Query("reply") : sent.Parent;
        var found = long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await page.Db.Comments.Published.FirstOrDefaultAsync(c => c.Id == id && c.ArticleId == article.Id)
            : null;
        if (found is null)
            page.Answers("reply", null);
        return found;
    }

    static ChoiceLink Order(string sort, string label, Article article, PageLoad page) =>
        new(page.Wording[label], Address(article, sort, 1), sort == (page.Query("sort") ?? ""));

    static string Address(Article article, string? sort, int number)
    {
        List<string> questions = [];
        if (!string.IsNullOrEmpty(sort))
            questions.Add($"sort={Uri.EscapeDataString(sort)}");
        if (number > 1)
            questions.Add(string.Create(CultureInfo.InvariantCulture, $"cpage={number}"));
        return $"{article.Address()}{(questions.Count > 0 ? "?" : "")}{string.Join('&', questions)}#comments";
    }

    // Answers stand under the comment that began their thread, however deep; one whose parent is gone begins its own.
    static List<Thread> Threads(List<Row> oldestFirst, string? sort)
    {
        Dictionary<long, Thread> threadOf = [];
        List<Thread> threads = [];
        foreach (var row in oldestFirst)
        {
            if (row.ParentId is { } parent && threadOf.TryGetValue(parent, out var thread))
                thread.Answers.Add(row.Id);
            else
                threads.Add(thread = new Thread(row.Id, row.Up, []));
            threadOf[row.Id] = thread;
        }
        return sort switch
        {
            "newest" => [.. Enumerable.Reverse(threads)],
            "agreed" => [.. threads.OrderByDescending(t => t.Up)],
            _ => threads,
        };
    }

    sealed record Row(long Id, long? ParentId, int Up);

    sealed record Thread(long Root, int Up, List<long> Answers)
    {
        public IEnumerable<long> Ids => [Root, .. Answers];
    }
}
