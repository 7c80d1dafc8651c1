using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Data;
using Dabir.Delivery;
using Dabir.Gate;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections.Reader;
using Dabir.Words;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments.Reader;

/// <summary>Sending a comment: gate, form, screening, write, and away to the sender's own page.</summary>
public sealed class CommentActions(
    NewsroomDb db,
    NewsroomWriter writer,
    ReaderPages pages,
    Screening screening,
    Visitors visitors,
    Limits limits,
    Signer signer,
    Languages languages,
    TimeProvider clock
)
{
    /// <summary>
    /// <c>POST /news/{code}/comments</c>. 303 to the tracking page when it is on disk; 422 (429 for too many) with the form
    /// filled as it was sent and the reason beside the field.
    /// </summary>
    public async Task Send(HttpContext http, long code)
    {
        var article = await db.Articles.Include(a => a.Edition).FirstOrDefaultAsync(a => a.Code == code);
        if (article is not { IsPublished: true })
        {
            await pages.SendNotice(
                http,
                article?.PublishedAt is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone
            );
            return;
        }
        var (words, edition, now) = (
            languages[article.Edition.Language],
            new EditionClock(article.Edition),
            clock.GetUtcNow().UtcDateTime
        );
        var form = SentForm.Read(await http.Request.ReadFormAsync()).Checked(words, n => edition.Count(n).Text);
        if (!article.CommentsOpen)
            form = form with { FormError = words["commentForm.error.closed"] };
        else if (!CommentStamp.Accepts(signer, article.Id, form.Stamp, now))
            form = form with { FormError = words["commentForm.error.stampWrong"] };
        if (form.IsRefused)
        {
            await ShowAgain(http, form, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var network = visitors.NetworkOf(http);
        if (limits.Take(Limit.Comments, network) is { } wait)
        {
            http.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            var minutes = edition.Count(Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))).Text;
            form = form with { FormError = words.Say("commentForm.error.tooOften", ("minutes", minutes)) };
            await ShowAgain(http, form, StatusCodes.Status429TooManyRequests);
            return;
        }

        var (comment, outcome) = await writer.Write(async inside => await Receive(inside, article.Id, form, network, now));
        if (outcome.IsRefused)
        {
            var text = words[ErrorOf(outcome.Reason!)];
            await ShowAgain(http, form with { FormError = text }, StatusCodes.Status422UnprocessableEntity);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = comment!.TrackingPath;
    }

    /// <summary>
    /// <c>POST /comments/{tracking}/withdrawal</c>: the sender takes a comment back. Back to the tracking page, which says what
    /// became of it, also when it was decided against a moment before.
    /// </summary>
    public async Task Withdraw(HttpContext http, string tracking)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var path = await writer.Write(async inside =>
        {
            var comment = await inside
                .Comments.Include(c => c.Article)
                .FirstOrDefaultAsync(c => c.Tracking == tracking && c.Tracking != "");
            if (comment is not null)
                inside.Record(comment.Withdraw(now));
            return comment?.TrackingPath;
        });
        if (path is null)
        {
            await pages.SendNotice(http, StatusCodes.Status404NotFound);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = path;
    }

    async Task<(Comment?, Outcome)> Receive(NewsroomDb inside, long articleId, SentForm form, string network, DateTime now)
    {
        var article = await inside.Articles.FindAsync(articleId);
        Comment? parent = null;
        if (form.Parent.Length > 0)
        {
            if (!long.TryParse(form.Parent, NumberStyles.None, CultureInfo.InvariantCulture, out var parentId))
                return (null, Outcome.Refused("comments.parentGone"));
            parent = await inside.Comments.FindAsync(parentId);
            if (parent is null)
                return (null, Outcome.Refused("comments.parentGone"));
        }
        var name = DisplayName.Clean(form.Name);
        var draft = new CommentDraft(
            name.HasLetters ? name.Text : null,
            form.Email.Length > 0 ? form.Email : null,
            form.Body.Replace("\0", "", StringComparison.Ordinal),
            HashOf(form.Body),
            network
        );
        var verdict = await screening.Look(inside, articleId, draft, form.Trap.Length > 0, now);
        if (verdict.Refusal is { } refusal)
            return (null, Outcome.Refused(refusal));
        var (comment, outcome) = Comment.Receive(article!, parent, draft, verdict.Status, verdict.Findings, now);
        if (comment is not null)
            inside.Comments.Add(comment);
        return (comment, inside.Record(outcome));
    }

    async Task ShowAgain(HttpContext http, SentForm form, int status)
    {
        var page = await pages.RenderOnce(http, load => ArticlePageLoader.Load(load, form), status);
        await PageSender.Send(http, page);
    }

    static string ErrorOf(string reason) =>
        reason switch
        {
            "comments.repeated" => "commentForm.error.repeated",
            "comments.closed" or "comments.no-article" => "commentForm.error.closed",
            _ => "commentForm.error.parentGone",
        };

    // Spaces, marks, case and digit shapes do not make a text another one; where there are only marks («👏👏»), they are the text.
    static string HashOf(string body)
    {
        var letters = string.Concat(Digits.ToAscii(body).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var text = letters.Length > 0 ? letters : body.Trim();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
