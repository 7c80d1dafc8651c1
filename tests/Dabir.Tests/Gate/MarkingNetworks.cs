using System.Net;
using Dabir.Gate;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Gate;

/// <summary>Where a comment came from is a mark, the same for some days, and afterwards nobody's.</summary>
public class MarkingNetworks
{
    [Fact]
    public async Task One_network_has_one_mark_and_another_has_another()
    {
        await using var site = await TestSite.Open();
        var marks = site.Services.GetRequiredService<NetworkMarks>();

        Assert.Equal(marks.Of(IPAddress.Parse("192.0.2.7")), marks.Of(IPAddress.Parse("192.0.2.200")));
        Assert.Equal(marks.Of(IPAddress.Parse("192.0.2.7")), marks.Of(IPAddress.Parse("::ffff:192.0.2.7")));
        Assert.Equal(marks.Of(IPAddress.Parse("2001:db8::1")), marks.Of(IPAddress.Parse("2001:db8::ffff:1")));
        Assert.NotEqual(marks.Of(IPAddress.Parse("192.0.2.7")), marks.Of(IPAddress.Parse("192.0.3.7")));
        Assert.NotEqual(marks.Of(IPAddress.Parse("2001:db8::1")), marks.Of(IPAddress.Parse("2001:db8:0:1::1")));
    }

    [Fact]
    public async Task The_key_of_a_week_is_thrown_away_with_it_and_never_stands_open_in_the_database()
    {
        await using var site = await TestSite.Open();
        var marks = site.Services.GetRequiredService<NetworkMarks>();
        var network = IPAddress.Parse("192.0.2.7");
        var before = marks.Of(network);
        var key = Assert.Single(await site.Read(db => db.NetworkKeys.ToListAsync()));

        site.Clock.Advance(TimeSpan.FromDays(1));
        await marks.Turn();
        Assert.Equal(before, marks.Of(network));
        site.Clock.Advance(TimeSpan.FromDays(7));
        await marks.Turn();

        Assert.NotEqual(before, marks.Of(network));
        var next = Assert.Single(await site.Read(db => db.NetworkKeys.ToListAsync()));
        Assert.NotEqual(key.Week, next.Week);
    }

    [Fact]
    public async Task A_key_that_cannot_be_opened_gives_way_to_another()
    {
        await using var site = await TestSite.Open();
        var marks = site.Services.GetRequiredService<NetworkMarks>();
        var before = marks.Of(IPAddress.Parse("192.0.2.7"));
        await site.Read(db => db.NetworkKeys.ExecuteUpdateAsync(k => k.SetProperty(x => x.Week, x => x.Week + 1)));

        site.Clock.Advance(TimeSpan.FromDays(7));
        await marks.Turn();

        // Whoever carries last week's key over to this one has not joined the two weeks.
        Assert.NotEqual(before, marks.Of(IPAddress.Parse("192.0.2.7")));
        Assert.Single(await site.Read(db => db.NetworkKeys.ToListAsync()));
    }

    [Fact]
    public async Task Two_nodes_of_one_site_make_the_same_marks()
    {
        await using var site = await TestSite.Open();
        await using var other = Dabir.Site.Build(
            site.Settings with
            {
                Urls = "http://127.0.0.1:0",
            },
            services => services.AddSingleton<TimeProvider>(site.Clock)
        );
        await Dabir.Data.DataSite.Prepare(other);
        var there = other.Services.GetRequiredService<NetworkMarks>();
        await there.Turn();

        var network = IPAddress.Parse("198.51.100.9");
        Assert.Equal(site.Services.GetRequiredService<NetworkMarks>().Of(network), there.Of(network));
    }
}
