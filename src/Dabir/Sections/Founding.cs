using Dabir.Data;
using Dabir.FrontPage;
using Dabir.Logbook;
using Dabir.Words;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections;

/// <summary>What a newsroom has on its first day: one Persian edition; and what every edition begins with: its boxes, empty.</summary>
public static class Founding
{
    // Their titles are labels of the edition's language.
    static readonly (string Slug, BoxStyle Style)[] Boxes =
    [
        ("lead", BoxStyle.Lead),
        ("dont-miss", BoxStyle.List),
        ("video", BoxStyle.Video),
        ("sport", BoxStyle.Sport),
        ("photo", BoxStyle.Photo),
    ];

    /// <summary>Founds the edition on an empty database; does nothing on any other.</summary>
    public static Task EditionIfNone(NewsroomWriter writer, Languages languages, TimeProvider clock) =>
        writer.Write(async db =>
            await db.Editions.AnyAsync()
                ? Outcome.Unchanged
                : db.Found(
                    new Edition("fa", "دبیر", "خبر، با دبیرِ خودتان"),
                    languages.House,
                    Actor.House,
                    clock.GetUtcNow().UtcDateTime
                )
        );

    /// <summary>Adds an edition with its boxes.</summary>
    /// <param name="words">The edition's language, which names the boxes.</param>
    internal static Outcome Found(this NewsroomDb db, Edition edition, Wording words, Actor by, DateTime now)
    {
        db.Editions.Add(edition);
        foreach (var (position, named) in Boxes.Index())
        {
            var box = new Box(edition, named.Slug, words[$"boxTitles.{named.Slug}"], named.Style, position);
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
