using System.Globalization;
using Dabir.Themes.Views;

namespace Dabir.Delivery;

/// <summary>Pages of a list by «?page=2»; the first has no question, so that it has one address.</summary>
public static class Paging
{
    const int BeyondEveryList = 100_000;

    /// <summary>The page asked for, from 1; what is no number is the first, and no number is too large to be asked for.</summary>
    public static int Number(this PageLoad page, string question = "page")
    {
        var asked = page.Query(question);
        if (string.IsNullOrEmpty(asked) || asked.Any(letter => !char.IsAsciiDigit(letter)))
            return 1;
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, BeyondEveryList)
            : BeyondEveryList;
    }

    /// <summary>Where one is, or null when one page is enough.</summary>
    /// <param name="address">Makes the address of a page.</param>
    public static PagingView? Paged(this PageLoad page, int number, int total, int size, Func<int, string> address)
    {
        var pages = (total + size - 1) / size;
        return pages <= 1
            ? null
            : new PagingView(
                page.Clock.Count(number),
                page.Clock.Count(pages),
                number > 1 ? address(number - 1) : null,
                number < pages ? address(number + 1) : null
            );
    }
}
