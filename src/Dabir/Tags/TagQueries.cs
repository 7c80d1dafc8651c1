using System.Globalization;
using Dabir.Data;
using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tags;

/// <summary>The questions asked of tags, by name.</summary>
public static class TagQueries
{
    extension(NewsroomDb db)
    {
        /// <summary>
        /// The tags of these names in their order: each found under any spelling, or made. Refuses a name that is too long
        /// or has nothing an address could be made of. The rows come with the outcome.
        /// </summary>
        /// <param name="mayRespell">Whether a better spelling is shown from now on, wherever readers see the name; without it a
        /// name that stands stays as it is.</param>
        public async Task<Outcome<IReadOnlyList<Tag>>> TagsNamed(
            Edition edition,
            IEnumerable<string> names,
            Actor by,
            DateTime now,
            bool mayRespell = true,
            CancellationToken stop = default
        )
        {
            List<Tag> tags = [];
            var done = Outcome.Unchanged;
            foreach (var name in Spelling.Distinct(names.Select(n => Spelling.Kept(n, edition.Language))))
            {
                if (name.Length > Tag.LongestName)
                    return Outcome.Refused("tags.too-long", ("max", $"{Tag.LongestName.ToString(CultureInfo.InvariantCulture)}"));
                if (Tag.SlugOf(name).Length == 0)
                    return Outcome.Refused("tags.no-letters", ("name", name));
                var (tag, slug) = await Spelling.Find(db.Tags, db.Tags.Local, edition.Id, name, stop);
                if (tag is null)
                {
                    (tag, var added) = Tag.Add(edition, name, slug, by, now);
                    db.Tags.Add(tag);
                    done = done.And(added);
                }
                else if (mayRespell && Spelling.IsBetter(name, tag.Name))
                    done = done.And(tag.Respell(name, by, now));
                tags.Add(tag);
            }
            return done.With<IReadOnlyList<Tag>>(tags);
        }
    }
}
