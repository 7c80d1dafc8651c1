namespace Dabir.Tests.Shape;

/// <summary>The directions of <c>docs/map.md</c> as questions to compiled code; each answers with what breaks it.</summary>
static class Directions
{
    /// <summary>Places at the top of the tree that are no root of a concept, and may know pages and HTTP.</summary>
    public static IReadOnlyList<string> NoRoots { get; } =
    [
        // Who is asking is part of the request; the desk's permissions are read from it.
        "Staff",
    ];

    /// <summary>The uses over a border that are meant.</summary>
    public static IReadOnlyList<(string By, string Of)> MeantReaches { get; } =
    [
        // The refused form is the article page again, so the discussion asks its loader for it.
        ("CommentActions", "ArticlePageLoader"),
        ("VoteActions", "ArticlePageLoader"),
    ];

    static readonly string[] House = ["Data", "Delivery", "Gate", "Seeing", "Themes", "Words", "Desk"];

    /// <summary>Foreign code and the only place that may name it.</summary>
    public static IReadOnlyList<(string Assembly, string Place)> Foreign { get; } =
    [
        ("Npgsql", "Dabir.Data.Postgres"),
        ("Microsoft.Data.Sqlite", "Dabir.Data.Sqlite"),
        ("Microsoft.EntityFrameworkCore.Sqlite", "Dabir.Data.Sqlite"),
        ("SQLitePCLRaw", "Dabir.Data.Sqlite"),
        ("Handlebars", "Dabir.Themes"),
        ("NetVips", "Dabir.Media"),
        ("QRCoder", "Dabir.Staff.Desk"),
    ];

    public static IEnumerable<string> ForeignElsewhere(IEnumerable<Use> uses) =>
        from use in uses
        from foreign in Foreign
        where use.Of.Assembly.GetName().Name!.StartsWith(foreign.Assembly, StringComparison.Ordinal)
        where !IsIn(use.From, foreign.Place)
        select Said(use);

    /// <summary>The root of a concept knows no face, no page and no HTTP.</summary>
    public static IEnumerable<string> RootsThatLookOut(IEnumerable<Use> uses) =>
        from use in uses
        where IsRoot(use.From)
        let of = use.Of.Namespace ?? ""
        where
            IsFace(of)
            || ((string[])["Dabir.Delivery", "Dabir.Themes", "Dabir.Gate", "Dabir.Desk"]).Any(h => IsIn(of, h))
            || ((string[])["Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Builder"]).Any(h =>
                IsIn(of, h)
            )
        select Said(use);

    /// <summary>A face uses of other faces their parts, never their pages, actions or controllers.</summary>
    public static IEnumerable<string> FacesThatReachOver(IEnumerable<Use> uses) =>
        from use in uses
        let of = use.Of.Namespace ?? ""
        where IsFace(use.From) && IsFace(of) && use.From != of
        where
            use.Of.Name.EndsWith("Loader", StringComparison.Ordinal)
            || use.Of.Name.EndsWith("Actions", StringComparison.Ordinal)
            || typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel).IsAssignableFrom(use.Of)
            || typeof(Microsoft.AspNetCore.Mvc.ControllerBase).IsAssignableFrom(use.Of)
        where !MeantReaches.Contains((use.By, use.Of.Name))
        select Said(use);

    /// <summary>What is derived is counted again by the concept that owns it; the check itself knows none.</summary>
    public static IEnumerable<string> ChecksThatKnowConcepts(IEnumerable<Use> uses) =>
        from use in uses
        where IsIn(use.From, "Dabir.Data.Check")
        where IsIn(use.Of.Namespace ?? "", "Dabir.Articles") || IsIn(use.Of.Namespace ?? "", "Dabir.Comments")
        select Said(use);

    /// <summary>Time comes from the clock that is handed in.</summary>
    public static IEnumerable<string> OwnClocks(IEnumerable<Use> uses) =>
        from use in uses
        where use.Of == typeof(DateTime) || use.Of == typeof(DateTimeOffset)
        where use.Member is "get_UtcNow" or "get_Now" or "get_Today"
        select Said(use);

    static bool IsRoot(string place) =>
        place.Split('.') is ["Dabir", var concept] && !House.Contains(concept) && !NoRoots.Contains(concept);

    public static bool IsFace(string place) => place.Split('.') is ["Dabir", _, "Reader" or "Desk" or "Api", ..];

    static bool IsIn(string place, string folder) => place == folder || place.StartsWith(folder + ".", StringComparison.Ordinal);

    static string Said(Use use) => $"{use.From}.{use.By} uses {use.Of.FullName}{(use.Member is null ? "" : "." + use.Member)}";
}
