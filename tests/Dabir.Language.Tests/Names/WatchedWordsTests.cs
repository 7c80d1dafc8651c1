using CsCheck;

namespace Dabir.Language.Tests.Names;

public class WatchedWordsTests
{
    [Theory]
    [InlineData("must_match", true)]
    [InlineData("must_not_match", false)]
    public void Every_disguise_of_the_table_is_seen_through(string operation, bool isSeen)
    {
        foreach (var row in SharedTable.Cases("cases_obfuscation.tsv", operation))
        {
            var (word, variant) = row["input"].Split('\t', 2) is [var first, var second] ? (first, second) : default;
            Assert.True(new WatchedWords([word]).Find(variant).Count > 0 == isSeen, $"{word} in {variant}: {row["note"]}");
        }
    }

    [Theory]
    [InlineData("گوجه", "گ.و.ج.ه")]
    [InlineData("گوجه", "گ و ج ه")]
    [InlineData("گوجه", "گوووجه")]
    [InlineData("گوجه", "گوجه‌ها را")]
    [InlineData("گوجه", "ګۆجة")]
    [InlineData("خیار", "خیارهای تازه")]
    [InlineData("گوجه", "گو۲جه")]
    [InlineData("گوجه", "گُوجِه")]
    [InlineData("tomato", "t0m4to")]
    [InlineData("tomato", "ᴛᴏᴍᴀᴛᴏ")]
    [InlineData("tomato", "🅣🅞🅜🅐🅣🅞")]
    [InlineData("tomato", "τοmаto")]
    [InlineData("tomato", "ｔｏｍａｔｏ")]
    public void A_disguised_word_is_found(string word, string text) => Assert.Single(new WatchedWords([word]).Find(text));

    [Theory]
    [InlineData("کره", "مذاکره")]
    [InlineData("کره", "یک ره")]
    [InlineData("خیار", "اختیار")]
    [InlineData("خیار", "تاریخ یار")]
    [InlineData("tomato", "2026 70")]
    [InlineData("سیب", "س ی\n\nب")]
    public void A_word_that_only_shares_letters_is_not(string word, string text) =>
        Assert.Empty(new WatchedWords([word]).Find(text));

    [Fact]
    public void The_moderator_sees_what_matched()
    {
        const string Comment = "سلام، ش ر ط‌ـب ن د ی آزاد شد";
        var found = Assert.Single(new WatchedWords(["باران", "شرطبندی"]).Find(Comment));
        Assert.Equal("شرطبندی", found.Word);
        Assert.Equal("ش ر ط‌ـب ن د ی", Comment[found.Place]);
    }

    [Fact]
    public void A_hostile_comment_costs_no_more_than_its_length()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var letter in new[] { "1", "\u200C", "ب\u200C", "\u0651", "ا۲", "@a", "ab", "\u2067" })
        {
            var text = "ب" + string.Concat(Enumerable.Repeat(letter, 30_000));
            _ = new WatchedWords(["شرطبندی", "ab"]).Find(text);
            _ = DisplayName.Clean(text);
            _ = Slug.Of(text);
            _ = Bidi.Isolate(text);
            _ = SortKey.Of(text);
            _ = NumberWords.TryRead(text, out _) | NumberReading.TryRead(text, out _) | SolarHijriDate.TryParse(text, out _);
            _ = Finglish.IsLikely(text);
        }
        // Quadratic work on these eight texts would take minutes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Fact]
    public void Any_text_folds_without_a_crash_and_keeps_its_places() =>
        AnyText.Gen.Sample(text =>
        {
            var fold = ObfuscationFold.Of(text);
            Assert.False(fold.Letters.HasLoneSurrogate());
            for (var at = 0; at < fold.Letters.Length; at++)
                _ = text[fold.Original(at..(at + 1))];
            _ = new WatchedWords(["شرطبندی", "ab"]).Find(text);
        });
}
