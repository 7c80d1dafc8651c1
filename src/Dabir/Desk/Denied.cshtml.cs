using Dabir.Gate;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dabir.Desk;

/// <summary>Where somebody lands whose role does not open a page; still at the desk, with its menu.</summary>
[AllowAnonymous, Costly, FormAtMost(Staff.Desk.Arrival.LargestForm)]
public sealed class Denied(DeskTools tools) : PageModel
{
    public async Task OnGet()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        if (await tools.Current.Member() is not null)
            ViewData[DeskRoom.Key] = await tools.Enter(HttpContext);
    }
}
