using Dabir.Data;
using Dabir.FrontPage;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections;

/// <summary>What a newsroom has on its first day: one Persian edition with its boxes, empty.</summary>
public static class Founding
{
    static readonly (string Slug, string Title, BoxStyle Style)[] Boxes =
    [
        ("lead", "تیتر یک", BoxStyle.Lead),
        ("dont-miss", "از دست ندهید", BoxStyle.List),
        ("video", "ویدئوی برگزیده", BoxStyle.Video),
        ("sport", "منتخب ورزش", BoxStyle.Sport),
        ("photo", "منتخب عکس", BoxStyle.Photo),
    ];

    /// <summary>Founds the edition on an empty database; does nothing on any other.</summary>
    public static Task EditionIfNone(NewsroomWriter writer, TimeProvider clock) =>
        writer.Write(async db =>
        {
            if (await db.Editions.AnyAsync())
                return;
            var edition = new Edition("fa", "دبیر", "خبر، با دبیرِ خودتان");
            db.Editions.Add(edition);
            var now = clock.GetUtcNow().UtcDateTime;
            db.Record(Outcome.Done(new LogEntry("edition.found", edition, Actor.House, now)));
            foreach (var (position, (slug, title, style)) in Boxes.Index())
            {
                var box = new Box(edition, slug, title, style, position);
                db.Boxes.Add(box);
                db.Record(box.Begun(Actor.House, now));
            }
        });
}
