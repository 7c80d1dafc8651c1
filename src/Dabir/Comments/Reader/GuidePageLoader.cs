using Dabir.Delivery;
using Dabir.FrontPage.Reader;
using Dabir.Themes.Views;

namespace Dabir.Comments.Reader;

/// <summary>«راهنمای انتشار نظرها»: the rules moderators decide by, in public.</summary>
public static class GuidePageLoader
{
    public static async Task<PageAnswer> Load(PageLoad page) =>
        new PageAnswer.View(
            "guide",
            new GuidePage
            {
                Site = await page.Site(),
                Url = page.At("/guide"),
                Heading = page.Wording["guide.title"],
                Reasons =
                [
                    .. Enum.GetValues<RejectionReason>()
                        .Select(Data.StoredName.Of)
                        .Select(r => new ReasonView(page.Wording[$"reasons.{r}.name"], page.Wording[$"reasons.{r}.text"])),
                ],
            }
        );
}
