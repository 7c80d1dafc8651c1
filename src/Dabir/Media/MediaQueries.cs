using Dabir.Data;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Media;

/// <summary>The questions asked of the house's pictures, by name.</summary>
public static class MediaQueries
{
    extension(NewsroomDb db)
    {
        /// <summary>
        /// The item of a picture that was taken in: the same picture is one item, however often it comes. Its credit is
        /// written when the item is made; to change one is a decision of its own.
        /// </summary>
        public async Task<(MediaItem Item, Outcome Outcome)> MediaOf(
            AcceptedPicture picture,
            string credit,
            Actor by,
            DateTime now,
            CancellationToken stop = default
        )
        {
            var key = $"{picture.Key}";
            if (await db.Media.FirstOrDefaultAsync(m => m.Key == key, stop) is { } standing)
                return (standing, Outcome.Unchanged);
            var (item, added) = MediaItem.Add(picture, credit, by, now);
            db.Media.Add(item);
            return (item, added);
        }
    }
}
