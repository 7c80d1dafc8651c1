using Dabir.Data;
using Dabir.Gate;
using Dabir.Logbook;
using Dabir.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff.Desk;

/// <summary>The one-time link of the first start: makes the first account, then never opens again.</summary>
[AllowAnonymous, Costly, Limited(Limit.Setup), FormAtMost(Arrival.LargestForm)]
public sealed class Setup(
    NewsroomDb db,
    IDatabaseKind kind,
    Signer signer,
    StaffAdding adding,
    Passwords passwords,
    StaffDoor door,
    Wording words,
    TimeProvider clock
) : PageModel
{
    const string Dead = "staff.setupDead";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGet(string token) =>
        await SetupLinks.Find(db, signer, token) is null ? DeadLink.Shown(Dead) : Page();

    public async Task<IActionResult> OnPost(string token)
    {
        try
        {
            return await Open(token);
        }
        catch (Exception away) when (kind.IsAway(away))
        {
            Response.Headers.RetryAfter = NewsroomUnavailableException.RetryAfter;
            return Again([("Password", "staff.away")], StatusCodes.Status503ServiceUnavailable);
        }
    }

    async Task<IActionResult> Open(string token)
    {
        if (await SetupLinks.Find(db, signer, token) is null)
            return DeadLink.Shown(Dead);
        ModelState.Clear();
        if (StaffAdding.Wrong(Email, Name, Password ?? "") is { Count: > 0 } wrong)
            return Again(wrong);
        if (await passwords.Hash(Password!, HttpContext.RequestAborted) is not { } hash)
        {
            Door.AskToWait(HttpContext, Passwords.Wait);
            return Again([("Password", "staff.busy")], StatusCodes.Status503ServiceUnavailable);
        }
        var outcome = await adding.Hire(
            StaffAdding.Apply(Email!, Name!, Role.Admin, hash, []),
            Actor.Setup,
            inside => UseUp(inside, token)
        );
        if (outcome.IsRefused)
            return DeadLink.Shown(Dead);
        TempData["Said"] = words["staff.accountMade"];
        await door.LetIn(HttpContext, outcome.Value.Id, Halfway.Of(outcome.Value), newHash: null);
        return Redirect("/desk");
    }

    async Task<bool> UseUp(NewsroomDb inside, string token)
    {
        if (await inside.Users.AnyAsync() || await SetupLinks.Find(inside, signer, token) is not { } link)
            return false;
        link.Use(clock.GetUtcNow().UtcDateTime);
        return true;
    }

    PageResult Again(IReadOnlyList<(string Field, string Key)> wrong, int status = StatusCodes.Status422UnprocessableEntity)
    {
        foreach (var (field, key) in wrong)
            ModelState.AddModelError(field, words[key]);
        Response.StatusCode = status;
        return Page();
    }
}
