using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Words;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections;

/// <summary>What <c>dabir edition add</c> was told; what was not told follows from the language and from the first edition.</summary>
public sealed record EditionWish(
    string Slug,
    string Name,
    string Language,
    string? Tagline = null,
    string? Calendar = null,
    string? Digits = null,
    string? TimeZone = null
);

/// <summary><c>dabir edition add --slug en --name … --language en</c>: one more newspaper of the house, under <c>/en/</c>.</summary>
public sealed class EditionAdding(NewsroomDb db, NewsroomWriter writer, Languages languages, TimeProvider clock)
{
    const int LongestName = 100;

    /// <returns>0 when the edition was added, otherwise 1 after one line that says why not.</returns>
    public async Task<int> Run(EditionWish wish, TextWriter output, TextWriter errors, CancellationToken stop = default)
    {
        var book = await EditionBook.Open(db, stop);
        if (await WhyNot(wish, stop) is { } why)
        {
            await errors.WriteLineAsync(why);
            return 1;
        }
        var edition = Of(wish, book.First);
        var founded = await writer.Write(
            async inside =>
                await WhyTaken(inside, wish.Slug, stop) is { } taken
                    ? Outcome.Refused(taken)
                    : inside.Found(edition, languages[edition.Language], Actor.Operator, clock.GetUtcNow().UtcDateTime),
            stop
        );
        if (founded.IsRefused)
        {
            await errors.WriteLineAsync(founded.Reason);
            return 1;
        }
        await output.WriteLineAsync($"The edition «{edition.Name}» stands at /{edition.Slug}/.");
        return 0;
    }

    async Task<string?> WhyNot(EditionWish wish, CancellationToken stop)
    {
        if (!EditionSlug.HasForm(wish.Slug))
            return $"--slug: '{wish.Slug}' cannot begin an address: two or three small Latin letters, such as ckb, or with a region, such as ar-iq.";
        if (SectionSlug.IsOfTheHouse(wish.Slug))
            return $"--slug: the site itself stands at /{wish.Slug}.";
        if (await WhyTaken(db, wish.Slug, stop) is { } taken)
            return taken;
        if (OneLine.Of(wish.Name).Length is 0 or > LongestName)
            return FormattableString.Invariant($"--name: a name has 1 to {LongestName} letters.");
        if (Bidi.Turns(wish.Name) || Bidi.Turns(wish.Tagline))
            return "--name, --tagline: one of them holds a mark that turns the direction of the line around.";
        if (!TextLanguages.TryRead(wish.Language, out _) || !languages.Has(wish.Language))
            return $"--language: there is no file languages/{wish.Language}.json with the words of this language.";
        if (languages.MissingFor(wish.Language) is { Count: > 0 } missing)
            return FormattableString.Invariant(
                $"--language: languages/{wish.Language}.json lacks {missing.Count} of the texts readers meet, first {string.Join(", ", missing.Take(3))}."
            );
        if (wish.Calendar is not null && !StoredName.TryParse<EditionCalendar>(Stored(wish.Calendar), out _))
            return $"--calendar: '{wish.Calendar}' is neither solar-hijri nor gregorian.";
        if (wish.Digits is not null && !StoredName.TryParse<EditionDigits>(Stored(wish.Digits), out _))
            return $"--digits: '{wish.Digits}' is not persian, arabic-indic or latin.";
        if (wish.TimeZone is not null && !CityTime.TryNamed(wish.TimeZone, out _))
            return $"--timezone: this machine does not know the time zone {wish.TimeZone}.";
        return null;
    }

    // The edition's slug would hide every address that begins with it.
    static async Task<string?> WhyTaken(NewsroomDb db, string slug, CancellationToken stop) =>
        await db.Editions.AnyAsync(e => e.Slug == slug, stop) ? $"--slug: an edition stands at /{slug} already."
        : await db.Sections.AnyAsync(s => s.Slug == slug, stop) ? $"--slug: /{slug} is the address of a section."
        : null;

    static Edition Of(EditionWish wish, Edition first)
    {
        TextLanguages.TryRead(wish.Language, out var language);
        return new Edition(wish.Slug, TypedText.Line(wish.Name, wish.Language), TypedText.Line(wish.Tagline ?? "", wish.Language))
        {
            Language = wish.Language,
            IsRightToLeft = language.IsRightToLeft,
            Calendar =
                wish.Calendar is { } calendar ? StoredName.Parse<EditionCalendar>(Stored(calendar))
                : language is TextLanguage.Persian or TextLanguage.Dari or TextLanguage.Pashto ? EditionCalendar.SolarHijri
                : EditionCalendar.Gregorian,
            Digits = wish.Digits is { } digits ? StoredName.Parse<EditionDigits>(Stored(digits)) : DigitsOf(language),
            TimeZone = wish.TimeZone ?? first.TimeZone,
        };
    }

    static EditionDigits DigitsOf(TextLanguage language) =>
        language.Digits switch
        {
            Language.DigitShapes.Persian => EditionDigits.Persian,
            Language.DigitShapes.Arabic => EditionDigits.ArabicIndic,
            _ => EditionDigits.Latin,
        };

    // «solar-hijri» on the command line, «solar_hijri» in the table.
    static string Stored(string typed) => typed.Replace('-', '_');
}
