using System.Globalization;

namespace Dabir.Language.Tests.CopyEditing;

/// <summary>Faults found by use, counted by kind: what is right may not become wrong again, in any kind.</summary>
public class ReportedCases
{
    const string AlsoRight = "also accepted: ";

    /// <summary>Rows that are still wrong, by kind; a kind that is not here is right in every row.</summary>
    static readonly Dictionary<string, int> StillWrong = new()
    {
        ["bi-inside"] = 5,
        ["bound-word"] = 15,
        ["comparative-joined"] = 3,
        ["digit-letter"] = 3,
        ["ezafe-mark"] = 8,
        ["function-words"] = 11,
        ["half-way"] = 3,
        ["ham-adverb"] = 4,
        ["kamkam"] = 3,
        ["number-marks"] = 3,
        ["plural-missed"] = 4,
        ["possessive-apart"] = 5,
        ["preverb"] = 5,
        ["split-word"] = 7,
        ["spoken-mi"] = 12,
        ["verb-phrase"] = 13,
        ["verb-unknown"] = 5,
        ["vocative"] = 2,
    };

    [Fact]
    public void No_kind_of_fault_comes_back()
    {
        var wrong = SharedTable
            .Read("reported_cases.tsv")
            .Where(row => !IsRight(row))
            .GroupBy(row => row["kind"])
            .Where(kind => kind.Count() > StillWrong.GetValueOrDefault(kind.Key))
            .SelectMany(kind => kind.Select(row => $"{kind.Key}: {row["input"]} → {Made(row)}, not {row["expected"]}"));
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
            var other => throw new ArgumentException(other),
        };
    }

    static string Iso(SolarHijriDate date) => date.ToDateOnly().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
