using System.Globalization;
using Dabir.Delivery;
using Dabir.Themes.Views;

namespace Dabir.FrontPage.Reader;

/// <summary>The page that says why there is no other, with the newest articles so that the visit was not for nothing.</summary>
public sealed class Notices : NoticeLoader
{
    public override async Task<PageAnswer.View> Load(PageLoad page, PageAnswer answer)
    {
        var (status, reference) = (StatusOf(answer), (answer as PageAnswer.Notice)?.Reference);
        var key = string.Create(CultureInfo.InvariantCulture, $"notice.{status}");
        key =
            page.Wording.Has($"{key}.title") ? key
            : status < 500 ? "notice.400"
            : "notice.500";
        var notice = new NoticePage
        {
            Site = await page.Site(),
            Url = page.At("/"),
            Robots = "noindex",
            StatusText = page.Clock.Digit(status),
            Heading = page.Wording[$"{key}.title"],
            Text = page.Wording[$"{key}.text"],
            Reference = reference,
            Latest = (await page.Side()).Latest,
        };
        return new PageAnswer.View("notice", notice, status);
    }
}
