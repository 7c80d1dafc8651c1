using System.Text.Json.Nodes;
using Dabir.Sections;
using Dabir.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Sections;

/// <summary><c>dabir edition add</c>: one more newspaper of the house.</summary>
public sealed class AddingAnEdition
{
    [Fact]
    public async Task An_edition_is_added_with_its_boxes_its_calendar_and_a_row_of_the_logbook()
    {
        await using var site = await TestSite.Open();

        var (exit, said) = await Adds(site, new EditionWish("en", "Niloufar", "en"));

        Assert.True(exit == 0, said);
        var edition = await site.Read(db => db.Editions.SingleAsync(e => e.Slug == "en"));
        Assert.Equal(
            (false, EditionCalendar.Gregorian, EditionDigits.Latin, "Asia/Tehran"),
            (edition.IsRightToLeft, edition.Calendar, edition.Digits, edition.TimeZone)
        );
        Assert.Equal(5, await site.Read(db => db.Boxes.CountAsync(b => b.EditionId == edition.Id)));
        Assert.Equal(
            $"edition:{edition.Id}",
            await site.Read(db =>
                db.Logbook.OrderBy(e => e.Id).Where(e => e.Action == "edition.found").Select(e => e.About).LastAsync()
            )
        );
        Assert.Equal(0, (await site.Check()).Exit);
    }

    [Fact]
    public async Task The_boxes_of_an_edition_are_titled_by_the_file_of_its_language()
    {
        await using var site = await TestSite.Open();
        var languages = Directory.CreateDirectory(Path.Combine(site.Settings.Data, "languages")).FullName;
        var arabic = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Languages.Own, "en.json"), Stop))!;
        arabic["boxTitles"]!["lead"] = "الخبر الأول";
        await File.WriteAllTextAsync(Path.Combine(languages, "ar.json"), arabic.ToJsonString(), Stop);

        var (exit, said) = await Adds(site, new EditionWish("ar", "الزهرة", "ar"), new Languages(Languages.Own, languages));

        Assert.True(exit == 0, said);
        var edition = await site.Read(db => db.Editions.SingleAsync(e => e.Slug == "ar"));
        Assert.Equal(
            "الخبر الأول",
            await site.Read(db =>
                db.Boxes.Where(b => b.EditionId == edition.Id && b.Slug == "lead").Select(b => b.Title).SingleAsync()
            )
        );
    }

    [Theory]
    [InlineData("fa", "دیگر", "fa", null, "--slug: an edition stands at /fa already.")]
    [InlineData("City", "x", "en", null, "--slug: 'City' cannot begin an address")]
    [InlineData("tag", "x", "en", null, "--slug: the site itself stands at /tag.")]
    [InlineData("art", "x", "en", null, "--slug: /art is the address of a section.")]
    [InlineData("en", " ", "en", null, "--name: a name has 1 to 100 letters.")]
    [InlineData("ar", "الزهرة", "ar", null, "--language: there is no file languages/ar.json")]
    [InlineData("en", "x", "en", "julian", "--calendar: 'julian' is neither solar-hijri nor gregorian.")]
    public async Task What_cannot_be_added_is_refused_in_one_line(
        string slug,
        string name,
        string language,
        string? calendar,
        string why
    )
    {
        await using var site = await TestSite.Open();
        await site.Section("art", "هنر");

        var (exit, said) = await Adds(site, new EditionWish(slug, name, language, Calendar: calendar));

        Assert.Equal(1, exit);
        Assert.StartsWith(why, Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(1, await site.Read(db => db.Editions.CountAsync()));
    }

    [Fact]
    public async Task A_language_whose_file_lacks_what_readers_meet_is_refused()
    {
        await using var site = await TestSite.Open();
        var languages = Directory.CreateDirectory(Path.Combine(site.Settings.Data, "languages")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(languages, "ckb.json"),
            """{ "direction": "rtl", "site": { "home": "سەرەتا" } }""",
            TestContext.Current.CancellationToken
        );

        var (exit, said) = await Adds(site, new EditionWish("ckb", "نیلووفەر", "ckb"), new Languages(Languages.Own, languages));

        Assert.Equal(1, exit);
        Assert.StartsWith("--language: languages/ckb.json lacks", said);
        Assert.Contains("article.", said);
    }

    [Fact]
    public void English_has_every_text_a_reader_meets_and_the_desk_falls_back_to_the_language_of_the_house()
    {
        var languages = new Languages(Languages.Own);

        Assert.Empty(languages.MissingFor("en"));
        Assert.Equal("Comments", languages["en"]["comments.heading"]);
        Assert.Equal("میز کار دبیر", languages["en"]["desk.title"]);
        Assert.False(languages["en"].IsRightToLeft);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<(int Exit, string Said)> Adds(TestSite site, EditionWish wish, Languages? languages = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (output, errors) = (new StringWriter(), new StringWriter());
        var adding = languages is null
            ? ActivatorUtilities.CreateInstance<EditionAdding>(scope.ServiceProvider)
            : ActivatorUtilities.CreateInstance<EditionAdding>(scope.ServiceProvider, languages);
        return (await adding.Run(wish, output, errors, TestContext.Current.CancellationToken), errors.ToString());
    }
}
