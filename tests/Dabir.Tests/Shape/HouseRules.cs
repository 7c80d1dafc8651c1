using System.Text.RegularExpressions;
using Dabir.Data;
using Dabir.Staff;
using Dabir.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Shape;

/// <summary>The rules of the house on words, length and endpoints; its directions are in <see cref="Directions"/>.</summary>
public class HouseRules
{
    static readonly string Root = Path.Combine(Shared.Root, "src", "Dabir");

    static IEnumerable<(string Path, string Text)> Sources() =>
        Directory
            .EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f =>
                !f.StartsWith("obj/", StringComparison.Ordinal)
                && !f.StartsWith("bin/", StringComparison.Ordinal)
                && !f.Contains("/Migrations/")
            )
            .Select(f => (f, File.ReadAllText(Path.Combine(Root, f))));

    [Fact]
    public void No_file_is_longer_than_its_idea() => Assert.DoesNotContain(Sources(), s => s.Text.Count(c => c == '\n') > 300);

    [Fact]
    public void Every_refusal_and_label_has_its_words()
    {
        var wording = new Languages(Languages.Own)["fa"];
        var wrong = Sources()
            .SelectMany(s =>
                Regex
                    .Matches(
                        s.Text,
                        @"(?:Refused|RefusedException|Wrong|Words|words|Wording|L)(?:\.Say)?[\(\[](?:""\w*"", )?""([a-zA-Z]+\.[a-zA-Z.-]+)"""
                    )
                    .Select(m => m.Groups[1].Value)
            )
            .Distinct()
            // Told in other words by the form or page that asked.
            .Except(["comments.repeated", "comments.parentGone", "votes.no-comment", "votes.too-many", "editions.no-such"])
            .Where(key => !wording.Has(key));
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_endpoint_says_who_may_use_it_and_nothing_of_the_desk_is_open()
    {
        await using var site = await TestSite.Open();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null;
            Assert.True(open || needs, endpoint.DisplayName);
            var route = endpoint.RoutePattern.RawText ?? "";
            if (
                route.TrimStart('/').StartsWith("desk", StringComparison.Ordinal)
                && !route.EndsWith(".css", StringComparison.Ordinal)
                && !route.EndsWith("denied", StringComparison.Ordinal)
            )
                Assert.True(needs, route);
        }
    }

    [Fact]
    public async Task The_migrations_know_the_model()
    {
        await using var site = await TestSite.Open();
        Assert.False(await site.Read(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }
}
