using Dabir.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dabir.Staff.Desk;

/// <summary>Signing in by e-mail and password. An unknown address and a wrong password are answered alike.</summary>
[AllowAnonymous]
public sealed class SignIn(SignInManager<StaffMember> signIn, UserManager<StaffMember> users, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPost()
    {
        var member = await users.FindByEmailAsync(Email ?? "");
        // Hashing for nobody takes as long as for somebody, so the clock does not tell who works here.
        var result = member is null
            ? Waste(Password)
            : await signIn.PasswordSignInAsync(member, Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return Redirect(Local(ReturnUrl) ?? "/desk");
        ModelState.Clear();
        ModelState.AddModelError("Email", words[result.IsLockedOut ? "staff.locked" : "staff.wrong"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    Microsoft.AspNetCore.Identity.SignInResult Waste(string? password)
    {
        users.PasswordHasher.HashPassword(null!, password ?? "");
        return Microsoft.AspNetCore.Identity.SignInResult.Failed;
    }

    /// <summary>Only a path of this site, so that a link to sign-in cannot lead elsewhere.</summary>
    string? Local(string? url) => Url.IsLocalUrl(url) && url!.StartsWith("/desk", StringComparison.Ordinal) ? url : null;
}
