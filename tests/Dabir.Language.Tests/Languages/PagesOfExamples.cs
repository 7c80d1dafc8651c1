using System.Globalization;

namespace Dabir.Language.Tests.Languages;

/// <summary>
/// Each language has one page of examples beside the library, <c>src/Dabir.Language/Languages/*.md</c>; a row of a table there is a
/// call, what it is given and what it gives. U+200C is written <c>&amp;zwnj;</c>, other invisible characters as <c>U+200E</c>.
/// </summary>
public class PagesOfExamples
{
    [Theory]
    [InlineData(TextLanguage.Sorani)]
    [InlineData(TextLanguage.Pashto)]
    [InlineData(TextLanguage.Dari)]
    [InlineData(TextLanguage.Arabic)]
    [InlineData(TextLanguage.English)]
    public void Every_example_of_the_page_is_so(TextLanguage language)
    {
        var rows = File.ReadAllLines(Path.Combine(SharedTable.Root!, "src", "Dabir.Language", "Languages", $"{language}.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| --", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries))
            .Where(cells => cells[0] != "what")
            .ToList();
        var wrong = rows.Select(cells => (Cells: cells, Made: Shown(Made(cells[0], Read(cells[1]), language))))
            .Where(row => row.Made != row.Cells[2])
            .Select(row => $"{row.Cells[0]} {row.Cells[1]} → {row.Made}, not {row.Cells[2]}");
        Assert.Empty(wrong);
        Assert.InRange(rows.Count, 20, 200);
    }

    static string Made(string what, string given, TextLanguage language) =>
        what switch
        {
            "normalise" => Normaliser.Normalise(given, language),
            "copy-edit" => CopyEditor.Edited(given, EditLevel.Suggest, language),
            "number" => NumberFormat.Of(Number(given), language),
            "compact" => NumberFormat.Compact((long)Number(given), language),
            "percent" => NumberFormat.Percent(Number(given), language),
            "solar long" => SolarHijriFormat.Long(SolarHijriDate.FromDateOnly(Day(given)), language),
            "solar medium" => SolarHijriFormat.Medium(SolarHijriDate.FromDateOnly(Day(given)), language),
            "solar month" => SolarHijriFormat.MonthAndYear(SolarHijriDate.FromDateOnly(Day(given)), language),
            "solar numeric" => SolarHijriFormat.Numeric(SolarHijriDate.FromDateOnly(Day(given)), language.Digits),
            "gregorian long" => GregorianFormat.Long(Day(given), language),
            "gregorian medium" => GregorianFormat.Medium(Day(given), language),
            "gregorian numeric" => GregorianFormat.Numeric(Day(given), language.Digits),
            "weekday" => WeekdayNames.Of(Day(given).DayOfWeek, language),
            "relative" => RelativeTime.Of(TimeSpan.FromSeconds(double.Parse(given, CultureInfo.InvariantCulture)), language),
            "words" => NumberWords.Of((long)Number(given)),
            "read date" => SolarHijriDate.TryParse(given, out var date) ? $"{date}" : "refused",
            "read number" => NumberReading.TryRead(given, out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : "refused",
            "list" => ListFormat.And(given.Split(", "), language),
            "list or" => ListFormat.Or(given.Split(", "), language),
            "plural" => Plurals.Of(Number(given), language).ToString().ToLowerInvariant(),
            "fold" => SearchFold.Fold(given),
            "name" => language.OwnName,
            _ => throw new InvalidOperationException(what),
        };

    static decimal Number(string given) => decimal.Parse(given, CultureInfo.InvariantCulture);

    static DateOnly Day(string given) => DateOnly.ParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Read(string cell) => cell.Replace("&zwnj;", "\u200c", StringComparison.Ordinal);

    static string Shown(string made) =>
        made.Replace("\u200c", "&zwnj;", StringComparison.Ordinal)
            .Replace("\u200e", "U+200E", StringComparison.Ordinal)
            .Replace("\u200f", "U+200F", StringComparison.Ordinal)
            .Replace("\u061c", "U+061C", StringComparison.Ordinal)
            .Replace("\u00a0", "U+00A0", StringComparison.Ordinal);
}
