using System.Globalization;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
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
    /// <param name="done">What was done to a comment and refused; null to look whether the address tells of something.</param>
    internal static async Task<CommentsView> Discussion(
        this PageLoad page,
        Article article,
        TypedComment? sent,
        CommentDeed? done
    )
    {
        var replyTo = await ReplyTo(page, article, sent);
        var sort = Array.Find(Orders, o => o.Sort == page.Query("sort")).Sort ?? "";
        var asked = replyTo is null ? page.Number("cpage") : await PageOf(page, article.Id, replyTo.Id, sort);
        var said = await Said(page, article, sort, asked);
        var number = said.Paging?.Page?.Value ?? 1;
        page.Answers("cpage", replyTo is null && number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null);
        // What was said is the same for everybody and kept; what follows is this page's own.
        if ((done ?? CommentDeed.Of(page)) is { } deed)
            said = await Answered(said, deed, page);
        if (!article.CommentsOpen)
            return said;
        var form = CommentForm.View(article, replyTo, new DiscussionAddress(number, sort), sent, page);
        return replyTo is null ? said with { Form = form } : Answering(said with { Form = form }, replyTo.Id);
    }

    /// <summary>One comment alone, for who did something to it.</summary>
    internal static async Task<CommentsView> Comment(
        this PageLoad page,
        Article article,
        long id,
        DiscussionAddress here,
        CommentDeed done
    )
    {
        var said = await Discussed.Of(article.Id, page.Db);
        var comments = await said.Texts([id]);
        return comments.TryGetValue(id, out var one)
            ? await Answered(
                Around(said, page) with
                {
                    Items = [View(one, comments, article, here, PagesOf(said.Rows).GetValueOrDefault(id, 1), page)],
                },
                done,
                page
            )
            : Around(said, page);
    }

    // The answer stands in the comment, and the vote looks pressed: pressing it again takes it back. What was said may be kept a
    // second longer than a vote takes; who voted sees the vote counted.
    static async Task<CommentsView> Answered(CommentsView said, CommentDeed deed, PageLoad page)
    {
        var sums = await page
            .Db.Comments.Where(c => c.Id == deed.Comment)
            .Select(c => new { c.Up, c.Down })
            .FirstOrDefaultAsync();
        var items = Changed(
            said.Items,
            deed.Comment,
            comment =>
                comment with
                {
                    Up = page.Clock.Count(sums!.Up),
                    Down = page.Clock.Count(sums.Down),
                    Said = deed.InWords(page),
                    ReportNote = deed.Typed?.Note,
                    ReportReasons = deed.Typed is { } typed
                        ? [.. said.ReportReasons.Select(r => r with { IsChosen = r.Value == typed.Reason })]
                        : [],
                    IsVotedUp = deed.Kind == DeedKind.VotedUp,
                    IsVotedDown = deed.Kind == DeedKind.VotedDown,
                }
        );
        if (items is null)
            CommentDeed.Nowhere(page);
        return items is null ? said : said with { Items = items };
    }

    static CommentsView Answering(CommentsView said, long id) =>
        Changed(said.Items, id, comment => comment with { Form = said.Form }) is { } items
            ? said with
            {
                Items = items,
                IsFormInside = true,
            }
            : said;

    /// <returns>Null when the comment is not among them.</returns>
    static List<CommentView>? Changed(IReadOnlyList<CommentView> comments, long id, Func<CommentView, CommentView> change)
    {
        var name = id.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < comments.Count; i++)
        {
            var one = comments[i];
            if (one.Id == name)
                one = change(one);
            else if (Changed(one.Replies, id, change) is { } replies)
                one = one with { Replies = replies };
            else
                continue;
            return [.. comments.Take(i), one, .. comments.Skip(i + 1)];
        }
        return null;
    }

    // The first page tells how many there are, so that no part is kept for a page that is not there.
    static async Task<CommentsView> Said(PageLoad page, Article article, string sort, int asked)
    {
        var number = asked == 1 ? 1 : Math.Min(asked, (await Said(page, article, sort, 1)).Paging?.Pages?.Value ?? 1);
        return await page.Part(
            FormattableString.Invariant($"discussion:{article.Id}:{number}:{sort}"),
            part => Load(part, article, sort, (int)number)
        );
    }

    static async Task<CommentsView> Load(PageLoad page, Article article, string sort, int asked)
    {
        page.Shows(Thing.Discussion(article.Id));
        // Its links carry the article's address, and are there only while comments are open.
        page.Shows(article.Thing);
        var said = await Discussed.Of(article.Id, page.Db);
        var threads = Threads(said.Rows, sort);
        var number = Math.Min(asked, Math.Max(1, (threads.Count + PageSize - 1) / PageSize));
        var shown = threads.Skip((number - 1) * PageSize).Take(PageSize).ToList();
        var comments = await said.Texts([.. shown.SelectMany(t => t.Ids)]);
        var here = new DiscussionAddress(number, sort);
        var pageOf = sort.Length == 0 ? null : PagesOf(said.Rows);
        CommentView One(long id) => View(comments[id], comments, article, here, pageOf?[id] ?? number, page);
        return Around(said, page) with
        {
            Items = [.. shown.Select(t => One(t.Root) with { Replies = [.. t.Answers.Select(One)] })],
            Orders = threads.Count > 1 ? [.. Orders.Select(o => Order(o.Sort, o.Label, sort, article, page))] : [],
            Paging = page.Paged(number, threads.Count, PageSize, n => page.At(Address(article, sort, n))),
        };
    }

    static CommentsView Around(Discussed said, PageLoad page) =>
        new()
        {
            Counters = new CountersView(
                page.Clock.Count(said.Published),
                page.Clock.Count(said.InReview),
                page.Clock.Count(said.NotPublishable)
            ),
            ReportReasons =
            [
                .. ReportReasons.Select(r => Data.StoredName.Of(r)).Select(r => new OptionView(r, page.Wording[$"reports.{r}"])),
            ],
        };

    static CommentView View(
        CommentText comment,
        Dictionary<long, CommentText> others,
        Article article,
        DiscussionAddress here,
        int number,
        PageLoad page
    )
    {
        var id = comment.Id.ToString(CultureInfo.InvariantCulture);
        // An answer stands in the thread of what it answers, so that is here too unless it is no longer published.
        var parent = comment.ParentId is { } answered ? others.GetValueOrDefault(answered) : null;
        return new CommentView
        {
            Id = id,
            Url = page.At(new DiscussionAddress(number, "").At(article.Address())) + $"#c-{id}",
            Name = comment.Name,
            Time = page.Clock.Short(comment.SentAt),
            Body = comment.Body,
            Up = page.Clock.Count(comment.Up),
            Down = page.Clock.Count(comment.Down),
            IsStaff = comment.IsStaff,
            ReplyTo = parent is null
                ? null
                : new ReplyToView(parent.Name, $"#c-{parent.Id.ToString(CultureInfo.InvariantCulture)}"),
            ReplyUrl = article.CommentsOpen ? page.At($"{article.Address()}?reply={id}#comment-form") : null,
            // A page that answers here instead of leading on is read at the comment too.
            VoteUrl = page.At(here.At($"/comments/{id}/votes")) + $"#c-{id}",
            ReportUrl = page.At(here.At($"/comments/{id}/reports")) + $"#c-{id}",
        };
    }

    static async Task<Comment?> ReplyTo(PageLoad page, Article article, TypedComment? sent)
    {
        var asked = sent is null ? page.Query("reply") : sent.Parent;
        var found = long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await page.Db.Comments.Published.FirstOrDefaultAsync(c => c.Id == id && c.ArticleId == article.Id)
            : null;
        if (found is null)
            page.Answers("reply", null);
        return found;
    }

    static ChoiceLink Order(string sort, string label, string current, Article article, PageLoad page) =>
        new(page.Wording[label], page.At(Address(article, sort, 1)), sort == current);

    static string Address(Article article, string sort, int number) =>
        new DiscussionAddress(number, sort).At(article.Address()) + "#comments";

    /// <summary>Where a published comment stands: the article's address with the page of its thread, and the comment's place on it.</summary>
    public static async Task<string> AddressOf(this PageLoad page, string article, long articleId, long comment) =>
        new DiscussionAddress(await PageOf(page, articleId, comment, ""), "").At(article)
        + FormattableString.Invariant($"#c-{comment}");

    static async Task<int> PageOf(PageLoad page, long articleId, long comment, string sort) =>
        PagesOf((await Discussed.Of(articleId, page.Db)).Rows, sort).GetValueOrDefault(comment, 1);

    // A link to a comment leads to its page in the order that is everybody's first.
    static Dictionary<long, int> PagesOf(IReadOnlyList<ThreadRow> oldestFirst, string sort = "") =>
        Threads(oldestFirst, sort)
            .SelectMany((thread, at) => thread.Ids.Select(id => (Id: id, Page: 1 + (at / PageSize))))
            .ToDictionary(c => c.Id, c => c.Page);

    // Answers stand under the comment that began their thread, however deep; one whose parent is gone begins its own.
    static List<Thread> Threads(IReadOnlyList<ThreadRow> oldestFirst, string sort)
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

    sealed record Thread(long Root, int Up, List<long> Answers)
    {
        public IEnumerable<long> Ids => [Root, .. Answers];
    }
}
