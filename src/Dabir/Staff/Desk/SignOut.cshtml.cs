using Dabir.Desk;
using Dabir.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dabir.Staff.Desk;

/// <summary>Leaving the desk, by POST only.</summary>
[Needs(Permission.EnterDesk, BeforeSecondFactor = true)]
public sealed class SignOut(StaffDoor door, Wording words) : PageModel
{
    public IActionResult OnGet() => Redirect("/desk");

    public async Task<IActionResult> OnPost()
    {
        await door.LetOut(HttpContext);
        DeskEdition.Forget(HttpContext);
        TempData["Said"] = words["staff.signedOut"];
        return Redirect("/sign-in");
    }
}
