using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Dabir.Staff.Desk;

/// <summary>
/// Carries a link for a new password from the button that made it to the page that shows it, once: sealed in the browser of the
/// one who made it, because nothing on the site's side may hold it.
/// </summary>
static class LinkOnce
{
    const string Key = "Link";

    public static void Keep(ITempDataDictionary said, StaffMember by, long member, string token) =>
        said[Key] = string.Create(CultureInfo.InvariantCulture, $"{by.Id}/{member}/{token}");

    /// <summary>
    /// The token that was made for a member by the one who asks now; null when there is none. It is gone by being given, and not
    /// by looking at another colleague's page.
    /// </summary>
    public static string? Take(ITempDataDictionary said, StaffMember by, long member)
    {
        if (
            said.Peek(Key) is not string kept
            || kept.Split('/') is not [var maker, var whose, var token]
            || maker != by.Id.ToString(CultureInfo.InvariantCulture)
            || whose != member.ToString(CultureInfo.InvariantCulture)
        )
            return null;
        said.Remove(Key);
        return token;
    }
}
