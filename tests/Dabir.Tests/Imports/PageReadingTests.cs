using System.Text.Json;
using Dabir.Imports;
using static Dabir.Tests.Imports.SavedPages;

namespace Dabir.Tests.Imports;

public sealed class PageReadingTests
{
    [Fact]
    public void The_real_page_says_what_its_facts_say() => AssertFacts(File.ReadAllText(Shared("article-page.txt")));

    [Fact]
    public void The_real_page_as_html_says_the_same() => AssertFacts(SharedAsHtml());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Our_page_is_read_alike_from_text_and_from_html(bool isHtml)
    {
        var page = Read(isHtml ? Html : Text);

        Assert.Equal(Headline, page.Headline);
        Assert.Equal(Lead, page.Lead);
        Assert.Equal(2, page.Paragraphs.Count);
        Assert.Equal("کتابدار محله گفت: «میزهای گروهی <طبقهٔ دوم> تا ساعت ۲۲ & پس از آن تک‌نفره‌اند.»", page.Paragraphs[1]);
        Assert.Equal("نیلوفر", page.SourceName);
        Assert.Equal(["کتابخانه", "مطالعه"], page.Tags);
        Assert.Equal(new SavedCounters(3, 1, 2), page.Counters);
        var nine = Utc("2026-11-22T09:05:00+03:30");
        Assert.Equal(
            ("نسرین", nine, 4, 1),
            (page.Comments[0].Name, page.Comments[0].At, page.Comments[0].Up, page.Comments[0].Down)
        );
        Assert.Equal(
            ["چه خبر خوبی! بچه‌ها جای آرام می‌خواستند.", "کاش جمعه‌ها هم باز باشد."],
            page.Comments[0].Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Equal(new SavedComment(null, nine, 0, 0, "جمعه‌ها هم هست.", 0), page.Comments[1]);
        Assert.Equal(
            new SavedComment("بهرام", Utc("2026-11-22T18:40:00+03:30"), 2, 0, "پارکینگ دوچرخه هم دارد؟", null),
            page.Comments[2]
        );
    }

    [Fact]
    public void What_is_no_character_does_not_come_in()
    {
        Assert.Equal(Headline, Read(Text.Replace(Headline, $"{Headline[..3]}\uFFFE\u0007{Headline[3..]}")).Headline);
        Assert.Equal(Headline, Read(Html.Replace(Headline, $"{Headline[..3]}&#xFFFE;&#7;{Headline[3..]}")).Headline);
    }

    [Fact]
    public void A_page_of_endless_paragraphs_is_no_article() =>
        Assert.Contains(
            "too long",
            Missing($"{Headline}\n\n{Lead}\n\n{string.Concat(Enumerable.Repeat("ب\n\n", 20_000))}{Discussion}")
        );

    [Fact]
    public void Both_forms_have_one_key_with_and_without_half_spaces() =>
        Assert.Equal(
            [Read(Text).Key],
            new[] { Text, Html, Text.Replace("\u200C", ""), Text.Replace('ی', 'ي') }.Select(form => Read(form).Key).Distinct()
        );

    [Fact]
    public void Boxes_below_the_discussion_are_named() => Assert.Equal(["از دست ندهید", "منتخب عکس"], Read(Text).BoxTitles);

    [Theory]
    [InlineData("انتشار یافته: ۳ · در صف بررسی: ۱ · غیر قابل انتشار: ۲")]
    [InlineData("انتشار يافته : ٣\nدر انتظار بررسي : ١\nغير قابل انتشار : ٢")]
    [InlineData("انتشار‌یافته\n3\nدر انتظار بررسی\n1\nغیرقابل‌انتشار\n2")]
    public void Counters_are_found_however_they_are_spelled(string counters)
    {
        var heading = "نسرین ۰۹:۰۵ - ۱۴۰۵/۰۹/۰۱\nخوب است.\n";
        var page = Read($"{Story}\nنظرات\n{counters}\n{heading}{heading}{heading}");

        Assert.Equal(new SavedCounters(3, 1, 2), page.Counters);
        Assert.Equal(["خوب است.", "خوب است.", "خوب است."], page.Comments.Select(c => c.Body));
    }

    [Theory]
    [InlineData("تاریخ انتشار: ۱ آذر ۱۴۰۵ - ۰۸:۳۰")]
    [InlineData("کد خبر: ۱۲۳۴\nزمان انتشار ۱۴۰۵/۰۹/۰۱ ۰۸:۳۰")]
    [InlineData("08:30 - 1405/09/01")]
    public void A_stated_publication_time_is_a_fact_and_no_paragraph(string fact)
    {
        var page = Read(Story.Replace(Lead, $"{fact}\n\n{Lead}"));

        Assert.Equal(Utc("2026-11-22T08:30:00+03:30"), page.PublishedAt);
        Assert.Equal((Lead, 2), (page.Lead, page.Paragraphs.Count));
    }

    [Fact]
    public void Html_states_its_publication_in_its_head()
    {
        var meta = "<meta property=\"article:published_time\" content=\"2026-11-22T08:30:00+03:30\">";
        var json = "<script type=\"application/ld+json\">{\"@graph\":[{\"datePublished\":\"2026-11-22T05:00:00Z\"}]}</script>";

        Assert.All(
            [meta, json],
            stated =>
                Assert.Equal(Utc("2026-11-22T08:30:00+03:30"), Read(Html.Replace("<title>", stated + "<title>")).PublishedAt)
        );
    }

    [Fact]
    public void A_page_without_labels_is_an_article_without_discussion()
    {
        var page = Read(Story);

        Assert.Equal((0, 0, new SavedCounters(0, 0, 0)), (page.Comments.Count, page.Tags.Count, page.Counters));
    }

    [Fact]
    public void An_empty_tag_label_gives_no_tags() => Assert.Empty(Read(Text.Replace("کتابخانه، مطالعه", "")).Tags);

    [Theory]
    [InlineData("", "no headline")]
    [InlineData("نظرات\nانتشار یافته: 3", "no headline")]
    [InlineData("کتابخانه باز شد", "no lead")]
    [InlineData("کتابخانه باز شد\n\nاز شنبه باز است.\n\nنظرات\n", "no body")]
    [InlineData("<html><body><p>کتابخانه</p></body></html>", "no headline")]
    [InlineData("<html><body><h1>کتابخانه</h1></body></html>", "no lead")]
    [InlineData("<html><body><h1>کتابخانه</h1><p>لید</p></body></html>", "no body")]
    public void What_is_missing_is_named(string content, string named) => Assert.StartsWith(named, Missing(content));

    [Theory]
    [InlineData("انتشار یافته: 3", "انتشار یافته: 9", "counts 9 published comments, but 3")]
    [InlineData("غیر قابل انتشار: 2", "غیر قابل انتشار: 999999999", "more than 20000")]
    [InlineData("۱۸:۴۰ - ۱۴۰۵/۰۹/۰۱", "۲۵:۴۰ - ۱۴۰۵/۱۳/۰۱", "comment 3 has no time")]
    [InlineData("پارکینگ دوچرخه هم دارد؟", "", "comment 3 («• بهرام")]
    public void A_discussion_that_cannot_be_is_refused(string written, string instead, string named) =>
        Assert.Contains(named, Missing(Text.Replace(written, instead)));

    [Fact]
    public void A_headline_too_long_for_an_article_is_refused_and_not_cut() =>
        Assert.Contains("at most 200", Missing(Text.Replace(Headline, new string('ک', 201))));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<svg><g>")]
    [InlineData("<div class=comment><time datetime=2026-11-22T18:40:00Z></time>")]
    public void Html_nested_without_end_does_not_take_the_program_along(string element)
    {
        var nested = string.Concat(Enumerable.Repeat(element, 20_000));
        Assert.NotEmpty(Missing($"<html><body><h1>{Headline}</h1>{nested}"));
    }

    static void AssertFacts(string content)
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Shared("expected.json")));
        var expected = facts.RootElement;
        var page = Read(content);

        Assert.Equal(expected.GetProperty("headline").GetString(), page.Headline);
        Assert.Equal(expected.GetProperty("lead").GetString(), page.Lead);
        Assert.Equal(expected.GetProperty("bodyParagraphs").GetInt32(), page.Paragraphs.Count);
        Assert.All(
            expected.GetProperty("bodyStarts").EnumerateArray().Zip(page.Paragraphs),
            p => Assert.StartsWith(p.First.GetString()!, p.Second)
        );
        Assert.Empty(page.Tags);
        Assert.Equal(new SavedCounters(3, 0, 4), page.Counters);
        Assert.Equal(
            expected
                .GetProperty("comments")
                .EnumerateArray()
                .Select(c =>
                    (
                        c.GetProperty("name").GetString(),
                        Utc(c.GetProperty("at").GetString()!),
                        c.GetProperty("votes")[0].GetInt32(),
                        c.GetProperty("votes")[1].GetInt32()
                    )
                ),
            page.Comments.Select(c => (c.Name, c.At, c.Up, c.Down))
        );
        Assert.Equal(expected.GetProperty("boxes").EnumerateArray().Select(b => b.GetString()), page.BoxTitles);
    }
}
