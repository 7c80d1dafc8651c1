using System.Net;
using Dabir.Articles;
using Dabir.Comments;
using Dabir.Staff;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Desk;

/// <summary>
/// Every role before every address of the desk, with the article or the comment in every state: what is allowed is done,
/// what is not leaves everything as it was. The addresses come from the program, the answers from <see cref="DeskTable"/>.
/// </summary>
public class MatrixOfRoles
{
    [Fact]
    public async Task No_address_of_the_desk_is_without_its_row()
    {
        await using var site = await TestSite.Open();
        Assert.Equal(DeskTable.Rows.Keys.Order(), Addresses(site).Order());
    }

    [Fact]
    public async Task Each_role_does_what_the_table_says_in_each_state_and_nothing_else()
    {
        await using var site = await TestSite.Open(gateIsOpen: true);
        await site.Section("city", "شهر");
        var story = await site.PublishedArticle("خبر شهر");
        await site.Arrange("dont-miss", story);
        List<Cast> cast = [];
        foreach (var role in Enum.GetValues<Role>())
            cast.Add(await Cast.Of(site, role, story, own: false));
        cast.Add(await Cast.Of(site, Role.Reporter, story, own: true));

        // The states are set by hand below, so the counters begin high enough to follow them down.
        await site.Writer.Write(async db =>
        {
            await db.CommentCounts.ExecuteUpdateAsync(set =>
                set.SetProperty(c => c.Published, 1_000)
                    .SetProperty(c => c.InReview, 1_000)
                    .SetProperty(c => c.NotPublishable, 1_000)
            );
            await db.NewsroomCounts.ExecuteUpdateAsync(set => set.SetProperty(c => c.InReview, 1_000));
        });

        var wrong = (await Task.WhenAll(cast.Select(one => one.Plays()))).SelectMany(w => w).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
        cast.ForEach(one => one.Dispose());
    }

    static IEnumerable<string> Addresses(TestSite site) =>
        site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e =>
                (
                    Route: e.RoutePattern.RawText!.TrimStart('/'),
                    Methods: e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
                )
            )
            .Where(e => e.Route == "desk" || e.Route.StartsWith("desk/", StringComparison.Ordinal))
            .Select(e => $"{string.Join('|', e.Methods)} {e.Route}".Trim())
            .Distinct();

    /// <summary>One member with an article and a comment of their own to try everything on.</summary>
    sealed class Cast : IDisposable
    {
        readonly TestSite site;
        readonly Role role;
        readonly bool own;
        readonly Article story;
        readonly Article article;
        readonly long comment;
        readonly long colleague;
        readonly AtTheDesk desk;
        readonly string token;

        Cast(
            TestSite site,
            Role role,
            bool own,
            Article story,
            Article article,
            long comment,
            long colleague,
            AtTheDesk desk,
            string token
        ) =>
            (this.site, this.role, this.own, this.story, this.article, this.comment, this.colleague, this.desk, this.token) = (
                site,
                role,
                own,
                story,
                article,
                comment,
                colleague,
                desk,
                token
            );

        public static async Task<Cast> Of(TestSite site, Role role, Article story, bool own)
        {
            var email = $"{role}-{own}@example.org".ToLowerInvariant();
            var member = await site.Hire(email, NameOf(role, own), role, role == Role.DeskEditor ? ["city"] : []);
            var article = await site.Writer.Write(async db =>
            {
                var place = await db.Sections.Include(s => s.Edition).SingleAsync(s => s.Slug == "city");
                var code = await NewsCode.Next(db, new DateOnly(2026, 11, 23));
                var text = new ArticleText { Headline = $"خبر {role}", Lead = "لید" };
                var (begun, outcome) = Article.Begin(place, code, text, own ? member : site.Editor, site.Now);
                db.Articles.Add(begun!);
                return outcome.With(begun!);
            });
            using var reader = site.NewReader();
            var (comment, _) = await reader.Comments(site, story, $"نظر برای {email}");
            var desk = await AtTheDesk.SignIn(site, email);
            var token = (await desk.Opens("/desk")).Html.QuerySelector("input[name=form_token]")!.GetAttribute("value")!;
            var colleague = await site.Hire($"by-{email}", "همکار دیگر", Role.Reporter);
            return new Cast(site, role, own, story, article.Value, comment, colleague.Id, desk, token);
        }

        public async Task<List<string>> Plays()
        {
            List<string> wrong = [];
            foreach (var (address, row) in DeskTable.Rows)
            {
                var cells = row.About switch
                {
                    About.Article => Enum.GetValues<ArticleStatus>()
                        .Select(s => (State: $"{s}", Expected: row.AnswerTo(role, own, s), Put: (Func<Task>)(() => Put(s)))),
                    About.Comment => Enum.GetValues<CommentStatus>()
                        .Select(s => (State: $"{s}", Expected: row.AnswerTo(role, s), Put: (Func<Task>)(() => Put(s)))),
                    _ => [(State: "", Expected: row.AnswerTo(role), Put: (Func<Task>)(() => Task.CompletedTask))],
                };
                var before = await Stand();
                var isDone = false;
                foreach (var (state, expected, put) in cells)
                {
                    // Whom the door stops is not asked about the thing behind it.
                    if (expected is not (Answer.Denied or Answer.NotHere))
                        await put();
                    await Try(address, row, state, expected, wrong);
                    // An answer may show what it made, once, instead of leading on.
                    isDone |= expected == Answer.Done || (expected == Answer.Shown && !row.IsPage);
                }
                if (!isDone && await Stand() != before)
                    wrong.Add($"{Name(address, "")}: something changed");
            }
            return wrong;
        }

        async Task Try(string address, DeskRow row, string state, Answer expected, List<string> wrong)
        {
            var (version, _) = await Stand();
            var path =
                "/"
                + address
                    .Split(' ')[^1]
                    .Replace("{code:long}", row.About == About.Box ? $"{story.Code}" : $"{article.Code}")
                    .Replace("{number:int}", "1")
                    .Replace("{id:long}", row.About == About.Colleague ? $"{colleague}" : $"{comment}")
                    .Replace("{session:long}", "0")
                    .Replace("{passkey}", "0")
                    .Replace("{slug}", "dont-miss")
                    .Replace("{**rest}", "nowhere");
            using var answer = address.StartsWith("POST", StringComparison.Ordinal)
                ? await desk.Sends(path, Fields(row, version))
                : await desk.Get(path);
            var got =
                answer.StatusCode == HttpStatusCode.UnprocessableEntity ? Answer.Refused
                : answer.StatusCode == HttpStatusCode.NotFound ? Answer.NotHere
                : answer.StatusCode == HttpStatusCode.OK ? Answer.Shown
                // A program is not led to the page that says so.
                : answer is { StatusCode: HttpStatusCode.Forbidden, Content.Headers.ContentType.MediaType: "application/json" }
                    ? Answer.Denied
                : answer.StatusCode != HttpStatusCode.Redirect ? Answer.Broken
                : answer.Headers.Location!.OriginalString.Contains("/desk/denied", StringComparison.Ordinal) ? Answer.Denied
                : Answer.Done;
            if (got != expected)
                wrong.Add($"{Name(address, state)}: {got} ({(int)answer.StatusCode}) instead of {expected}");
            if (expected == Answer.Refused && await Stand() is var now && now.Version != version)
                wrong.Add($"{Name(address, state)}: something changed");
        }

        string Name(string address, string state) => $"{role}{(own ? " (own)" : "")} {address} {state}";

        Dictionary<string, string> Fields(DeskRow row, int version) =>
            new(row.Fields.ToDictionary(f => f.Key, f => f.Value.Replace("{id}", $"{colleague}")))
            {
                ["form_token"] = token,
                ["Version"] = $"{version}",
            };

        static string NameOf(Role role, bool own) => $"همکار {role}{(own ? " خودش" : "")}";

        // What a change of any kind would move: the article's version, and the rows that tell of the article, the comment
        // or this member.
        Task<(int Version, int Rows)> Stand() =>
            site.Read(async db =>
            {
                var (about, said, name) = ($"article:{article.Id}", $"comment:{comment}", NameOf(role, own));
                return (
                    await db.Articles.Where(a => a.Id == article.Id).Select(a => a.Version).SingleAsync(),
                    await db.Logbook.CountAsync(e =>
                        e.About == about || e.About == said || (e.ByName == name && e.Action != "staff.refused")
                    )
                );
            });

        Task Put(ArticleStatus state) =>
            site.Writer.Write(db =>
                db.Articles.Where(a => a.Id == article.Id)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(a => a.Status, state)
                            .SetProperty(a => a.EmbargoUntil, (DateTime?)null)
                            .SetProperty(a => a.CommentsOpen, true)
                    )
            );

        Task Put(CommentStatus state) =>
            site.Writer.Write(db =>
                db.Comments.Where(c => c.Id == comment).ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, state))
            );

        public void Dispose() => desk.Dispose();
    }
}
