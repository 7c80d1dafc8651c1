using System.CommandLine;
using System.Text;
using Dabir.Language;

namespace Dabir.TextTool;

/// <summary>
/// <c>dabir text</c>: the Persian of this program for scripts and for whoever wants to measure it. A line in, a line out;
/// no site, no database.
/// </summary>
static class TextVerb
{
    const int BufferSize = 1 << 16;

    public static Command Make()
    {
        var operation = new Argument<string>("operation")
        {
            Description =
                "normalise, copyedit, fold, words (a number in words and back) or date (Gregorian to Solar Hijri and back)",
        };
        operation.AcceptOnlyFromAmong([.. LineOperations.Names]);
        var language = new Option<string>("--lang")
        {
            Description = "fa, fa-AF, ckb, ar, ps or en",
            DefaultValueFactory = _ => "fa",
        };
        var level = new Option<EditLevel>("--level")
        {
            Description = "For copyedit: safe, or suggest for all an editor would be offered",
            DefaultValueFactory = _ => EditLevel.Safe,
        };
        var text = new Command("text", "Read standard input line by line, write each line's answer to standard output")
        {
            operation,
            language,
            level,
        };
        text.SetAction(parsed =>
        {
            if (!TextLanguages.TryRead(parsed.GetValue(language), out var spoken))
                return Refuse($"--lang: '{parsed.GetValue(language)}' is not fa, fa-AF, ckb, ar, ps or en.");
            return Run(
                LineOperations.Of(parsed.GetValue(operation)!, spoken, parsed.GetValue(level)),
                Console.OpenStandardInput(),
                Console.OpenStandardOutput(),
                Console.Error
            );
        });
        return text;
    }

    /// <summary>Answers every line; one that cannot be read gives an empty line, a word on the error stream and, in the end, exit code 1.</summary>
    internal static int Run(Func<string, string?> operation, Stream input, Stream output, TextWriter errors)
    {
        using var lines = new StreamReader(input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, BufferSize);
        using var answers = new StreamWriter(output, new UTF8Encoding(false), BufferSize) { NewLine = "\n" };
        var (number, wrong) = (0, 0);
        while (lines.ReadLine() is { } line)
        {
            number++;
            var answer = operation(line);
            if (answer is null)
            {
                errors.WriteLine($"Line {number} cannot be read.");
                wrong++;
            }
            answers.WriteLine(answer);
        }
        return wrong == 0 ? 0 : 1;
    }

    static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
