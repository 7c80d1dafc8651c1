using System.Globalization;
using Dabir.Articles;
using Dabir.Data;
using Dabir.Desk;
using Dabir.Language;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dabir.FrontPage.Desk;

/// <summary>The order of one box, by buttons alone: a step up, a step down, away, and one more at the top.</summary>
[Needs(Permission.ArrangeFrontPage)]
public sealed class Arrange(DeskTools tools) : DeskPage(tools)
{
    public Box Box { get; private set; } = null!;

    [BindProperty]
    public string? Find { get; set; }

    public async Task<IActionResult> OnGet(string slug) =>
        await Load(Db, slug) is { } box && (Box = box) is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string? move, long code)
    {
        ModelState.Clear();
        if (await Load(Db, slug) is not { } box)
            return NotFound();
        Box = box;
        try
        {
            await Writer.Write(async db =>
            {
                var inside = (await Load(db, slug))!;
                var order = inside.Items.OrderBy(i => i.Position).Select(i => i.Article).Where(a => a.IsPublished).ToList();
                if (move == "add")
                    order.Insert(0, await Found(db) ?? throw new RefusedException("boxes.not-found"));
                else
                    Move(order, code, move);
                RefusedException.Unless(db, inside.Arrange(order, Me.AsActor, Now));
            });
            Said = Words["desk.saved"];
            return Redirect(
                string.Create(CultureInfo.InvariantCulture, $"/desk/boxes/{slug}{(code > 0 ? $"#item-{code}" : "")}")
            );
        }
        catch (RefusedException refused)
        {
            Wrong("Find", refused.Reason);
            return ShownAgain();
        }
    }

    static void Move(List<Article> order, long code, string? move)
    {
        var place = order.FindIndex(a => a.Code == code);
        if (place < 0)
            return;
        var article = order[place];
        order.RemoveAt(place);
        if (move != "remove")
            order.Insert(Math.Clamp(place + (move == "up" ? -1 : 1), 0, order.Count), article);
    }

    async Task<Article?> Found(NewsroomDb db)
    {
        var typed = (Find ?? "").Trim();
        if (typed.Length == 0)
            return null;
        var published = db.Articles.Published.InEdition(Edition.Id);
        return long.TryParse(Digits.ToAscii(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? await published.FirstOrDefaultAsync(a => a.Code == code)
            : await published.Where(a => a.Headline.Contains(typed)).NewestFirst.FirstOrDefaultAsync();
    }

    static Task<Box?> Load(NewsroomDb db, string slug) =>
        db.Boxes.Include(b => b.Items).ThenInclude(i => i.Article).FirstOrDefaultAsync(b => b.Slug == slug);
}
