using Dabir.Delivery;
using Dabir.Desk;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;

namespace Dabir.Staff;

/// <summary>
/// Leads somebody who owes a second factor to where it is set up, from whatever was asked for. A form is not lost by it: it is
/// shown to its sender, to be sent again afterwards.
/// </summary>
static class OwedFactor
{
    public const string Page = "/desk/me/second-factor";

    /// <summary>True when the request was denied for that reason and is answered. A program is told no more than 403.</summary>
    public static async Task<bool> LeadOn(RedirectContext<CookieAuthenticationOptions> denied)
    {
        var (http, services) = (denied.HttpContext, denied.HttpContext.RequestServices);
        if (
            await services.GetRequiredService<CurrentStaff>().Member() is not { } member
            || !services.GetRequiredService<RequiredFactor>().IsOwedBy(member)
        )
            return false;
        if (ForProgramsAttribute.Asked(http))
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (await services.GetRequiredService<KeptForms>().Of(http.Request) is { } form && form.Member == member.Id)
            await StaleToken
                .Shown(form, StatusCodes.Status422UnprocessableEntity)
                .ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor()));
        else
            denied.Response.Redirect(Page);
        return true;
    }
}
