using System.Text.RegularExpressions;
using Dabir.Data;
using Dabir.Staff;
using Dabir.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Shape;

/// <summary>The rules of the house, on the sources as they stand.</summary>
public class HouseRules
{
    static readonly string[] Faces = ["Reader", "Desk", "Api"];
    static readonly string[] House = ["Data", "Delivery", "Gate", "Themes", "Words", "Desk"];

    static readonly string Root = Find();

    static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at!.GetFiles("Dabir.slnx").Length == 0)
            at = at.Parent;
        return Path.Combine(at.FullName, "src", "Dabir");
    }

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

    [Theory]
    [InlineData(@"\bNpgsql\b", "Data/Postgres/")]
    [InlineData(@"Microsoft\.Data\.Sqlite|UseSqlite", "Data/Sqlite/")]
    [InlineData(@"HandlebarsDotNet", "Themes/")]
    [InlineData(@"\bNetVips\b", "Media/")]
    public void A_foreign_thing_is_named_in_one_place_only(string pattern, string place) =>
        Assert.DoesNotContain(
            Sources(),
            s => !s.Path.StartsWith(place, StringComparison.Ordinal) && Regex.IsMatch(s.Text, pattern)
        );

    [Fact]
    public void The_root_of_a_concept_knows_no_face_and_no_http()
    {
        var wrong = Sources()
            .Where(s => s.Path.Contains('/'))
            .Where(s => !House.Contains(s.Path.Split('/')[0]) && !s.Path.Split('/').Any(Faces.Contains))
            .Where(s => !s.Path.StartsWith("Staff/", StringComparison.Ordinal))
            .Where(s =>
                Regex.IsMatch(
                    s.Text,
                    @"using (Dabir\.\w+\.(Reader|Desk)|Dabir\.(Delivery|Themes|Gate|Desk)|Microsoft\.AspNetCore\.(Mvc|Http|Builder))\b"
                )
            )
            .Select(s => s.Path);
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_face_uses_only_the_parts_of_other_faces()
    {
        var concepts = Sources().Where(s => s.Path.Split('/') is [_, "Reader" or "Desk", ..]).ToList();
        var types = concepts
            .SelectMany(s =>
                Regex
                    .Matches(s.Text, @"(?:class|record) (\w+)")
                    .Select(m => (Face: s.Path[..s.Path.LastIndexOf('/')], Name: m.Groups[1].Value))
            )
            .Where(t => Regex.IsMatch(t.Name, "(Loader|Actions)$"))
            .ToList();
        var wrong =
            from source in concepts
            from type in types
            where type.Face != source.Path[..source.Path.LastIndexOf('/')] && Regex.IsMatch(source.Text, $@"\b{type.Name}\b")
            select $"{source.Path} uses {type.Name}";
        // The refused form is the article page again, so the discussion asks its loader for it: the one exception.
        Assert.Equal(["Comments/Reader/CommentActions.cs uses ArticlePageLoader"], wrong.Distinct());
    }

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
            .Except(["comments.repeated", "comments.parentGone", "votes.no-comment", "votes.too-many"])
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
