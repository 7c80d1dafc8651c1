using System.Reflection;
using System.Text.RegularExpressions;

namespace Dabir.Tests.Shape;

/// <summary>What a page of the documentation says is tested is tested by what it names.</summary>
public sealed partial class NamedTests
{
    [Theory]
    [InlineData("docs/asvs.md", 80)]
    [InlineData("docs/security.md", 15)]
    public void Every_test_that_is_named_is_there(string page, int atLeast)
    {
        var rows = File.ReadLines(Path.Combine(Shared.Root, page)).Where(l => l.StartsWith('|')).ToList();
        var named = rows.Select(r => r.TrimEnd('|', ' ').Split('|')[^1])
            .SelectMany(c => Name().Matches(c).Select(m => m.Groups[1].Value))
            .ToList();

        Assert.True(named.Count >= atLeast, $"{page} names {named.Count} tests.");
        Assert.Empty(named.Where(name => !IsThere(name)).Distinct());
    }

    [Fact]
    public void A_name_that_is_none_is_found()
    {
        Assert.True(IsThere("Gate"));
        Assert.True(IsThere("Gate/AskingWrongly"));
        Assert.True(IsThere("Gate/AskingWrongly.Another_method_is_405"));
        Assert.False(IsThere("Gates"));
        Assert.False(IsThere("Gate/AskingRightly"));
        Assert.False(IsThere("Gate/AskingWrongly.Status"));
        Assert.False(IsThere("Staff/AskingWrongly"));
    }

    static readonly ILookup<string, Type> Classes = typeof(NamedTests)
        .Assembly.GetTypes()
        .Where(t => t.GetMethods().Any(IsTest))
        .ToLookup(t => t.Name);

    // A folder of tests, a class in it, or one test of the class.
    static bool IsThere(string name)
    {
        var parts = name.Split('.');
        var tests = Path.Combine(Shared.Root, "tests", "Dabir.Tests");
        if (parts.Length == 1 && Directory.Exists(Path.Combine(tests, name)))
            return true;
        return File.Exists(Path.Combine(tests, $"{parts[0]}.cs"))
            && Classes[parts[0].Split('/')[^1]]
                .Any(c => parts.Length == 1 || c.GetMethods().Any(m => m.Name == parts[1] && IsTest(m)));
    }

    static bool IsTest(MethodInfo method) => method.GetCustomAttributes().Any(a => a is FactAttribute);

    [GeneratedRegex("`([A-Z][A-Za-z]+(?:/[A-Za-z/]+)?(?:\\.[A-Za-z0-9_]+)?)`")]
    private static partial Regex Name();
}
