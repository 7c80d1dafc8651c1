using Dabir.Gate;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dabir.Desk;

/// <summary>Where somebody lands whose role does not open a page.</summary>
[AllowAnonymous, Costly, FormAtMost(Staff.Desk.Arrival.LargestForm)]
public sealed class Denied : PageModel
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
