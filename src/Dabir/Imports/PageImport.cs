using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Dabir.Articles;
using Dabir.CopyEditing;
using Dabir.Data;
using Dabir.Language;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Imports;

/// <summary>
/// <c>dabir import page FILE… --section SLUG</c>: saved article pages become articles of this site, each wholly or not at
/// all, and each once. No address in a page is ever followed.
/// </summary>
/// <param name="db">For reading; changes go through <paramref name="writer"/>.</param>
public sealed class PageImport(NewsroomDb db, NewsroomWriter writer, KeptHouseWords houseWords, TimeProvider clock)
{
    /// <summary>Imports the files one after the other.</summary>
    /// <param name="files">Plain text or HTML, in UTF-8.</param>
    /// <param name="section">The section's slug; the section is opened when it is not there, named as <see cref="SectionNames"/> says.</param>
    /// <param name="openSection">Open it also when the slug looks like a slip for another section.</param>
    /// <param name="siteAddress">Scheme and host for the printed addresses, such as <c>https://example.ir</c>; null prints paths.</param>
    /// <param name="output">Gets one JSON line a file: <c>{"url","newsCode","comments","counters":{"published","inReview","notPublishable"}}</c>.</param>
    /// <param name="editionSlug">The edition they come into; the first when null.</param>
    /// <param name="repairs">Which edits of the copy editor are made in the article's text; null for its letters alone.</param>
    /// <param name="errors">Gets one line for each file that was refused, naming it and what is missing in it.</param>
    /// <returns>0 when every file is in, otherwise 1.</returns>
    public async Task<int> Run(
        IReadOnlyList<string> files,
        string section,
        bool openSection,
        string? siteAddress,
        TextWriter output,
        TextWriter errors,
        string? editionSlug = null,
        EditLevel? repairs = null,
        CancellationToken stop = default
    )
    {
        var book = await EditionBook.Open(db, stop);
        if (book.Named(section) is not null)
        {
            await errors.WriteLineAsync($"--section: an edition stands at /{section}, so no section can.");
            return 1;
        }
        if (!SectionSlug.IsValid(section))
        {
            await errors.WriteLineAsync(
                $"--section: '{section}' cannot be a section's address: small Latin letters, digits and hyphens, at most 40, and not a word the site itself uses."
            );
            return 1;
        }
        if (!openSection && await MeantInstead(section, stop) is { } meant)
        {
            await errors.WriteLineAsync(
                $"--section: there is no section '{section}'; '{meant}' is meant? To open '{section}' say --open-section."
            );
            return 1;
        }
        if ((editionSlug is null ? book.First : book.Named(editionSlug)) is not { } edition)
        {
            await errors.WriteLineAsync($"--edition: there is no edition '{editionSlug}'.");
            return 1;
        }
        var city = edition.City;
        var desk = new CopyDesk(edition, await houseWords.Of(edition.Id));
        var refused = 0;
        foreach (var file in files)
        {
            if (!TryRead(file, city, out var page, out var missing))
            {
                refused++;
                await errors.WriteLineAsync($"{file}: {missing}. Nothing of it was stored.");
                continue;
            }
            var written = WrittenPage.Of(page, desk, repairs);
            var brought = await writer.Write(
                inside => new PageEntry(inside, page, written, edition, clock.GetUtcNow().UtcDateTime).Bring(section, stop),
                stop,
                NewsroomWriter.LongPatience
            );
            if (brought.IsNew && written.Repaired > 0)
                await errors.WriteLineAsync(
                    FormattableString.Invariant(
                        $"{file}: the copy editor made {written.Repaired} edits; the desk lists them below the article's text, to be taken back."
                    )
                );
            await output.WriteLineAsync(Line(brought, page, siteAddress?.TrimEnd('/'), path => book.At(edition, path)));
        }
        return refused == 0 ? 0 : 1;
    }

    // A section is public as soon as it is open, so a slip of the finger must not open one.
    async Task<string?> MeantInstead(string section, CancellationToken stop)
    {
        var open = await db.Sections.Select(s => s.Slug).ToListAsync(stop);
        return open.Contains(section) ? null : Nearest.To(section, open) ?? SectionNames.NearestUsual(section);
    }

    /// <summary>Reads one file without storing anything.</summary>
    /// <param name="city">The clock of the page's city; its times are told without a zone.</param>
    /// <param name="missing">What is missing or wrong, without the file's name.</param>
    public static bool TryRead(
        string file,
        CityTime city,
        [NotNullWhen(true)] out SavedPage? page,
        [NotNullWhen(false)] out string? missing
    )
    {
        page = null;
        if (!SavedFile.TryRead(file, out var text, out missing))
            return false;
        if (!text.AsSpan().TrimStart().StartsWith("<"))
            return PageReading.TryRead(PlainTextPage.LinesOf(text), city, null, out page, out missing);
        return HtmlPage.TryOpen(text, city, out var html, out missing)
            && PageReading.TryRead(html.Lines, city, html.PublishedAt, out page, out missing);
    }

    static string Line(BroughtPage brought, SavedPage page, string? siteAddress, Func<string, string> at) =>
        JsonSerializer.Serialize(
            new
            {
                url = siteAddress + at(brought.Address),
                newsCode = brought.Code.ToString(CultureInfo.InvariantCulture),
                comments = page.Comments.Count,
                counters = new
                {
                    published = brought.Counters.Published,
                    inReview = brought.Counters.InReview,
                    notPublishable = brought.Counters.NotPublishable,
                },
            }
        );
}
