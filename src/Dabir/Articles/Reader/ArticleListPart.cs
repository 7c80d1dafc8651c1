using System.Globalization;
using Dabir.Delivery;
using Dabir.FrontPage.Reader;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Reader;

/// <summary>One page of a list of articles, newest first.</summary>
/// <param name="Before">The code of the article the page begins after; null on the first.</param>
public sealed record ArticleList(IReadOnlyList<ArticleCard> Cards, PagingView? Paging, long? Before);

/// <summary>
/// What section, tag and author pages have in common. The first page is the newest; every other is named by the article
/// it follows, «?before=140509020017», so that it shows the same stories however many come before them.
/// </summary>
public static class ArticleListPart
{
    const int Size = 20;

    // A numbered page costs as many steps as it is deep; who wants more than these walks.
    const int DeepestNumber = 100;

    /// <summary>What a list understands after «?».</summary>
    public static readonly IReadOnlyList<string> Questions = ["before", "page"];

    /// <summary>Loads the page asked for; or says where to go instead: a place that is not in the list leads to its beginning.</summary>
    /// <param name="path">The list's own address, percent-encoded.</param>
    public static Task<(ArticleList? List, PageAnswer? Instead)> List(
        this PageLoad page,
        Listing listing,
        string path,
        bool ofSection = false
    ) => ListOrPlace(page, listing, path, ofSection);

    /// <summary>
    /// The same of a tag or a person. While nothing under the name is public, nobody outside the house is told that the
    /// house knows it: what a draft is about, and who writes it, is in its names.
    /// </summary>
    public static async Task<(ArticleList? List, PageAnswer? Instead)> ListOfName(
        this PageLoad page,
        Listing listing,
        string path
    )
    {
        var (list, instead) = await ListOrPlace(page, listing, path, ofSection: false);
        var isEmpty = list is null ? !await listing.Newest(page.Db, 1).AnyAsync() : list.Cards.Count == 0;
        return isEmpty ? (null, new PageAnswer.NotFound()) : (list, instead);
    }

    static async Task<(ArticleList?, PageAnswer?)> ListOrPlace(PageLoad page, Listing listing, string path, bool ofSection)
    {
        if (page.Query("before") is { Length: > 0 } before)
            return await Further(page, listing, path, before, ofSection);
        if (page.Query("page") is { Length: > 0 })
            return (null, await Numbered(page, listing, path));
        var newest = await listing.Newest(page.Db, Size + 1).AsCards(page.Db).ToListAsync();
        return (await Shown(page, newest, null, null, path, ofSection), null);
    }

    /// <summary>A list's own address.</summary>
    public static string AddressOf(this ArticleList list, string path) => Address(path, list.Before);

    static async Task<(ArticleList?, PageAnswer?)> Further(
        PageLoad page,
        Listing listing,
        string path,
        string before,
        bool ofSection
    )
    {
        if (!long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var code) || !NewsCode.IsPlausible(code))
            return (null, new PageAnswer.MovedTo(path));
        var stands = await page
            .Db.Articles.Where(a => a.Code == code && a.PublishedAt != null)
            .Select(a => new { a.Id, At = a.PublishedAt!.Value })
            .FirstOrDefaultAsync();
        if (stands is null)
            return (null, new PageAnswer.MovedTo(path));
        var place = new ListPlace(stands.At, stands.Id);
        var newer = await listing.NewerFrom(page.Db, place, Size + 1).Select(a => new { a.Id, a.Code }).ToListAsync();
        // An article that left the list, or was never in it, still marks a place; the page there has one address.
        if (newer.Count == 0)
            return (null, new PageAnswer.MovedTo(path));
        if (newer[0].Id != stands.Id)
            return (null, new PageAnswer.MovedTo(Address(path, newer[0].Code)));
        var shown = await listing.OlderThan(page.Db, place, Size + 1).AsCards(page.Db).ToListAsync();
        if (shown.Count == 0)
            return (null, new PageAnswer.MovedTo(path));
        var previous = newer.Count > Size ? Address(path, newer[Size].Code) : path;
        return (await Shown(page, shown, code, previous, path, ofSection), null);
    }

    // The addresses of the first edition of Dabir, and those people type.
    static async Task<PageAnswer> Numbered(PageLoad page, Listing listing, string path)
    {
        var number = page.Number();
        if (number == 1)
            return new PageAnswer.MovedTo(path);
        if (number > DeepestNumber || await listing.After(page.Db, (number - 1) * Size) is not { } last)
            return new PageAnswer.MovedTo(path);
        return new PageAnswer.MovedTo(
            Address(path, await page.Db.Articles.Where(a => a.Id == last).Select(a => a.Code).SingleAsync())
        );
    }

    static async Task<ArticleList> Shown(
        PageLoad page,
        List<CardRow> found,
        long? before,
        string? previous,
        string path,
        bool ofSection
    )
    {
        var shown = found.Take(Size).ToList();
        var next = found.Count > Size ? Address(path, shown[^1].Code) : null;
        var paging = previous is null && next is null ? null : new PagingView(null, null, previous, next);
        var sections = (await page.Masthead()).Sections;
        return new ArticleList(page.Cards(shown, sections, ofSection), paging, before);
    }

    static string Address(string path, long? before) =>
        before is null ? path : string.Create(CultureInfo.InvariantCulture, $"{path}?before={before}");
}
