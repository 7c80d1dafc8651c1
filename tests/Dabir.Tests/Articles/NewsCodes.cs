using Dabir.Articles;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Articles;

/// <summary>کد خبر: of one day, never of two, however many articles the day has.</summary>
public class NewsCodes
{
    static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task The_article_after_the_9999th_of_a_day_leaves_tomorrows_codes_alone()
    {
        await using var site = await TestSite.Open();
        await Took(site, 14050902, 9_999);

        var code = await site.Writer.Write(db => NewsCode.Next(db, Today));
        var tomorrow = await site.Writer.Write(db => NewsCode.Next(db, Today.AddDays(1)));

        Assert.Equal(14050902_010000, code);
        Assert.Equal(14050903_0001, tomorrow);
        Assert.True(NewsCode.IsPlausible(code) && NewsCode.IsPlausible(tomorrow));
    }

    [Fact]
    public void No_two_days_share_a_code()
    {
        int[] days = [14050831, 14050901, 14050902, 14051229];
        int[] serials = [1, 9_999, 10_000, 10_001, 19_999, 99_999, 999_999, 1_000_000, 2_000_000];

        var codes = days.SelectMany(day => serials.Select(serial => NewsCode.Of(day, serial))).ToList();

        Assert.Distinct(codes);
        Assert.All(codes, code => Assert.True(NewsCode.IsPlausible(code)));
    }

    [Fact]
    public async Task A_day_whose_first_codes_were_given_away_by_the_day_before_begins_after_them()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        // As the first edition of Dabir left it: the 10,002nd of 2 Azar stands in the range of 3 Azar.
        await site.Writer.Write(db =>
            db.Articles.Where(a => a.Id == story.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Code, 14050903_0002))
        );

        Assert.Equal(14050903_0003, await site.Writer.Write(db => NewsCode.Next(db, Today.AddDays(1))));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(99_999_999_999, false)]
    [InlineData(14050902_0017, true)]
    [InlineData(14050902_010000, true)]
    [InlineData(14050902_01000000, true)]
    [InlineData(10_000_000_000_000_000, false)]
    [InlineData(long.MaxValue, false)]
    public void A_number_of_twelve_to_sixteen_digits_may_be_a_code(long number, bool may) =>
        Assert.Equal(may, NewsCode.IsPlausible(number));

    static Task Took(TestSite site, int day, int last) =>
        site.Writer.Write(async db =>
        {
            var (year, month) = (day / 10_000, day / 100 % 100);
            var counter = await NewsCodeDay.Open(
                db,
                new Dabir.Language.SolarHijriDate(year, month, day % 100).ToDateOnly(),
                default
            );
            await db.SaveChangesAsync();
            await db.NewsCodeDays.Where(d => d.Day == counter.Day).ExecuteUpdateAsync(d => d.SetProperty(x => x.Last, last));
        });
}
