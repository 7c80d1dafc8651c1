using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Tests.Desk;
using Dabir.Tests.Media;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Trust;

/// <summary>A stranger goes through the whole site, and no word of what is not public is on the way.</summary>
public sealed partial class LeakingNothing
{
    [Fact]
    public async Task No_word_of_two_hundred_hidden_articles_is_anywhere_a_stranger_can_ask()
    {
        await using var site = await TestSite.Open(withSample: true, gateIsOpen: true);
        var story = await TakenFromItsBox(site);
        var words = await HiddenWords.In(site);
        var picture = await Surround(site, story, words);
        using var stranger = new Crawl(site);
        stranger.Asks(Routes(site));
        stranger.Asks(words.All.SelectMany(AddressesOf));
        await stranger.Goes();
        // The second time from what is kept.
        stranger.Forgets();
        stranger.Asks(["/", "/en/", "/city", "/en/city", .. words.All.Take(20).SelectMany(AddressesOf)]);
        await stranger.Goes();

        Assert.True(stranger.Seen > 1_000, $"Only {stranger.Seen} addresses were found.");
        Assert.True(stranger.Leaks(HiddenWords.Mark) is [], string.Join('\n', stranger.Leaks(HiddenWords.Mark).Take(20)));
        Assert.True(stranger.Leaks(picture) is [], string.Join('\n', stranger.Leaks(picture).Take(20)));
    }

    [Fact]
    public async Task The_address_of_a_hidden_article_is_answered_like_one_that_leads_nowhere()
    {
        await using var site = await TestSite.Open(withSample: true, gateIsOpen: true);
        var words = await HiddenWords.In(site);
        using var stranger = new Crawl(site);
        var nowhere = new HiddenWords.Hidden(99_999, 9_999_999, 140501019999, "نیست", false, "");
        var gone = words.All.First(h => h is { WasPublic: true, Prefix: "" });
        foreach (var hidden in words.All)
        {
            // What readers saw once is gone, of whichever article they ask; all else was never there.
            var like = (hidden.WasPublic ? gone : nowhere) with
            {
                Prefix = hidden.Prefix,
            };
            foreach (var (mine, other) in AddressesOf(hidden).Zip(AddressesOf(like)))
                if (!mine.Contains("?before=", StringComparison.Ordinal) || !hidden.WasPublic)
                    Assert.Equal((mine, await stranger.Hears(other)), (mine, await stranger.Hears(mine)));
            Assert.Equal(
                (hidden.Number, await stranger.Comments($"{like.Prefix}/news/{like.Code}/comments")),
                (hidden.Number, await stranger.Comments($"{hidden.Prefix}/news/{hidden.Code}/comments"))
            );
        }
    }

    // Every address at which this article could be met, if it were public.
    static IEnumerable<string> AddressesOf(HiddenWords.Hidden hidden)
    {
        string Name(string path, char field) =>
            $"{hidden.Prefix}/{path}/{Uri.EscapeDataString($"باران-{HiddenWords.Word(hidden.Number, field)}")}";
        var news = $"{hidden.Prefix}/news/{hidden.Code}";
        return
        [
            news,
            $"{news}/{Uri.EscapeDataString(hidden.Slug)}",
            $"{news}?cpage=2",
            $"{news}?reply=1",
            $"{news}?said=voted",
            $"/x/{ShortLink.Of(hidden.Id)}",
            $"{hidden.Prefix}/x/{ShortLink.Of(hidden.Id)}",
            Name("tag", 't'),
            Name("author", 'a'),
            $"{Name("tag", 't')}?page=2",
            $"{Name("author", 'a')}?before={hidden.Code}",
            $"{hidden.Prefix}/city?before={hidden.Code}",
            $"{hidden.Prefix}/tag/{Uri.EscapeDataString("باران")}?before={hidden.Code}",
        ];
    }

    // Every address of the program that can be asked for, with what might stand in it.
    static IEnumerable<string> Routes(TestSite site) =>
        site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => "/" + Hole().Replace(e.RoutePattern.RawText!.TrimStart('/'), "1"))
            .SelectMany(path => new[] { path, "/en" + path });

    /// <summary>An article is taken away that stands in a box of the front page and under a comment.</summary>
    /// <returns>Its neighbour, which stays.</returns>
    static async Task<Article> TakenFromItsBox(TestSite site)
    {
        var story = await site.PublishedArticle("خبر باز", tags: ["باران"]);
        var closing = await site.PublishedArticle($"باران {HiddenWords.Word(900, 'h')}", tags: ["باران"]);
        await site.Arrange("dont-miss", story, closing);
        using var reader = site.NewReader();
        var (_, tracking) = await reader.Comments(site, closing, "نظر");
        await site.Decide(closing, ArticleAction.Unpublish, HiddenWords.Word(900, 'r'));
        Assert.DoesNotContain(HiddenWords.Mark, (await reader.Opens(tracking)).Text);
        return story;
    }

    /// <summary>Puts hidden things beside a public article wherever the desk can: related, in its note, under it, with a picture.</summary>
    /// <returns>The key of a picture that only a draft has.</returns>
    static async Task<string> Surround(TestSite site, Article story, HiddenWords words)
    {
        await site.Writer.Write(async db =>
        {
            var open = await db.Articles.WithPage.SingleAsync(a => a.Id == story.Id);
            var some = words.All.Take(8).Select(h => h.Id).ToList();
            var hidden = await db.Articles.Where(a => some.Contains(a.Id)).ToListAsync();
            db.Record(open.Relate(hidden, site.Editor, site.Now));
            db.Record(open.Revise(open.Text with { EditorialNote = HiddenWords.Word(901, 'n') }, site.Editor, site.Now));
        });
        using var reader = site.NewReader();
        var (waiting, _) = await reader.Comments(site, story, $"نظر {HiddenWords.Word(902, 'm')}", HiddenWords.Word(902, 'y'));
        await site.Reject(waiting, Dabir.Comments.RejectionReason.Insult, HiddenWords.Word(902, 'q'));

        using var desk = await AtTheDesk.SignIn(site);
        var draft = await desk.Opens($"/desk/articles/{words.All[0].Code}");
        (
            await desk.PressesWithPicture(
                draft,
                "/picture",
                Pictures.Jpeg(320, 200),
                ("Alt", HiddenWords.Word(0, 'i')),
                ("Credit", HiddenWords.Word(0, 'f'))
            )
        ).IsDone();
        return await site.Read(db => db.Media.OrderByDescending(m => m.Id).Select(m => m.Key).FirstAsync());
    }

    [GeneratedRegex(@"\{[^}]*\}+")]
    private static partial Regex Hole();

    /// <summary>Somebody without an account who asks for everything and follows every link.</summary>
    sealed class Crawl(TestSite site) : IDisposable
    {
        readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = site.Address,
        };
        readonly HashSet<string> known = new(StringComparer.Ordinal);
        readonly Queue<string> ahead = new();
        readonly List<(string Address, string Said)> heard = [];
        readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);

        public int Seen => heard.Count;

        public void Forgets() => known.Clear();

        public void Asks(IEnumerable<string> addresses)
        {
            foreach (var address in addresses)
                if (known.Add(address))
                    ahead.Enqueue(address);
        }

        public async Task Goes()
        {
            while (ahead.Count > 0)
            {
                List<string> some = [];
                while (some.Count < 16 && ahead.TryDequeue(out var next))
                    some.Add(next);
                foreach (var (address, said, links) in await Task.WhenAll(some.Select(Ask)))
                {
                    heard.Add((address, said));
                    Asks(links);
                }
            }
        }

        /// <summary>Where something was said that holds this; what the stranger brought along is not counted.</summary>
        public List<string> Leaks(string mark) =>
            [
                .. heard
                    .Where(h => h.Said.Contains(mark, StringComparison.OrdinalIgnoreCase))
                    .Select(h => $"{h.Address}: {Around(h.Said, mark)}"),
            ];

        /// <summary>The whole answer but for the moment it was given.</summary>
        public async Task<string> Hears(string address)
        {
            if (answers.TryGetValue(address, out var said))
                return said;
            using var answer = await http.GetAsync(address);
            return answers[address] = await Whole(answer);
        }

        public async Task<string> Comments(string address)
        {
            if (answers.TryGetValue($"POST {address}", out var said))
                return said;
            using var form = new FormUrlEncodedContent([new("body", "سلام"), new("stamp", "x")]);
            using var answer = await http.PostAsync(address, form);
            return answers[$"POST {address}"] = await Whole(answer);
        }

        async Task<(string, string, IReadOnlyList<string>)> Ask(string address)
        {
            using var answer = await http.GetAsync(address);
            var said = await Whole(answer);
            List<string> links = [];
            if (answer.Headers.Location is { } elsewhere)
                links.Add(elsewhere.OriginalString);
            // What is not there is always the one page.
            if (answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "text/html" })
                links.AddRange(Links(said));
            return (address, said, [.. links.Where(IsOurs)]);
        }

        static IEnumerable<string> Links(string html) =>
            new HtmlParser()
                .ParseDocument(html)
                .All.SelectMany(e => new[] { "href", "src", "action", "content", "srcset" }.Select(e.GetAttribute))
                .OfType<string>()
                .SelectMany(value => value.Split(' ', ','))
                .Select(value => value.Split('#')[0]);

        bool IsOurs(string link) =>
            link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)
            || link.StartsWith(site.Address.ToString(), StringComparison.Ordinal);

        static async Task<string> Whole(HttpResponseMessage answer)
        {
            var headers = answer
                .Headers.Concat(answer.Content.Headers)
                .Where(h => h.Key != "Date")
                .Select(h => $"{h.Key}: {Uri.UnescapeDataString(string.Join(", ", h.Value))}");
            var body = System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
            return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n\n{Uri.UnescapeDataString(body)}";
        }

        static string Around(string said, string mark)
        {
            var at = said.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            return said[Math.Max(0, at - 60)..Math.Min(said.Length, at + 60)].ReplaceLineEndings(" ");
        }

        public void Dispose() => http.Dispose();
    }
}
