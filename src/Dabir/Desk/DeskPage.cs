using Dabir.CopyEditing;
using Dabir.Data;
using Dabir.Gate;
using Dabir.Logbook;
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

    /// <summary>Set before any handler runs.</summary>
    public DeskRoom Room { get; private set; } = null!;
    public StaffMember Me => Room.Me;
    public Edition Edition => Room.Edition;
    public EditionClock Clock => Room.Clock;
    public Waiting Waiting => Room.Waiting;
    public DateTime Now => tools.Clock.GetUtcNow().UtcDateTime;

    /// <summary>A sentence for the next page shown, after a change.</summary>
    [TempData]
    public string? Said { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData[DeskRoom.Key] = Room = await tools.Enter(HttpContext);
        await next();
    }

    /// <summary>Runs a change once for each sending of its form, and gives the address it leads to.</summary>
    protected Task<Outcome<string>> Once(Func<NewsroomDb, Task<Outcome<string>>> act) => tools.Once(Request, Me, act);

    /// <inheritdoc cref="DeskTools.Write{T}"/>
    protected Task<Outcome<T>> Write<T>(Func<NewsroomDb, Task<Outcome<T>>> act) => tools.Write(Me, act);

    /// <inheritdoc cref="DeskTools.Within"/>
    protected Task<IReadOnlyList<long>?> Within() => tools.Within(Room);

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
public sealed record DeskTools(
    NewsroomDb Db,
    NewsroomWriter Writer,
    CurrentStaff Current,
    Wording Words,
    TimeProvider Clock,
    FormKeys Keys,
    KeptEditions Editions,
    KeptHouseWords HouseWords
)
{
    /// <summary>Who sits at the desk in this request, and what is around.</summary>
    public async Task<DeskRoom> Enter(HttpContext http)
    {
        var me = (await Current.Member())!;
        var editions = await Editions.Book();
        Dictionary<long, Waiting> waiting = me.Holding(Permission.Moderate).IsEverywhere
            ? await Db.NewsroomCounts.ToDictionaryAsync(c => c.EditionId, c => new Waiting(c.InReview, c.Reported))
            : [];
        return new DeskRoom(me, editions, await DeskEdition.Of(http, editions), Words, waiting);
    }

    /// <summary>The copy editor of an edition, with what the house has taught it.</summary>
    public async Task<CopyDesk> CopyDesk(Edition edition) => new(edition, await HouseWords.Of(edition.Id));

    /// <summary>The sections a list of an edition keeps to; null in a house with one edition, whose lists are all of it.</summary>
    public async Task<IReadOnlyList<long>?> Within(DeskRoom room) =>
        room.Editions.All.Count == 1
            ? null
            : await Db.Sections.Where(s => s.EditionId == room.Edition.Id).Select(s => s.Id).ToListAsync();

    /// <summary>Runs a change in one write, once for each sending of its form.</summary>
    public async Task<Outcome<string>> Once(HttpRequest request, StaffMember me, Func<NewsroomDb, Task<Outcome<string>>> act)
    {
        var key = FormOf(request, me) is { } form
            ? SentForm.KeyOf(form, request.Path, request.Form, "form_token", FormKeys.Field)
            : null;
        return await Write(me, db => SentForm.Once(db, key, Clock.GetUtcNow().UtcDateTime, act));
    }

    /// <summary>
    /// Runs a change in one write, for whoever is still what they were when the form was sent: somebody who was blocked, whose
    /// password was replaced or whose role was changed while it waited for its turn changes nothing any more.
    /// </summary>
    /// <remarks>
    /// <see cref="Once"/> is for a change that leads to an address. What a form led to is remembered in the database there, so
    /// what is shown once and kept nowhere, such as a link or recovery codes, is made here.
    /// </remarks>
    public async Task<Outcome<T>> Write<T>(StaffMember me, Func<NewsroomDb, Task<Outcome<T>>> act)
    {
        var session = (await Current.Session())?.Id;
        return await Writer.Write(async db =>
            !await IsStillIn(db, session) ? Outcome.Refused("staff.session-over")
            : !await HoldsTheSame(db, me) ? Outcome.Refused("staff.role-over")
            : await act(db)
        );
    }

    Task<bool> IsStillIn(NewsroomDb inside, long? session) =>
        inside.StaffSessions.Open(Clock.GetUtcNow().UtcDateTime).AnyAsync(s => s.Id == session);

    // Every verb asks the member as read before the form waited.
    static async Task<bool> HoldsTheSame(NewsroomDb inside, StaffMember me)
    {
        var held = await inside
            .Users.Where(m => m.Id == me.Id)
            .SelectMany(m => m.Grants.Select(g => new { g.Role, g.SectionId }))
            .ToListAsync();
        return held.Count == me.Grants.Count
            && held.TrueForAll(h => me.Grants.Exists(g => g.Role == h.Role && g.SectionId == h.SectionId));
    }

    /// <summary>The id of the form that was sent, when it is this member's.</summary>
    public string? FormOf(HttpRequest request, StaffMember me) =>
        Keys.Read(request.Form[FormKeys.Field]) is { } read && read.Member == me.Id ? read.Id : null;
}
