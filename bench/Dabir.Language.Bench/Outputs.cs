using System.Globalization;

namespace Dabir.Language.Bench;

/// <summary>
/// What the library makes of every text in a folder, line by line, for comparing two builds of it: a change that is only meant to be
/// faster leaves every line as it was. <c>-- outputs FOLDER > before</c>, then the same behind the change, then <c>cmp</c>.
/// </summary>
static class Outputs
{
    const int FaultsOfEach = 4;
    const string Keys = " \u200c\u00adـٔ\u064e.،؛:!؟?()«»\"%٪-0۱٤aZ\nيكیکهةۀءئأاآوؤرمتشنہە";

    static readonly string[] Pieces = "می نمی ها های تر ترین ام اند ات شان بی هم به بن خانه شنبه آنها کم بیش ال &quot;".Split(
        ' '
    );

    public static void Write(string folder)
    {
        var random = new Random(1405);
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            foreach (var text in lines.SelectMany(line => line.Split('\t')).Append(string.Join('\n', lines)))
            {
                WriteAll(text);
                for (var fault = 0; fault < FaultsOfEach && text.Length is > 2 and < 400; fault++)
                    WriteAll(Faulty(text, random));
            }
        }
    }

    static void WriteAll(string text)
    {
        foreach (var level in Enum.GetValues<EditLevel>())
        foreach (var edit in CopyEditor.Edits(text, level))
            Say($"{level} {edit.Start} {edit.Length} {edit.Rule} {edit.Level} {edit.Replacement}");
        Say(CopyEditor.Edited(text));
        foreach (var language in Enum.GetValues<TextLanguage>())
            Say(Normaliser.Normalise(text, language));
        foreach (var form in Enum.GetValues<SearchForm>())
        {
            var folded = SearchFold.FoldWithMap(text, form);
            Say(folded.Text == SearchFold.Fold(text, form) ? folded.Text : "the two folds differ");
            Say(string.Concat(Enumerable.Range(0, folded.Text.Length).Select(at => $"{folded.Original(at, 1)} ")));
        }
    }

    static void Say(FormattableString line) => Say(line.ToString(CultureInfo.InvariantCulture));

    static void Say(string line) => Console.WriteLine(line.ReplaceLineEndings("\\n"));

    /// <summary>The text with a few of the faults that hands make, the same ones in every run.</summary>
    static string Faulty(string text, Random random)
    {
        for (var faults = random.Next(1, 5); faults > 0; faults--)
        {
            var at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 when text.Length > 1 => text.Remove(at, 1),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Insert(at, $" {Pieces[random.Next(Pieces.Length)]} "),
                _ => text.Insert(at, $"{Keys[random.Next(Keys.Length)]}"),
            };
        }
        return text;
    }
}
