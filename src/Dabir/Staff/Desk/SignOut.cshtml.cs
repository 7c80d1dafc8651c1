using Dabir.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dabir.Staff.Desk;

/// <summary>Leaving the desk, by POST only.</summary>
[Needs(Permission.EnterDesk, BeforeSecondFactor = true)]
public sealed class SignOut(StaffDoor door) : PageModel
{
    public IActionResult OnGet() => Redirect("/desk");

    public async Task<IActionResult> OnPost()
    {
        await door.LetOut(HttpContext);
        DeskEdition.Forget(HttpContext);
        return Redirect("/sign-in");
    }
}
