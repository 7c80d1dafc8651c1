using System.Globalization;
using Dabir.Articles;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.FrontPage.Desk;

/// <summary>The order of one box, by buttons alone: one more at the top, a step up, a step down, away.</summary>
[Route("/desk/boxes/{slug}")]
[Needs(Permission.ArrangeFrontPage)]
public sealed class Arrange(DeskTools tools) : DeskController(tools)
{
    public Box Box { get; private set; } = null!;
    public string Find { get; private set; } = "";

    [HttpGet("")]
    public async Task<IActionResult> Show(string slug) => await Load(Db, slug) is { } box ? Page(box) : NotHere();

    [HttpPost("items")]
    public Task<IActionResult> Add(string slug) =>
        Change(
            slug,
            0,
            async (db, box) =>
                await Found(db) is { } article
                    ? box.Arrange([article, .. box.Order.Where(a => a != article)], Me, Now)
                    : Outcome.Refused("boxes.not-found")
        );

    [HttpPost("items/{code:long}/rise")]
    public Task<IActionResult> Rise(string slug, long code) => Step(slug, code, -1);

    [HttpPost("items/{code:long}/fall")]
    public Task<IActionResult> Fall(string slug, long code) => Step(slug, code, 1);

    [HttpPost("items/{code:long}/withdrawal")]
    public Task<IActionResult> Remove(string slug, long code) =>
        Change(slug, 0, (_, box) => Task.FromResult(box.Arrange([.. box.Order.Where(a => a.Code != code)], Me, Now)));

    Task<IActionResult> Step(string slug, long code, int by) =>
        Change(
            slug,
            code,
            (_, box) =>
            {
                var order = box.Order.ToList();
                var place = order.FindIndex(a => a.Code == code);
                if (place >= 0)
                {
                    var article = order[place];
                    order.RemoveAt(place);
                    order.Insert(Math.Clamp(place + by, 0, order.Count), article);
                }
                return Task.FromResult(box.Arrange(order, Me, Now));
            }
        );

    async Task<IActionResult> Change(string slug, long shown, Func<NewsroomDb, Box, Task<Outcome>> act)
    {
        Find = $"{Request.Form["Find"]}".Trim();
        if (await Load(Db, slug) is not { } box)
            return NotHere();
        var address = string.Create(CultureInfo.InvariantCulture, $"/desk/boxes/{box.Slug}{(shown > 0 ? $"#item-{shown}" : "")}");
        var outcome = await Once(async db =>
        {
            var done = await act(db, (await Load(db, slug))!);
            return done.With(address);
        });
        if (outcome.IsRefused)
        {
            Wrong("Find", Why(outcome.Whole));
            return Page(box);
        }
        Say(Words["desk.saved"]);
        return Redirect(outcome.Value!);
    }

    async Task<Article?> Found(NewsroomDb db)
    {
        if (Find.Length == 0)
            return null;
        var published = db.Articles.Published.InEdition(Room.Edition.Id);
        return long.TryParse(Digits.ToAscii(Find), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                ? await published.FirstOrDefaultAsync(a => a.Code == code)
            : Spelling.FoldOfWords(Find) is { Length: > 0 } fold
                ? await published.Where(a => a.Fold!.Contains(fold)).NewestFirst.FirstOrDefaultAsync()
            : null;
    }

    ViewResult Page(Box box)
    {
        Box = box;
        return Shown("/FrontPage/Desk/Arrange.cshtml", this);
    }

    Task<Box?> Load(NewsroomDb db, string slug) =>
        db
            .Boxes.Include(b => b.Items)
                .ThenInclude(i => i.Article)
            .FirstOrDefaultAsync(b => b.EditionId == Room.Edition.Id && b.Slug == slug);
}
