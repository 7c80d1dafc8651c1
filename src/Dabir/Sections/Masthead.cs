using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections;

/// <summary><c>dabir site name</c>: gives an edition its name and the line below it.</summary>
public sealed class Masthead(NewsroomWriter writer, TimeProvider clock)
{
    public const int LongestName = 100;
    public const int LongestTagline = 200;

    /// <param name="edition">The edition's slug; the first edition when null.</param>
    /// <param name="tagline">Stays as it is when null.</param>
    public async Task<int> Run(string? edition, string name, string? tagline, TextWriter output, TextWriter errors)
    {
        (name, tagline) = (OneLine.Of(name), tagline is null ? null : OneLine.Of(tagline));
        if (name.Length is 0 or > LongestName || tagline?.Length > LongestTagline || Bidi.Turns(name) || Bidi.Turns(tagline))
        {
            await errors.WriteLineAsync(
                $"A name of 1 to {LongestName} characters is needed, and a tagline of at most {LongestTagline}; none with a mark that turns the direction of the line around."
            );
            return 1;
        }
        var renamed = await writer.Write(async db =>
        {
            var one = await db.Editions.OrderBy(e => e.Id).FirstOrDefaultAsync(e => edition == null || e.Slug == edition);
            if (one is null)
                return Outcome.Refused("editions.no-such");
            return one.Rename(
                TypedText.Line(name, one.Language),
                tagline is null ? one.Tagline : TypedText.Line(tagline, one.Language),
                Actor.Operator,
                clock.GetUtcNow().UtcDateTime
            );
        });
        if (renamed.IsRefused)
        {
            await errors.WriteLineAsync($"--edition: there is no edition '{edition}'.");
            return 1;
        }
        await output.WriteLineAsync($"The site is called {name}.");
        return 0;
    }
}
