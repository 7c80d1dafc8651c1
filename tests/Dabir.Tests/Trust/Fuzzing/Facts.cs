using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Trust.Fuzzing;

/// <summary>One address of the program with the methods it is written for; pages of the desk name none and answer to these.</summary>
sealed record Route(RoutePattern Pattern, IReadOnlyList<string> Methods);

/// <summary>What there is on the site: its addresses, and what may stand in them.</summary>
sealed class Facts
{
    static readonly string[] OfPages = ["GET", "HEAD", "POST"];

    public IReadOnlyList<Route> Routes { get; private init; } = [];
    public IReadOnlyDictionary<string, string[]> Values { get; private init; } = new Dictionary<string, string[]>();

    public static async Task<Facts> Of(TestSite site)
    {
        string[] Said(IEnumerable<long> numbers) => [.. numbers.Select(n => $"{n}")];
        return new Facts
        {
            Routes =
            [
                .. site
                    .Services.GetRequiredService<EndpointDataSource>()
                    .Endpoints.OfType<RouteEndpoint>()
                    .Select(e => new Route(
                        e.RoutePattern,
                        e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : OfPages
                    )),
            ],
            Values = await site.Read(async db =>
            {
                var newest = db.Articles.OrderByDescending(a => a.Id).Take(30);
                return new Dictionary<string, string[]>
                {
                    ["code"] = Said(await newest.Select(a => a.Code).ToListAsync()),
                    ["slug"] =
                    [
                        .. await newest.Select(a => a.Slug).ToListAsync(),
                        .. await db.Tags.OrderByDescending(t => t.Id).Select(t => t.Slug).Take(20).ToListAsync(),
                        .. await db.People.OrderByDescending(p => p.Id).Select(p => p.Slug).Take(20).ToListAsync(),
                        .. await db.Boxes.Select(b => b.Slug).ToListAsync(),
                    ],
                    ["short"] = [.. (await newest.Select(a => a.Id).ToListAsync()).Select(ShortLinks)],
                    ["id"] =
                    [
                        .. Said(await db.Comments.OrderByDescending(c => c.Id).Select(c => c.Id).Take(20).ToListAsync()),
                        .. Said(await db.Users.OrderByDescending(m => m.Id).Select(m => m.Id).Take(5).ToListAsync()),
                    ],
                    ["tracking"] =
                    [
                        .. await db.Comments.OrderByDescending(c => c.Id).Select(c => c.Tracking).Take(20).ToListAsync(),
                    ],
                    ["session"] = Said(
                        await db.StaffSessions.OrderByDescending(s => s.Id).Select(s => s.Id).Take(5).ToListAsync()
                    ),
                    ["section"] =
                    [
                        .. await db.Sections.Select(s => s.Slug).Distinct().ToListAsync(),
                        "tag",
                        "news",
                        "desk",
                        "en",
                    ],
                    ["sub"] = [.. await db.Sections.Where(s => s.ParentId != null).Select(s => s.Slug).ToListAsync(), "desk"],
                    ["key"] = [.. await db.Media.OrderByDescending(m => m.Id).Select(m => m.Key).Take(10).ToListAsync()],
                    ["name"] = ["320.webp", "640.jpg", "960.webp", "og.jpg", "og-x3.jpg", "og-y11.jpg", "master.jpg", "site.css"],
                    ["number"] = ["1", "2", "3"],
                    ["token"] = ["0", new('a', 43), new('0', 64)],
                };
            }),
        };
    }

    static string ShortLinks(long id) => Dabir.Articles.ShortLink.Of(id);
}
