namespace Dabir.Tests.Imports;

/// <summary>A section is public as soon as it is open, so a slip of the finger must not open one.</summary>
public sealed class NamingTheSection
{
    [Fact]
    public async Task A_slip_is_refused_with_the_section_that_was_meant()
    {
        await using var newsroom = await ImportingNewsroom.Open();

        Assert.Equal(1, await newsroom.ImportInto("ctiy", openSection: false));

        Assert.Contains("'city' is meant?", newsroom.Errors.ToString());
        Assert.Empty(newsroom.Db.Sections);
    }

    [Fact]
    public async Task No_section_is_opened_where_an_edition_stands()
    {
        await using var newsroom = await ImportingNewsroom.Open();

        Assert.Equal(1, await newsroom.ImportInto("fa", openSection: true));

        Assert.Contains("--section: an edition stands at /fa, so no section can.", newsroom.Errors.ToString());
        Assert.Empty(newsroom.Db.Sections);
    }

    [Fact]
    public async Task What_is_asked_for_by_name_is_opened()
    {
        await using var newsroom = await ImportingNewsroom.Open();

        Assert.Equal(0, await newsroom.ImportInto("ctiy", openSection: true));
        Assert.Equal(1, await newsroom.ImportInto("citys", openSection: false));

        Assert.Equal(["ctiy"], newsroom.Db.Sections.Select(s => s.Slug));
    }
}
