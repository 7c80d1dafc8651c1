using System.Globalization;
using Dabir.Delivery;
using Dabir.Themes.Views;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles.Reader;

/// <summary>One page of a list of articles, newest first.</summary>
public sealed record ArticleList(IReadOnlyList<ArticleCard> Cards, PagingView? Paging, int Number);

/// <summary>What section, tag and author pages have in common.</summary>
public static class ArticleListPart
{
    const int Size = 20;

    /// <summary>Loads the page asked for with «?page=»; null when the list does not go that far.</summary>
    /// <param name="path">The list's own address, percent-encoded.</param>
    public static async Task<ArticleList?> List(
        this PageLoad page,
        IQueryable<Article> articles,
        string path,
        bool ofSection = false
    )
    {
        var number = page.Number();
        var total = await articles.CountAsync();
        if (number > 1 && (number - 1) * Size >= total)
            return null;
        var shown = await articles.NewestFirst.Skip((number - 1) * Size).Take(Size).WithCard.ToListAsync();
        return new ArticleList(
            await page.Cards(shown, ofSection),
            page.Paged(number, total, Size, n => n == 1 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}?page={n}")),
            number
        );
    }

    /// <summary>A list's own address: page 2 and on have one each.</summary>
    public static string AddressOf(this ArticleList list, string path) =>
        list.Number == 1 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}?page={list.Number}");
}
