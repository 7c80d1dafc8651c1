using Dabir.Data;
using Dabir.Sections;
using Dabir.Sections.Reader;
using Dabir.Staff;
using Dabir.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Desk;

/// <summary>What every page of the desk has at hand: who sits there, the edition, its clock and its words.</summary>
public abstract class DeskPage(DeskTools tools) : PageModel
{
    public NewsroomDb Db => tools.Db;
    public NewsroomWriter Writer => tools.Writer;
    public Wording Words => tools.Words;

    /// <summary>The member at the desk; set before any handler runs.</summary>
    public StaffMember Me { get; private set; } = null!;
    public Edition Edition { get; private set; } = null!;
    public EditionClock Clock { get; private set; } = null!;
    public DateTime Now => tools.Clock.GetUtcNow().UtcDateTime;

    /// <summary>A sentence for the next page shown, after a change.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>How many comments wait; shown in the menu of who may decide on them.</summary>
    public int Waiting { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Me = (await tools.Current.Member())!;
        Edition = await Db.Editions.OrderBy(e => e.Id).FirstAsync();
        Clock = new EditionClock(Edition);
        Waiting = Me.May(Permission.Moderate) ? await Db.NewsroomCounts.SumAsync(c => c.InReview) : 0;
        await next();
    }

    /// <summary>Puts a message beside a field, or above the form when the field is empty.</summary>
    protected void Wrong(string field, string key, params ReadOnlySpan<(string, string?)> values) =>
        ModelState.AddModelError(field, Words.Say(key, values));

    /// <summary>The page again, as 422, when something is wrong.</summary>
    protected PageResult ShownAgain()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

/// <summary>The desk's tools, in one box so that a page model names one.</summary>
public sealed record DeskTools(NewsroomDb Db, NewsroomWriter Writer, CurrentStaff Current, Wording Words, TimeProvider Clock);

/// <summary>Ends a write whose outcome was refused, so that nothing of it is saved.</summary>
public sealed class RefusedException(string reason) : Exception(reason)
{
    /// <summary>A message key.</summary>
    public string Reason => Message;

    /// <summary>Records the outcome, or ends the write.</summary>
    public static void Unless(NewsroomDb db, Logbook.Outcome outcome)
    {
        if (outcome.IsRefused)
            throw new RefusedException(outcome.Reason!);
        db.Record(outcome);
    }
}
