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

/// <summary><c>dabir edition add --slug en --name … --language en</c>: one more newspaper of the house, under <c>/en</c>.</summary>
public sealed class EditionAdding(NewsroomDb db, NewsroomWriter writer, Languages languages, TimeProvider clock)
{
    const int LongestName = 100;

    /// <returns>0 when the edition was added, otherwise 1 after one line that says why not.</returns>
    public async Task<int> Run(EditionWish wish, TextWriter output, TextWriter errors, CancellationToken stop = default)
    {
        var book = await EditionBook.Open(db, stop);
        if (await WhyNot(wish, book, stop) is { } why)
        {
            await errors.WriteLineAsync(why);
            return 1;
        }
        var edition = Of(wish, book.First);
        await writer.Write(inside => Task.FromResult(inside.Found(edition, Actor.Operator, clock.GetUtcNow().UtcDateTime)), stop);
        await output.WriteLineAsync($"The edition «{edition.Name}» stands at /{edition.Slug}.");
        return 0;
    }

    async Task<string?> WhyNot(EditionWish wish, EditionBook book, CancellationToken stop)
    {
        if (!IsSlug(wish.Slug))
            return $"--slug: '{wish.Slug}' cannot begin an address: two or three small Latin letters, such as ckb, or with a region, such as ar-iq.";
        if (book.Named(wish.Slug) is not null)
            return $"--slug: an edition stands at /{wish.Slug} already.";
        if (await db.Sections.AnyAsync(s => s.ParentId == null && s.Slug == wish.Slug, stop))
            return $"--slug: /{wish.Slug} is the address of a section.";
        if (wish.Name.Trim().Length is 0 or > LongestName)
            return FormattableString.Invariant($"--name: a name has 1 to {LongestName} letters.");
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

    static Edition Of(EditionWish wish, Edition first)
    {
        TextLanguages.TryRead(wish.Language, out var language);
        return new Edition(wish.Slug, wish.Name.Trim(), (wish.Tagline ?? "").Trim())
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

    static bool IsSlug(string slug)
    {
        var parts = slug.Split('-');
        return parts.Length <= 2
            && parts[0].Length is 2 or 3
            && parts.All(p => p.Length is >= 2 and <= 8 && p.All(c => c is >= 'a' and <= 'z'));
    }
}
