using Dabir.Words;

namespace Dabir.Tests.Words;

public sealed class SpeakingALanguage : IDisposable
{
    readonly string site = Directory.CreateTempSubdirectory("languages-").FullName;

    public void Dispose() => Directory.Delete(site, recursive: true);

    [Fact]
    public void A_label_takes_values_in_its_places() =>
        Assert.Equal("شماره پیگیری: ۴۸۱", Persian().Say("tracking.number", ("number", "۴۸۱")));

    [Fact]
    public void A_Latin_name_in_a_Persian_sentence_is_kept_apart() =>
        Assert.Equal("بیشتر از \u2068BBC\u2069", Persian().Say("site.moreFrom", ("name", "BBC")));

    [Fact]
    public void Persian_values_and_numbers_bring_no_invisible_marks() =>
        Assert.Equal(
            "انتشار یافته: ۳ · در صف بررسی: ۰ · غیر قابل انتشار: ۴",
            Persian().Say("comments.counters", ("published", "۳"), ("inReview", "۰"), ("notPublishable", "۴"))
        );

    [Fact]
    public void A_value_that_looks_like_a_place_is_not_filled_again() =>
        Assert.Equal("صفحه \u2068{pages}\u2069 از ۲", Persian().Say("paging.where", ("page", "{pages}"), ("pages", "۲")));

    [Fact]
    public void A_site_changes_one_label_and_keeps_the_rest()
    {
        File.WriteAllText(Path.Combine(site, "fa.json"), """{ "comments": { "heading": "دیدگاه‌ها" } }""");

        var wording = Wording.Read("fa", Languages.Own, site);

        Assert.Equal("دیدگاه‌ها", wording["comments.heading"]);
        Assert.Equal("پاسخ", wording["comments.reply"]);
    }

    [Fact]
    public void A_regional_language_starts_from_its_own_language() =>
        Assert.Equal("نظرات", Wording.Read("fa-AF", Languages.Own)["comments.heading"]);

    [Fact]
    public void A_key_that_no_file_knows_is_named() =>
        Assert.Contains("\"comments.nothing\"", Assert.Throws<KeyNotFoundException>(() => Persian()["comments.nothing"]).Message);

    [Fact]
    public void A_language_without_a_file_is_named() =>
        Assert.Contains("xx.json", Assert.Throws<FileNotFoundException>(() => Wording.Read("xx", Languages.Own)).Message);

    static Wording Persian() => Wording.Read("fa", Languages.Own);
}
