namespace Dabir.Language.Tests.Normalising;

public class NormalisingTheSharedCases
{
    static readonly Dictionary<string, NormaliseOptions> Operations = new()
    {
        ["letters"] = new(),
        ["letters_ckb"] = new() { Language = TextLanguage.Sorani },
        ["letters_ar"] = new() { Language = TextLanguage.Arabic },
        ["digits_fa"] = new(),
        ["digits_latin"] = new() { Digits = DigitChoice.Ascii },
        ["diacritics_strip"] = new() { Diacritics = DiacriticChoice.Drop },
        ["kashida"] = new(),
        ["zwnj_cleanup"] = new(),
        ["specials"] = new() { DropsOrnaments = true },
        ["punct_chars"] = new() { ShapesPunctuation = true },
    };

    public static TheoryData<string> Known => [.. Operations.Keys];

    [Theory]
    [MemberData(nameof(Known))]
    public void Every_agreed_row_comes_out_as_expected(string operation)
    {
        var rows = SharedTable.Cases("cases_normalise.tsv", operation);
        Assert.SkipWhen(rows.Count == 0, $"no row of {operation}");
        rows.AllCome(text => Normaliser.Normalise(text, Operations[operation]));
    }

    [Fact]
    public void Gold_sentences_keep_their_half_spaces()
    {
        foreach (var file in new[] { "zwnj_dev_perdt.tsv", "zwnj_dev_seraji.tsv" })
        foreach (var row in SharedTable.Read(file))
        {
            var gold = row["gold"];
            var normal = Normaliser.Normalise(gold);
            Assert.Equal(HalfSpacesThatDoSomething(gold), normal.Count(letter => letter == Letters.HalfSpace));
        }
    }

    static int HalfSpacesThatDoSomething(string text) =>
        Enumerable
            .Range(1, Math.Max(0, text.Length - 2))
            .Count(at => text[at] == Letters.HalfSpace && Letters.HalfSpaceBelongs(text[at - 1], text[at + 1]));
}
