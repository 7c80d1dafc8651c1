using System.Net;
using System.Net.Sockets;
using Dabir.Articles;
using Dabir.Gate;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Gate;

/// <summary>Who a comment comes from when proxies stand between.</summary>
public sealed class BehindProxies
{
    static Networks Trusting(string networks) => Networks.Read(networks, out _)!;

    [Fact]
    public async Task The_reader_is_the_last_address_that_is_no_trusted_proxy()
    {
        (string? Header, string Reader)[] shapes =
        [
            (null, "127.0.0.1"),
            ("203.0.113.7", "203.0.113.7"),
            ("198.51.100.7, 10.1.2.3", "198.51.100.7"),
            ("6.6.6.6, 192.0.2.4, 10.1.2.3", "192.0.2.4"),
            ("203.0.114.7, 198.51.101.9", "198.51.101.9"),
            ("2001:db8:1:2::5, 2001:db8:cd::1", "2001:db8:1:2::"),
            ("[2001:db8:1:3::5]:4711, 10.1.2.3", "2001:db8:1:3::"),
            ("203.0.115.7:4711, ::ffff:10.0.0.1", "203.0.115.7"),
            ("who knows, 10.9.9.9", "10.9.9.9"),
        ];
        await using var site = await TestSite.Open(with: s =>
            s with
            {
                Proxies = Trusting("loopback, 10.0.0.0/8, 2001:db8:cd::/48"),
            }
        );
        var story = await site.PublishedArticle();
        foreach (var (header, address) in shapes)
            Assert.Equal((header, NetworkOf(site, address)), (header, await NetworkSeen(site, story, header)));
    }

    [Fact]
    public async Task Twenty_five_readers_behind_a_CDN_and_a_proxy_are_told_apart()
    {
        await using var site = await TestSite.Open(with: s => s with { Proxies = Trusting("loopback, 192.0.2.0/24") });
        var story = await site.PublishedArticle();
        for (var i = 0; i < 25; i++)
        {
            using var reader = site.NewReader();
            reader.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.{i}.7, 192.0.2.10");
            Assert.Equal(HttpStatusCode.SeeOther, (await reader.Sends(story, $"نظر {i}")).StatusCode);
        }
    }

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("none")]
    public async Task A_header_from_an_untrusted_address_is_not_believed_and_said_once(string proxies)
    {
        await using var site = await TestSite.Open(with: s => s with { Proxies = Trusting(proxies) });
        var story = await site.PublishedArticle();

        Assert.Equal(NetworkOf(site, "127.0.0.1"), await NetworkSeen(site, story, "203.0.113.7"));
        Assert.Equal(NetworkOf(site, "127.0.0.1"), await NetworkSeen(site, story, "203.0.114.7"));

        var line = Assert.Single(site.Log.With("is not a trusted proxy"));
        Assert.Contains("127.0.0.1 sends X-Forwarded-For", line);
        Assert.Contains("--proxies", line);
    }

    [Fact]
    public async Task A_hop_that_speaks_for_many_readers_is_named_once()
    {
        await using var site = await TestSite.Open();
        using var reader = site.NewReader();
        for (var i = 0; i < 30; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
            request.Headers.Add("X-Forwarded-For", $"203.0.{i}.7, 192.0.2.10");
            await reader.Http.SendAsync(request);
        }

        Assert.Contains("add 192.0.2.10 to --proxies", Assert.Single(site.Log.With("speaks for")));
    }

    [Fact]
    public async Task The_header_of_a_CDN_names_the_reader()
    {
        await using var site = await TestSite.Open(with: s => s with { ClientAddressHeader = "CF-Connecting-IP" });
        var story = await site.PublishedArticle();

        Assert.Equal(NetworkOf(site, "203.0.113.7"), await NetworkSeen(site, story, "203.0.113.7", "CF-Connecting-IP"));
        Assert.Equal(NetworkOf(site, "127.0.0.1"), await NetworkSeen(site, story, "203.0.113.7", "X-Forwarded-For"));

        Assert.Contains("--client-address-header", Assert.Single(site.Log.With("no CF-Connecting-IP")));
    }

    [Theory]
    [InlineData("loopback", true)]
    [InlineData("10.0.0.0/8", false)]
    public async Task Https_at_the_proxy_is_believed_of_trusted_ones_only(string proxies, bool isBelieved)
    {
        await using var site = await TestSite.Open(with: s => s with { Proxies = Trusting(proxies) });
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        var (comment, _) = await reader.Comments(site, story, "باران خوبی بود");
        await site.Publish(comment);
        reader.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        reader.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var answer = await reader.Votes(comment, "up");

        Assert.Equal(isBelieved, answer.Headers.GetValues("Set-Cookie").Single().Contains("secure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_host_that_the_proxy_names_is_where_a_form_came_from()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        foreach (
            var (host, expected) in new[]
            {
                ("news.example", HttpStatusCode.SeeOther),
                ("evil.example", HttpStatusCode.Forbidden),
                // Another program of the same machine.
                ("news.example:8443", HttpStatusCode.Forbidden),
            }
        )
        {
            using var reader = site.NewReader();
            reader.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "news.example");
            reader.Http.DefaultRequestHeaders.Add("Origin", $"https://{host}");
            Assert.Equal(expected, (await reader.Sends(story, $"از {host}")).StatusCode);
        }
    }

    [Fact]
    public async Task A_form_from_the_public_address_is_ours_though_the_proxy_names_another_host()
    {
        await using var site = await TestSite.Open(with: settings => settings with { Address = "https://news.example" });
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        reader.Http.DefaultRequestHeaders.Add("Origin", "https://news.example");

        using var sent = await reader.Sends(story, "سلام");

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        using var neighbour = site.NewReader();
        neighbour.Http.DefaultRequestHeaders.Add("Origin", "https://news.example:8443");
        using var refused = await neighbour.Sends(story, "سلام دوباره");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_site_that_listens_on_IPv6_knows_its_proxy_too()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no IPv6.");
        await using var site = await TestSite.Open(with: s => s with { Urls = "http://[::1]:0" });
        var story = await site.PublishedArticle();

        Assert.Equal(NetworkOf(site, "2001:db8:1:2::"), await NetworkSeen(site, story, "2001:db8:1:2::9"));
        Assert.Equal(NetworkOf(site, "::1"), await NetworkSeen(site, story, null));
    }

    [Fact]
    public async Task A_program_of_the_same_machine_is_no_proxy_unless_it_is_named()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no IPv6.");
        await using var site = await TestSite.Open(with: s =>
            s with
            {
                Urls = "http://[::1]:0",
                Proxies = Trusting("10.0.0.0/8"),
            }
        );
        var story = await site.PublishedArticle();

        Assert.Equal(NetworkOf(site, "::1"), await NetworkSeen(site, story, "203.0.113.7"));
    }

    static string NetworkOf(TestSite site, string address) =>
        site
            .Services.GetRequiredService<Visitors>()
            .NetworkOf(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } });

    static async Task<string?> NetworkSeen(TestSite site, Article story, string? value, string header = "X-Forwarded-For")
    {
        using var reader = site.NewReader();
        if (value is not null)
            reader.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        await reader.Comments(site, story, $"نظر از {header} {value}");
        return await site.Read(db => db.Comments.OrderByDescending(c => c.Id).Select(c => c.Network).FirstAsync());
    }
}
