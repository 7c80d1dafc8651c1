using Dabir.Tests.Desk;
using Dabir.Tests.Trust.Fuzzing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Trust;

/// <summary>What is true of the answer of every address that can be asked for, whoever asks.</summary>
public sealed class EveryAnswer
{
    [Fact]
    public async Task Says_what_it_is_and_keeps_to_itself()
    {
        await using var site = await TestSite.Open(withSample: true, gateIsOpen: true);
        List<string> wrong = [];
        foreach (var (address, answer) in await All(site))
        {
            var type = answer.Content.Headers.ContentType;
            var length = (await answer.Content.ReadAsByteArrayAsync()).Length;
            if (length > 0 && type is null)
                wrong.Add($"{address}: no type");
            if (type?.MediaType is { } media && (media.StartsWith("text/", StringComparison.Ordinal) || media.Contains("json")))
                if (type.CharSet?.Equals("utf-8", StringComparison.OrdinalIgnoreCase) != true)
                    wrong.Add($"{address}: {media} without utf-8");
            if (length > 0 && Header(answer, "X-Content-Type-Options") != "nosniff")
                wrong.Add($"{address}: may be sniffed");
            if (Header(answer, "Access-Control-Allow-Origin") is not null)
                wrong.Add($"{address}: read by another site");
            if (type?.MediaType != "text/html")
                continue;
            var policy = Header(answer, "Content-Security-Policy") ?? "";
            foreach (
                var rule in new[]
                {
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data:",
                    "font-src 'self'",
                    "connect-src 'self'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'",
                }
            )
                if (!policy.Split(';', StringSplitOptions.TrimEntries).Contains(rule))
                    wrong.Add($"{address}: a policy without {rule}");
            if (Header(answer, "Referrer-Policy") is not ("strict-origin-when-cross-origin" or "same-origin" or "no-referrer"))
                wrong.Add($"{address}: tells where the reader was");
            if (Header(answer, "Cross-Origin-Opener-Policy") != "same-origin")
                wrong.Add($"{address}: shares its window");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task That_was_only_asked_for_changes_nothing()
    {
        await using var site = await TestSite.Open(withSample: true, gateIsOpen: true);
        using var desk = await AtTheDesk.SignIn(site);
        await All(site, desk);
        var before = await Stand(site);

        await All(site, desk);

        Assert.Equal(before, await Stand(site));
    }

    [Fact]
    public async Task That_is_for_one_is_kept_by_nobody_whatever_the_address_ends_with()
    {
        await using var site = await TestSite.Open(withSample: true, gateIsOpen: true);
        var story = await site.PublishedArticle();
        using var desk = await AtTheDesk.SignIn(site);
        using var reader = site.NewReader();
        var (_, tracking) = await reader.Comments(site, story, "سلام");
        foreach (var ending in Hostile.Endings.Prepend("").Append("/x.woff2").Append(".js"))
        {
            foreach (
                var page in new[]
                {
                    "/desk",
                    "/desk/me",
                    "/desk/articles",
                    "/desk/staff",
                    $"/desk/articles/{story.Code}",
                    "/DESK/ME",
                }
            )
                await IsKeptByNobody(await desk.Get(page + ending), site.Editor.Name);
            await IsKeptByNobody(await reader.Get(tracking + ending), "سلام");
        }

        static async Task IsKeptByNobody(HttpResponseMessage answer, string personal)
        {
            if (!(await answer.Content.ReadAsStringAsync()).Contains(personal, StringComparison.Ordinal))
                return;
            Assert.Contains("no-store", Header(answer, "Cache-Control"));
            Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"));
        }
    }

    [Fact]
    public async Task At_a_door_of_the_desk_is_kept_by_nobody_with_a_form_or_without()
    {
        await using var site = await TestSite.Open();
        using var stranger = site.NewReader();
        using var desk = await AtTheDesk.SignIn(site);
        foreach (
            var path in new[]
            {
                "/sign-in",
                "/sign-in/second",
                "/sign-in/passkey/question",
                "/Sign-Out",
                "/setup/0000",
                "/RESET/0000",
                "/desk/denied",
                "/desk/nowhere",
            }
        )
        foreach (var http in new[] { stranger.Http, desk.Http })
        {
            using var answer = await http.GetAsync(path);
            Assert.Contains("no-store", $"{path}: {answer.StatusCode}, {Header(answer, "Cache-Control")}");
            Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"));
        }
    }

    static async Task<(int, int, int)> Stand(TestSite site) =>
        await site.Read(async db =>
            (
                await db.Logbook.CountAsync(e => e.Action != "staff.refused"),
                await db.Comments.CountAsync(),
                await db.Articles.SumAsync(a => a.Version)
            )
        );

    static async Task<List<(string, HttpResponseMessage)>> All(TestSite site, AtTheDesk? member = null)
    {
        var facts = await Facts.Of(site);
        using var desk = member is null ? await AtTheDesk.SignIn(site) : null;
        using var stranger = site.NewReader();
        List<(string, HttpResponseMessage)> answers = [];
        foreach (var route in facts.Routes.Where(r => r.Methods.Contains("GET")))
        {
            var path = string.Concat(
                route.Pattern.PathSegments.Select(s =>
                    "/"
                    + s.Parts[0] switch
                    {
                        RoutePatternParameterPart hole => facts.Values.TryGetValue(hole.Name, out var known) ? known[0] : "x",
                        RoutePatternLiteralPart literal => literal.Content,
                        _ => "",
                    }
                )
            );
            foreach (var http in new[] { (member ?? desk!).Http, stranger.Http })
            {
                using var asked = new HttpRequestMessage(HttpMethod.Get, path.Length == 0 ? "/" : path);
                asked.Headers.Add("Origin", "https://evil.example.test");
                answers.Add((path, await http.SendAsync(asked)));
            }
        }
        Assert.True(answers.Count > 60);
        return answers;
    }

    static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
