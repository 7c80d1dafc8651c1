namespace Dabir.Tests.Shape
{
    /// <summary>The house rules on the compiled program, and each of them shown to bite.</summary>
    public class KeepingTheDirections
    {
        [Fact]
        public void Foreign_code_is_named_in_one_place_only() => Assert.Empty(Directions.ForeignElsewhere(CompiledCode.Program));

        [Fact]
        public void The_root_of_a_concept_knows_no_face_and_no_http() =>
            Assert.Empty(Directions.RootsThatLookOut(CompiledCode.Program));

        [Fact]
        public void A_face_uses_only_the_parts_of_other_faces() =>
            Assert.Empty(Directions.FacesThatReachOver(CompiledCode.Program));

        [Fact]
        public void The_map_names_the_parts_and_every_exception()
        {
            var map = File.ReadAllText(Path.Combine(Shared.Root, "docs", "map.md"));
            var directions = map[map.IndexOf("## Directions", StringComparison.Ordinal)..];
            directions = directions[..directions.IndexOf("\n## ", StringComparison.Ordinal)];
            var parts = typeof(Site)
                .Assembly.GetTypes()
                .Where(type => type is { IsClass: true } && Directions.IsFace(type.Namespace ?? ""))
                .Where(type => type.Name.EndsWith("Part", StringComparison.Ordinal))
                .Select(type => type.Name);

            Assert.All(
                [.. parts, .. Directions.NoRoots, .. Directions.MeantReaches.SelectMany(reach => (string[])[reach.By, reach.Of])],
                name => Assert.Contains($"`{name}`", directions)
            );
        }

        [Fact]
        public void The_check_knows_no_article_and_no_comment() =>
            Assert.Empty(Directions.ChecksThatKnowConcepts(CompiledCode.Program));

        [Fact]
        public void Time_comes_from_the_clock_that_is_handed_in() => Assert.Empty(Directions.OwnClocks(CompiledCode.Program));

        [Fact]
        public void Every_rule_bites()
        {
            var broken = CompiledCode
                .Of(
                    typeof(KeepingTheDirections)
                        .Assembly.GetTypes()
                        .Where(t => t.FullName!.Contains("Breaking", StringComparison.Ordinal))
                )
                .ToList();

            Assert.Contains(Directions.ForeignElsewhere(broken), s => s.Contains("Npgsql.NpgsqlConnection"));
            Assert.Contains(Directions.RootsThatLookOut(broken), s => s.Contains("Microsoft.AspNetCore.Http"));
            Assert.Contains(Directions.RootsThatLookOut(broken), s => s.Contains("Dabir.Comments.Reader"));
            Assert.Contains(Directions.FacesThatReachOver(broken), s => s.Contains("ArticlePageLoader"));
            Assert.Contains(Directions.FacesThatReachOver(broken), s => s.Contains("Dabir.Comments.Desk.Queue"));
            Assert.Contains(Directions.ChecksThatKnowConcepts(broken), s => s.Contains("Dabir.Comments.Comment"));
            Assert.Contains(Directions.OwnClocks(broken), s => s.Contains("get_UtcNow"));
        }
    }
}

// Code that breaks every rule, written so that no line with «using» shows it.
namespace Dabir.Breaking
{
    static class RootOfAConcept
    {
        // In the body of an async method.
        public static async Task<int> Asks(string database)
        {
            await using var connection = new Npgsql.NpgsqlConnection(database);
            await Task.Yield();
            return connection.ProcessID;
        }

        // In a lambda.
        public static Func<Microsoft.AspNetCore.Http.HttpContext, string> Looks() => http => http.TraceIdentifier;

        // As an attribute's or a generic's argument.
        public static List<Dabir.Comments.Reader.CommentActions> Keeps() => [];

        // In an iterator.
        public static IEnumerable<long> Clocks()
        {
#pragma warning disable RS0030 // What the rule is there to find.
            yield return DateTime.UtcNow.Ticks;
#pragma warning restore RS0030
        }
    }
}

namespace Dabir.Breaking.Desk
{
    static class Face
    {
        public static Type Opens() => typeof(Dabir.Articles.Reader.ArticlePageLoader);

        public static Type Decides() => typeof(Dabir.Comments.Desk.Queue);
    }
}

namespace Dabir.Data.Check.Breaking
{
    static class Recount
    {
        public static Type Counts() => typeof(Dabir.Comments.Comment);
    }
}
