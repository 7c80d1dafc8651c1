namespace Dabir.Language.Tests.Searching;

/// <summary>Whether a word is found however it was typed, and nothing else is; on the shared tables.</summary>
public class FindingSpellings
{
    static bool Finds(string query, string text) => SearchQuery.Of(query).Matches(IndexForms.Of(text));

    [Fact]
    public void Every_variant_of_a_group_finds_every_other()
    {
        var missed =
            from table in SharedTable.Read("fold_groups.tsv").GroupBy(row => row["group"])
            from query in table
            from text in table
            where !Finds(query["variant"], $"دیروز {text["variant"]} را دیدیم")
            select $"{query["variant"]} does not find {text["variant"]}";

        Assert.Empty(missed);
    }

    [Fact]
    public void Every_variant_of_a_group_folds_to_the_same()
    {
        var apart = SharedTable
            .Read("fold_groups.tsv")
            .GroupBy(row => row["group"])
            .Where(group => group.Select(row => SearchFold.Fold(row["variant"])).Distinct().Count() > 1)
            .Select(group => string.Join(" | ", group.Select(row => SearchFold.Fold(row["variant"]))));

        Assert.Empty(apart);
    }

    [Fact]
    public void Words_that_differ_are_kept_apart()
    {
        var merged = SharedTable
            .Read("fold_distinct.tsv")
            .Where(row =>
                Finds(row["a"], row["b"])
                || Finds(row["b"], row["a"])
                || LightStemmer.Stem(row["a"]) == LightStemmer.Stem(row["b"])
            )
            .Select(row => $"{row["a"]} = {row["b"]}");

        Assert.Empty(merged);
    }

    /// <summary>Three ways to type a word with a half-space, in the text and in the query: nine cells.</summary>
    [Fact]
    public void A_word_with_a_half_space_is_found_across_its_three_spellings()
    {
        var words = SharedTable.Read("zwnj_words_dev.tsv").Select(row => row["word"]).ToList();
        Func<string, string>[] spellings = [w => w, w => w.Replace("\u200C", ""), w => w.Replace('\u200C', ' ')];

        var cells = (
            from written in spellings
            from asked in spellings
            select words.Count(word => Finds(asked(word), $"دیروز {written(word)}، اما")) / (double)words.Count
        ).ToList();

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(' ', cells.Select(cell => $"{cell:P1}")));
        Assert.InRange(cells.Average(), 0.99, 1);
    }

    [Fact]
    public void The_fold_alone_brings_most_spellings_together()
    {
        var words = SharedTable.Read("zwnj_words_dev.tsv").Select(row => row["word"]).ToList();
        string[] Folds(string word) =>
            [SearchFold.Fold(word), SearchFold.Fold(word.Replace("\u200C", "")), SearchFold.Fold(word.Replace('\u200C', ' '))];

        var share = words.Average(word =>
            Folds(word) is var folds ? folds.SelectMany(_ => folds, (a, b) => a == b ? 1.0 : 0).Average() : 0
        );
        TestContext.Current.TestOutputHelper!.WriteLine($"{share:P2} of all pairs of spellings fold to the same");

        Assert.InRange(share, 0.97, 1);
    }
}
