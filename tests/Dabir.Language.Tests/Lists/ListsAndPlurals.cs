using System.Globalization;

namespace Dabir.Language.Tests.Lists;

public class ListsAndPlurals
{
    [Theory]
    [InlineData("", "")]
    [InlineData("الف", "الف")]
    [InlineData("الف|ب", "الف و ب")]
    [InlineData("الف|ب|ج", "الف، ب و ج")]
    [InlineData("الف|ب|ج|د", "الف، ب، ج و د")]
    public void A_list_reads_as_the_press_prints_it(string items, string list)
    {
        Assert.Equal(list, ListFormat.And(items.Split('|', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(list, ListFormat.And(items.Split('|', StringSplitOptions.RemoveEmptyEntries), TextLanguage.Dari));
        Assert.Empty(CopyEditor.Edits(list));
        Assert.Equal(list, Normaliser.Normalise(list));
    }

    [Fact]
    public void The_readme_tells_the_truth()
    {
        Readme.Shows(ListFormat.And(["خبر", "گزارش", "یادداشت"]), "خبر، گزارش و یادداشت");
        Readme.Shows(ListFormat.Or(["news", "notes"], TextLanguage.English), "news or notes");
        Readme.Shows(Plurals.Of(3, TextLanguage.Arabic), PluralForm.Few);
    }

    [Fact]
    public void One_of_several_is_joined_by_or()
    {
        Assert.Equal("خبر، گزارش یا یادداشت", ListFormat.Or(["خبر", "گزارش", "یادداشت"]));
        Assert.Equal("خبر أو تقرير أو مقال", ListFormat.Or(["خبر", "تقرير", "مقال"], TextLanguage.Arabic));
        Assert.Equal("news, reports, or notes", ListFormat.Or(["news", "reports", "notes"], TextLanguage.English));
    }

    /// <summary>Persian without the comma before و and the mark behind the others; CLDR has no Sorani words.</summary>
    [Fact]
    public void Lists_are_those_of_cldr() =>
        SharedTable
            .Read("cldr_facts.tsv")
            .Where(row => row["op"] == "list_and")
            .Where(row => !row["locale"].StartsWith("ckb", StringComparison.Ordinal))
            .Select(row =>
                (
                    Made: ListFormat.And(row["input"].Split('|'), LanguageOf(row)),
                    Wanted: row["locale"].StartsWith("fa", StringComparison.Ordinal)
                        ? row["expected"]
                            .Replace("\u200f", "", StringComparison.Ordinal)
                            .Replace("، و", " و", StringComparison.Ordinal)
                        : row["expected"]
                )
            )
            .ToList()
            .ForEach(row => Assert.Equal(row.Wanted, row.Made));

    [Fact]
    public void Plurals_are_those_of_cldr() =>
        SharedTable
            .Read("cldr_facts.tsv")
            .Where(row => row["op"] == "plural_cat")
            .ToList()
            .ForEach(row =>
                Assert.Equal(
                    row["expected"],
                    Plurals
                        .Of(decimal.Parse(row["input"], CultureInfo.InvariantCulture), LanguageOf(row))
                        .ToString()
                        .ToLowerInvariant()
                )
            );

    [Theory]
    [InlineData(0, PluralForm.Zero)]
    [InlineData(-2, PluralForm.Two)]
    [InlineData(10, PluralForm.Few)]
    [InlineData(99, PluralForm.Many)]
    [InlineData(100, PluralForm.Other)]
    [InlineData(102, PluralForm.Other)]
    [InlineData(1_000_003, PluralForm.Few)]
    public void Arabic_has_six_forms(int number, PluralForm form) => Assert.Equal(form, Plurals.Of(number, TextLanguage.Arabic));

    static TextLanguage LanguageOf(SharedTable.Row row) =>
        TextLanguages.TryRead(row["locale"], out var language) ? language : throw new InvalidOperationException(row["locale"]);
}
