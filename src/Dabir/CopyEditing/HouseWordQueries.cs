using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.CopyEditing;

/// <summary>The questions asked of house words.</summary>
public static class HouseWordQueries
{
    extension(NewsroomDb db)
    {
        /// <summary>Teaches an edition a word, also one it knew once; one it knows stays as it is.</summary>
        public async Task<Outcome<HouseWord>> TeachWord(
            long edition,
            string typed,
            HouseWordKind kind,
            StaffMember by,
            DateTime now
        )
        {
            var into = await db.Editions.SingleAsync(e => e.Id == edition);
            var text = TypedText.Line(typed, into.Language);
            var sections = await db.SectionsOf(edition);
            if (
                await db.HouseWords.FirstOrDefaultAsync(w => w.EditionId == edition && w.Kind == kind && w.Text == text) is
                { } known
            )
                return known.TeachAgain(sections, by, now).With(known);
            var taught = HouseWord.Teach(into, sections, typed, kind, by, now);
            if (!taught.IsRefused)
                db.HouseWords.Add(taught.Value);
            return taught;
        }

        /// <summary>Lets an edition forget a word.</summary>
        public async Task<Outcome> ForgetWord(long edition, long id, StaffMember by, DateTime now) =>
            await db.HouseWords.FirstOrDefaultAsync(w => w.Id == id && w.EditionId == edition) is { } word
                ? word.Forget(await db.SectionsOf(edition), by, now)
                : Outcome.Refused("houseWords.none");

        Task<List<long>> SectionsOf(long edition) =>
            db.Sections.Where(s => s.EditionId == edition).Select(s => s.Id).ToListAsync();
    }
}
