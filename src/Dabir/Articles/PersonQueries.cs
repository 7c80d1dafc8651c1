using System.Globalization;
using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>The questions asked of people, by name.</summary>
public static class PersonQueries
{
    extension(NewsroomDb db)
    {
        /// <summary>Who bears this name in an edition, found under any spelling, or entered. Refuses what is too long or no name.</summary>
        /// <param name="mayRespell">Whether a better spelling is shown from now on, wherever readers see the name; without it a
        /// name that stands stays as it is.</param>
        public async Task<Outcome<Person>> PersonNamed(
            Edition edition,
            string typed,
            Actor by,
            DateTime now,
            bool mayRespell = true,
            CancellationToken stop = default
        )
        {
            var name = Spelling.Kept(typed, edition.Language);
            if (name.Length > Person.LongestName)
                return Outcome.Refused("people.too-long", ("max", Person.LongestName.ToString(CultureInfo.InvariantCulture)));
            if (NameSlug.Of(name).Length == 0)
                return Outcome.Refused("people.no-letters", ("name", name));
            var (person, slug) = await Spelling.Find(db.People, db.People.Local, edition.Id, name, stop);
            if (person is null)
            {
                (person, var added) = Person.Add(edition, name, slug, by, now);
                db.People.Add(person);
                return added.With(person);
            }
            return (mayRespell && Spelling.IsBetter(name, person.Name) ? person.Respell(name, by, now) : Outcome.Unchanged).With(
                person
            );
        }
    }
}
