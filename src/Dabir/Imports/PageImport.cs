using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dabir.Articles;
using Dabir.Articles.Body;
using Dabir.Comments;
using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Tags;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Imports;

/// <summary>Makes saved article pages articles of this newsroom, discussion and all. The same page twice changes nothing.</summary>
public sealed class PageImport(NewsroomWriter writer, TimeProvider clock)
{
    static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Imports each file in one transaction of its own and prints one JSON line for it.</summary>
    /// <param name="section">The slug; the section is opened if it is missing.</param>
    /// <param name="address">The site's address without a closing slash, for the printed URL.</param>
    /// <returns>The exit code: 0 when every file was taken in.</returns>
    public async Task<int> Run(IReadOnlyList<string> files, string section, string address, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        if (!SectionSlug.IsValid(section))
        {
            await errors.WriteLineAsync($"--section: '{section}' cannot be a section; use lower-case Latin letters, digits and hyphens, and no word of the program.");
            return 1;
        }
        var failed = false;
        foreach (var file in files)
            try
            {
                var page = await SavedPageFile.Read(file, stop);
                var result = await writer.Write(db => TakeIn(db, page, section, address, stop), stop);
                await output.WriteLineAsync(JsonSerializer.Serialize(result, Line));
            }
            catch (NotAPageException wrong)
            {
                failed = true;
                await errors.WriteLineAsync($"{file}: {wrong.Message} Nothing of it was stored.");
            }
        return failed ? 1 : 0;
    }

    async Task<Imported> TakeIn(NewsroomDb db, SavedPage page, string slug, string address, CancellationToken stop)
    {
        var key = KeyOf(page);
        var known = await db.ImportedPages.Include(p => p.Article).SingleOrDefaultAsync(p => p.Key == key, stop);
        var article = known?.Article ?? await Create(db, page, slug, key, stop);
        await db.SaveChangesAsync(stop);
        var counts = await db.CommentCounts.AsNoTracking().FirstOrDefaultAsync(c => c.ArticleId == article.Id, stop);
        return new Imported(
            string.Create(CultureInfo.InvariantCulture, $"{address}/news/{article.Code}/{Uri.EscapeDataString(article.Slug)}"),
            article.Code.ToString(CultureInfo.InvariantCulture),
            counts?.Published ?? 0,
            new SavedCounters(counts?.Published ?? 0, counts?.InReview ?? 0, counts?.NotPublishable ?? 0)
        );
    }

    async Task<Article> Create(NewsroomDb db, SavedPage page, string slug, string key, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var edition = await db.Editions.OrderBy(e => e.Id).FirstAsync(stop);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone);
        var section = await SectionOf(db, edition, slug, now, stop);
        await db.SaveChangesAsync(stop);
        // What does not say when it was published is published now, so that it is found where new articles are.
        var publishedAt = page.PublishedAt is { } said && said <= now ? said : now;
        var code = await NewsCode.Next(db, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone)), stop);
        var (article, begun) = Article.Begin(section, code, TextOf(page), Actor.Operator, now);
        db.Articles.Add(article);
        db.Record(begun);
        db.Record(article.TagWith(await TagsOf(db, edition, page.Tags, stop), Actor.Operator, now));
        var published = db.Record(article.Publish(Actor.Operator, publishedAt, now));
        if (published.IsRefused)
            throw new NotAPageException($"cannot be published ({published.Reason}).");
        db.ImportedPages.Add(new ImportedPage(key, article, now));
        foreach (var comment in CommentsOf(page, zone, now))
        {
            var (row, outcome) = Comment.Import(article, comment, Actor.Operator, now);
            db.Comments.Add(row);
            db.Record(outcome);
        }
        return article;
    }

    static ArticleText TextOf(SavedPage page)
    {
        TooLong(page.Headline.Length > ArticleText.Limits.Headline, "headline");
        TooLong(page.Lead.Length > ArticleText.Limits.Lead, "lead");
        var body = string.Concat(page.Paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
        TooLong(body.Length > ArticleText.Limits.Body, "body");
        return new ArticleText
        {
            Headline = page.Headline,
            Lead = page.Lead,
            BodyHtml = BodyHtml.Sanitise(body),
            SourceName = page.Source,
        };
    }

    static void TooLong(bool isSo, string part)
    {
        if (isSo)
            throw new NotAPageException($"not an article page: its {part} is longer than an article's may be.");
    }

    static async Task<Section> SectionOf(NewsroomDb db, Edition edition, string slug, DateTime now, CancellationToken stop)
    {
        var section = await db.Sections.Include(s => s.Edition).Include(s => s.Parent).FirstOrDefaultAsync(s => s.EditionId == edition.Id && s.Slug == slug, stop);
        if (section is not null)
            return section;
        var position = await db.Sections.CountAsync(s => s.EditionId == edition.Id, stop);
        (section, var opened) = Section.Open(edition, slug, SectionNames.Of(slug), position, null, Actor.Operator, now);
        db.Sections.Add(section);
        db.Record(opened);
        return section;
    }

    static async Task<IReadOnlyList<Tag>> TagsOf(NewsroomDb db, Edition edition, IReadOnlyList<string> names, CancellationToken stop)
    {
        List<Tag> tags = [];
        foreach (var name in names.Where(n => Tag.SlugOf(n).Length > 0).DistinctBy(Tag.SlugOf))
        {
            var slug = Tag.SlugOf(name);
            var tag = await db.Tags.FirstOrDefaultAsync(t => t.EditionId == edition.Id && t.Slug == slug, stop);
            if (tag is null)
                db.Tags.Add(tag = new Tag(edition, name));
            tags.Add(tag);
        }
        return tags;
    }

    /// <summary>The comments of the page, and a row for each one it counted but did not show.</summary>
    static IEnumerable<ImportedComment> CommentsOf(SavedPage page, TimeZoneInfo zone, DateTime now)
    {
        var shown = page.Comments.Select(c => new ImportedComment(NameOf(c), c.Body, CommentStatus.Published, Utc(c.At, zone), c.Up, c.Down)).ToList();
        var last = shown.Count > 0 ? shown.Max(c => c.SentAt) : now;
        var counters = page.Counters ?? new SavedCounters(shown.Count, 0, 0);
        return
        [
            .. shown,
            .. Enumerable.Repeat(new ImportedComment(null, null, CommentStatus.Rejected, last, 0, 0), Sane(counters.NotPublishable)),
            .. Enumerable.Repeat(new ImportedComment(null, null, CommentStatus.Pending, last, 0, 0), Sane(counters.InReview)),
        ];
    }

    // A page that claims millions of unseen comments is broken, and would be millions of rows.
    static int Sane(int count) => count <= 20_000 ? count : throw new NotAPageException("counts more comments than a page can have.");

    static string? NameOf(SavedComment comment) => comment.Name is { } name && DisplayName.Clean(name) is { HasLetters: true } clean ? clean.Text : null;

    static DateTime Utc(DateTime wallClock, TimeZoneInfo zone) =>
        // An hour that a change of clocks skipped was never on a clock; the one after it is meant.
        TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(wallClock) ? wallClock.AddHours(1) : wallClock, zone);

    /// <summary>The page's name in whatever form it was saved: its folded headline and lead.</summary>
    static string KeyOf(SavedPage page)
    {
        var letters = string.Concat(PageLines.Folded($"{page.Headline} {page.Lead}").Where(char.IsLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)));
    }

    sealed record Imported(string Url, string NewsCode, int Comments, SavedCounters Counters);
}
