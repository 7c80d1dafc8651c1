using Dabir.CopyEditing;
using Dabir.Data;
using Dabir.Gate;
using Dabir.Logbook;
using Dabir.Staff;
using Dabir.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Dabir.Desk;

/// <summary>
/// The home of the desk's decisions: each is an address that a form posts to, with its permission as an attribute. What is
/// refused is said on the page the form stood on, with everything typed.
/// </summary>
[AutoValidateAntiforgeryToken]
public abstract class DeskController(DeskTools tools) : Controller
{
    protected DeskRoom Room { get; private set; } = null!;
    protected StaffMember Me => Room.Me;
    protected Wording Words => Room.Words;
    protected NewsroomDb Db => tools.Db;
    protected DateTime Now => tools.Clock.GetUtcNow().UtcDateTime;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ViewData[DeskRoom.Key] = Room = await tools.Enter(HttpContext);
        ModelState.Clear();
        await next();
    }

    /// <inheritdoc cref="DeskTools.CopyDesk"/>
    protected Task<CopyDesk> CopyDesk() => tools.CopyDesk(Room.Edition);

    /// <summary>Looks again who sits here, after a decision that changes what opens to them.</summary>
    protected async Task EnterAgain()
    {
        await tools.Current.Ask(HttpContext.User);
        ViewData[DeskRoom.Key] = Room = await tools.Enter(HttpContext);
    }

    /// <summary>Takes up the edition of what is shown, whatever was chosen for lists.</summary>
    protected void TakeUp(long edition) => ViewData[DeskRoom.Key] = Room = Room.With(edition);

    /// <summary>Runs a change once for each sending of its form, and gives the address it leads to.</summary>
    protected Task<Outcome<string>> Once(Func<NewsroomDb, Task<Outcome<string>>> act) => tools.Once(Request, Me, act);

    /// <inheritdoc cref="DeskTools.Write{T}"/>
    protected Task<Outcome<T>> Write<T>(Func<NewsroomDb, Task<Outcome<T>>> act) => tools.Write(Me, act);

    /// <summary>The id of the form that was sent; null when it carries none of ours.</summary>
    protected string? FormSent => tools.FormOf(Request, Me);

    /// <summary>A sentence for the next page shown.</summary>
    protected void Say(string sentence) => TempData["Said"] = sentence;

    /// <summary>Why something was refused, in the member's language.</summary>
    protected string Why(Outcome refused) =>
        Words.Say(
            refused.Reason!,
            [
                .. refused.Values.Select(v =>
                    (v.Item1, v.Item2?.All(char.IsAsciiDigit) == true ? Room.Clock.Digit(v.Item2) : v.Item2)
                ),
            ]
        );

    /// <summary>Puts a message beside a field, or above the form when the field is empty.</summary>
    protected void Wrong(string field, string message) => ModelState.AddModelError(field, message);

    /// <summary>A view of the desk, with 422 when something is wrong.</summary>
    protected ViewResult Shown(string view, object model)
    {
        var shown = View(view, model);
        shown.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return shown;
    }

    /// <summary>What is asked for is not there, or not for this member: said at the desk, not with the readers' page.</summary>
    protected ViewResult NotHere()
    {
        var shown = View("/Desk/NotHere.cshtml");
        shown.StatusCode = StatusCodes.Status404NotFound;
        return shown;
    }
}
