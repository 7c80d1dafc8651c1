using System.Text;
using Dabir.Delivery;
using Dabir.Logbook;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Delivery;

/// <summary>What pages share is loaded once, and no page shows an old part for longer than it may.</summary>
public class KeepingParts
{
    static readonly Thing Own = Thing.Tag(7);
    static readonly Thing Beside = Thing.Tag(8);

    /// <summary>What the page at <c>/probe/one</c> alone shows.</summary>
    static readonly Thing OfOne = Thing.Tag(9);

    [Fact]
    public async Task A_part_is_loaded_once_for_all_pages_and_again_when_it_changes()
    {
        await using var site = await Pages().Site();
        using var reader = site.NewReader();
        Assert.Equal(["1", "1"], [await reader.Says("/probe/one"), await reader.Says("/probe/two")]);

        await site.Changes(Own);
        Assert.Equal(["2", "2"], [await reader.Says("/probe/one"), await reader.Says("/probe/two")]);

        await site.Changes(Own, softly: true);
        Assert.Equal(["3", "3"], [await reader.Says("/probe/one"), await reader.Says("/probe/two")]);

        await site.Changes(Beside);
        Assert.Equal("3", await reader.Says("/probe/one"));
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["4", "4"], [await reader.Says("/probe/one"), await reader.Says("/probe/two")]);
    }

    [Fact]
    public async Task Where_a_part_is_the_pages_own_content_the_next_request_shows_every_change_of_it()
    {
        await using var site = await Pages().Site();
        using var reader = site.NewReader();
        Assert.Equal(["1", "1"], [await reader.Says("/probe/own"), await reader.Says("/probe/one")]);

        await site.Changes(Beside, softly: true);

        Assert.Equal("2", await reader.Says("/probe/own"));
        Assert.Equal("1", await reader.Says("/probe/one"));
        await site.Changes(Beside);
        Assert.Equal("3", await reader.Says("/probe/own"));
    }

    [Fact]
    public async Task A_part_that_is_good_until_a_moment_ends_the_pages_that_show_it()
    {
        var pages = Pages();
        pages.GoodFor = TimeSpan.FromSeconds(30);
        await using var site = await pages.Site();
        using var reader = site.NewReader();
        await reader.Says("/probe/one");

        site.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(["1", "1"], [await reader.Says("/probe/one"), await reader.Says("/probe/two")]);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["2", "2"], [await reader.Says("/probe/two"), await reader.Says("/probe/one")]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_part_overtaken_while_it_was_loaded_is_shown_to_who_waited_and_to_nobody_else(bool isOwn, bool softly)
    {
        var pages = Pages();
        pages.HoldsLoads = true;
        await using var site = await pages.Site();
        using var latch = pages.Latch;
        using var reader = site.NewReader();
        var waiting = reader.Says("/probe/one");
        await pages.Began;

        await site.Changes(isOwn ? Own : Beside, softly);
        latch.Open();

        Assert.Equal("1", await waiting);
        Assert.Equal("2", await reader.Says("/probe/two"));
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("2", await reader.Says("/probe/one"));
    }

    [Fact]
    public async Task A_part_overtaken_by_readers_beside_it_serves_the_next_seconds_and_no_longer()
    {
        var pages = Pages();
        pages.HoldsLoads = true;
        await using var site = await pages.Site();
        using var latch = pages.Latch;
        using var reader = site.NewReader();
        var waiting = reader.Says("/probe/one");
        await pages.Began;

        await site.Changes(Beside, softly: true);
        latch.Open();

        Assert.Equal(["1", "1"], [await waiting, await reader.Says("/probe/two")]);
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["2", "2"], [await reader.Says("/probe/two"), await reader.Says("/probe/one")]);
    }

    [Fact]
    public async Task A_page_follows_the_part_it_was_made_with_also_after_others_were_made_with_a_newer_one()
    {
        await using var site = await Pages().Site();
        using var reader = site.NewReader();
        await ReplaceThePartOf(site, reader);

        await site.Changes(Beside);
        site.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("3", await reader.Says("/probe/one"));
    }

    [Fact]
    public async Task A_change_of_a_part_that_was_replaced_while_its_page_was_made_is_not_missed()
    {
        var pages = Pages();
        await using var site = await pages.Site();
        using var latch = pages.Latch;
        using var reader = site.NewReader();
        Assert.Equal("1", await reader.Says("/probe/two"));
        site.Clock.Advance(TimeSpan.FromSeconds(58));
        pages.HoldsOne = true;
        var waiting = reader.Says("/probe/one");
        await pages.Began;
        site.Clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Equal("2", await reader.Says("/probe/two"));

        await site.Changes(Beside, softly: true);
        latch.Open();

        Assert.Equal("1", await waiting);
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("3", await reader.Says("/probe/one"));
    }

    [Fact]
    public async Task A_part_that_nobody_shows_any_more_is_let_go()
    {
        await using var site = await Pages().Site();
        using var reader = site.NewReader();
        var cache = site.Services.GetRequiredService<PageCache>();
        await reader.Says("/probe/two");
        var before = cache.Bytes;
        await ReplaceThePartOf(site, reader);
        Assert.True(cache.Bytes > before);

        await site.Changes(OfOne);

        Assert.Equal(before, cache.Bytes);
        await site.Changes(Thing.Site);
        Assert.Equal((0, 0), (cache.Bytes, cache.Count));
    }

    // A minute is the life of a page and of a part: the other page and its part are made anew, «one» keeps the first part.
    static async Task ReplaceThePartOf(TestSite site, Reader reader)
    {
        Assert.Equal("1", await reader.Says("/probe/two"));
        site.Clock.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal("1", await reader.Says("/probe/one"));
        site.Clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal("2", await reader.Says("/probe/two"));
    }

    static Sharing Pages() => new();

    /// <summary>Pages that share a part, which says how often it was loaded; on <c>/probe/own</c> it is their own content.</summary>
    sealed class Sharing
    {
        readonly TaskCompletionSource began = new();
        int loads;

        public TimeSpan? GoodFor { get; set; }

        /// <summary>Whether a load waits to be told, or only the page at <c>/probe/one</c> after it has its part.</summary>
        public bool HoldsLoads { get; set; }
        public bool HoldsOne { get; set; }
        public Task Began => began.Task;

        /// <summary>What a held page waits for.</summary>
        public Latch Latch { get; } = new();

        public Task<TestSite> Site() =>
            TestSite.Open(
                map: app =>
                {
                    foreach (var path in new[] { "/probe/one", "/probe/two", "/probe/own" })
                        app.MapPage(path, page => Load(page, path));
                },
                renders: 2
            );

        async Task<PageAnswer> Load(PageLoad page, string path)
        {
            var part = await page.Part("part", Load, asOwn: path == "/probe/own");
            if (path == "/probe/one")
            {
                page.Shows(OfOne);
                if (HoldsOne)
                    await Hold();
            }
            return new PageAnswer.Document(path, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(part));
        }

        async Task<string> Load(PageLoad part)
        {
            var number = Interlocked.Increment(ref loads);
            part.Shows(Own);
            part.ShowsBeside(Beside);
            if (GoodFor is { } time)
                part.GoodUntil(part.Now + time);
            if (HoldsLoads)
                await Hold();
            return $"{number}";
        }

        Task Hold()
        {
            began.TrySetResult();
            return Latch.Opened;
        }
    }
}
