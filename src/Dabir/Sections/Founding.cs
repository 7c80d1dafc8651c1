using Dabir.Data;
using Dabir.FrontPage;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections;

/// <summary>What a newsroom has on its first day: one Persian edition; and what every edition begins with: its boxes, empty.</summary>
public static class Founding
{
    static readonly (string Slug, string Persian, string English, BoxStyle Style)[] Boxes =
    [
        ("lead", "تیتر یک", "Top story", BoxStyle.Lead),
        ("dont-miss", "از دست ندهید", "Do not miss", BoxStyle.List),
        ("video", "ویدئوی برگزیده", "Video", BoxStyle.Video),
        ("sport", "منتخب ورزش", "Sport", BoxStyle.Sport),
        ("photo", "منتخب عکس", "Pictures", BoxStyle.Photo),
    ];

    /// <summary>Founds the edition on an empty database; does nothing on any other.</summary>
    public static Task EditionIfNone(NewsroomWriter writer, TimeProvider clock) =>
        writer.Write(async db =>
            await db.Editions.AnyAsync()
                ? Outcome.Unchanged
                : db.Found(new Edition("fa", "دبیر", "خبر، با دبیرِ خودتان"), Actor.House, clock.GetUtcNow().UtcDateTime)
        );

    /// <summary>Adds an edition with its boxes.</summary>
    internal static Outcome Found(this NewsroomDb db, Edition edition, Actor by, DateTime now)
    {
        db.Editions.Add(edition);
        var isPersian = edition.Language.Split('-')[0] == "fa";
        foreach (var (position, named) in Boxes.Index())
        {
            var box = new Box(edition, named.Slug, isPersian ? named.Persian : named.English, named.Style, position);
            db.Boxes.Add(box);
            db.Record(box.Begun(by, now));
        }
        return Outcome.Done(
            // Every page may lead to the other editions.
            new LogEntry("edition.found", edition, by, now, () => [Thing.Site])
            {
                After = LogEntry.Facts(
                    new
                    {
                        edition.Slug,
                        edition.Name,
                        edition.Language,
                    }
                ),
            }
        );
    }
}
