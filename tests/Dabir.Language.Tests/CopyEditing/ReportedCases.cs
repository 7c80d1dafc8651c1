using System.Globalization;

namespace Dabir.Language.Tests.CopyEditing;

/// <summary>Faults found by use, of forty kinds: none comes back, and what was right beside them stays right.</summary>
public class ReportedCases
{
    const string AlsoRight = "also accepted: ";

    [Fact]
    public void No_kind_of_fault_comes_back()
    {
        var wrong = SharedTable
            .Read("reported_cases.tsv")
            .Where(row => !IsRight(row))
            .Select(row => $"{row["kind"]}: {row["input"]} → {Made(row)}, not {row["expected"]}");
        Assert.Empty(wrong);
    }

    static bool IsRight(SharedTable.Row row)
    {
        var made = Made(row);
        var note = row["note"];
        return made == row["expected"]
            || note.Contains(AlsoRight, StringComparison.Ordinal)
                && made == note[(note.IndexOf(AlsoRight, StringComparison.Ordinal) + AlsoRight.Length)..];
    }

    static string Made(SharedTable.Row row)
    {
        var input = row["input"];
        Assert.True(TextLanguages.TryRead(row["lang"], out var language));
        var level = row["level"] == "safe" ? EditLevel.Safe : EditLevel.Suggest;
        return row["op"] switch
        {
            "copyedit" => CopyEditor.Edited(input, level, language),
            "normalise" => Normaliser.Normalise(input, language),
            "name" => DisplayName.Clean(input).Text,
            "date" => SolarHijriDate.TryParse(input, out var date) ? Iso(date) : "ERROR",
            "parse" => SolarHijriDate.TryParse(input, out var date, out var time) ? $"{date}T{time:HH:mm}" : "ERROR",
            "words" => NumberWords.TryRead(input, out var number) ? number.ToString(CultureInfo.InvariantCulture) : "ERROR",
            "fold_twice" => SearchFold.Fold(SearchFold.Fold(input)) == SearchFold.Fold(input) ? input : SearchFold.Fold(input),
            var other => throw new InvalidOperationException(other),
        };
    }

    static string Iso(SolarHijriDate date) => date.ToDateOnly().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
