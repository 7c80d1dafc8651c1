using System.Text.RegularExpressions;

namespace Dabir.Language.Tests.Spelling;

/// <summary>A thousand made faults in words of five letters or more, and right texts.</summary>
/// <remarks>
/// The weights were set on the half of the words that <see cref="IsHeldOut"/> denies; the other half decides. A fault that makes
/// another word («دوست», «دست») cannot be seen without its sentence and is not counted.
/// </remarks>
public partial class MadeFaultsAreRighted
{
    static readonly SpellChecker Checker = new();

    [Fact]
    public void In_the_texts_of_the_house() => AreRighted(OwnTexts());

    [Fact]
    public void In_two_treebanks() => AreRighted(Treebanks());

    [Fact]
    public void Right_texts_of_the_house_have_few_marks() => HaveFewMarks(OwnTexts());

    [Fact]
    public void Right_sentences_of_two_treebanks_have_few_marks() => HaveFewMarks(Treebanks());

    static void AreRighted(IReadOnlyList<string> texts)
    {
        string[] words = [.. texts.SelectMany(Words).Where(word => word.Length > 4 && IsHeldOut(word) && Checker.Knows(word))];
        var (seen, first, five) = (0, 0, 0);
        foreach (var fault in MadeFaults.Of(words, 1000, seed: 1405))
        {
            if (fault.Typed.Split(' ').All(Checker.Knows))
                continue;
            var proposals = Checker.Proposals(fault.Typed);
            var place = proposals.Select(word => OwnWords.LettersOf(word)).ToList().IndexOf(OwnWords.LettersOf(fault.Right));
            seen++;
            first += place == 0 ? 1 : 0;
            five += place >= 0 ? 1 : 0;
        }
        var figures = $"{seen} seen, right word first {100.0 * first / seen:F1} %, in five {100.0 * five / seen:F1} %";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(first >= 0.85 * seen && five >= 0.97 * seen, figures);
    }

    static void HaveFewMarks(IReadOnlyList<string> texts)
    {
        var words = texts.Sum(text => Words(text).Count());
        var marked = texts.SelectMany(text => Checker.Marks(text).Select(mark => text[mark.Start..mark.End])).ToList();
        var figures = $"{marked.Count} of {words} words: {string.Join(' ', marked)}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(marked.Count <= 0.005 * words, figures);
    }

    static string[] Treebanks() =>
        [.. SharedTable.Read("zwnj_dev_perdt.tsv").Concat(SharedTable.Read("zwnj_dev_seraji.tsv")).Select(row => row["gold"])];

    static string[] OwnTexts() =>
        [
            .. Directory
                .GetFiles(Path.Combine(SharedTable.Root!, "src", "Dabir", "Sample", "newsroom", "articles"), "*.json")
                .Append(Path.Combine(SharedTable.Root!, "languages", "fa.json"))
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadAllLines),
        ];

    static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(match => match.Value.Trim('\u200c')).Where(word => word.Length > 0);

    /// <summary>Half of the words, the same for ever.</summary>
    static bool IsHeldOut(string word)
    {
        var mix = 2166136261u;
        foreach (var letter in word)
            mix = (mix ^ letter) * 16777619;
        return (mix >> 7 & 1) == 1;
    }

    [GeneratedRegex("[\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u200c\u064b-\u0655]+")]
    private static partial Regex Word();
}
