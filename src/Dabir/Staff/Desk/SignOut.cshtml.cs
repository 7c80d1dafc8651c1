using Dabir.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dabir.Staff.Desk;

/// <summary>Leaving the desk, by POST only.</summary>
[Needs(Permission.EnterDesk)]
public sealed class SignOut(SignInManager<StaffMember> signIn) : PageModel
{
    public IActionResult OnGet() => Redirect("/desk");

    public async Task<IActionResult> OnPost()
    {
        await signIn.SignOutAsync();
        DeskEdition.Forget(HttpContext);
        return Redirect("/sign-in");
    }
}
