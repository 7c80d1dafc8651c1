using Dabir.Sections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Sections;

/// <summary>A fresh site is called «دبیر» until somebody names it.</summary>
public sealed class NamingTheSite
{
    [Fact]
    public async Task The_next_request_shows_the_new_name_and_the_logbook_knows_who_gave_it()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        Assert.Contains("دبیر", (await reader.Opens("/")).Html.Title);
        var (output, errors) = (new StringWriter(), new StringWriter());
        var masthead = ActivatorUtilities.CreateInstance<Masthead>(site.Services);

        Assert.Equal(0, await masthead.Run(null, "نیلوفر", "روزنامه شهر", output, errors));

        Assert.Contains("نیلوفر", (await reader.Opens("/")).Html.Title);
        Assert.Equal(1, await site.Read(db => db.Logbook.CountAsync(e => e.Action == "edition.rename")));
        Assert.Equal("روزنامه شهر", await site.Read(db => db.Editions.Select(e => e.Tagline).SingleAsync()));
    }

    [Fact]
    public async Task A_site_without_a_line_below_its_name_is_called_by_its_name_alone()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        var masthead = ActivatorUtilities.CreateInstance<Masthead>(site.Services);

        Assert.Equal(0, await masthead.Run(null, "نیلوفر", "", new StringWriter(), new StringWriter()));

        Assert.Equal("نیلوفر", (await reader.Opens("/")).Html.Title);
    }

    [Theory]
    [InlineData(null, " ", "A name of 1 to 100 characters is needed")]
    [InlineData(null, "\u3164\u2800", "A name of 1 to 100 characters is needed")]
    [InlineData(null, "\u202Eنیلوفر", "A name of 1 to 100 characters is needed")]
    [InlineData("ckb", "نیلوفر", "--edition: there is no edition 'ckb'.")]
    public async Task A_name_that_cannot_be_given_is_refused_in_one_line(string? edition, string name, string line)
    {
        await using var site = await TestSite.Open();
        var errors = new StringWriter();

        var exit = await ActivatorUtilities
            .CreateInstance<Masthead>(site.Services)
            .Run(edition, name, null, new StringWriter(), errors);

        Assert.Equal(1, exit);
        Assert.StartsWith(line, errors.ToString());
        Assert.Equal("دبیر", await site.Read(db => db.Editions.Select(e => e.Name).SingleAsync()));
    }
}
