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

    public static Command Make() => Make(Console.OpenStandardInput, Console.OpenStandardOutput, Console.Error);

    /// <summary>The command over any input and output; they are opened when it runs.</summary>
    internal static Command Make(Func<Stream> input, Func<Stream> output, TextWriter errors)
    {
        var operation = new Argument<string>("operation")
        {
            Description =
                "normalise, copyedit, fold, words (a number in words and back) or date (Gregorian to Solar Hijri and back, with a time or without)",
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
                return Refuse($"--lang: '{parsed.GetValue(language)}' is not fa, fa-AF, ckb, ar, ps or en.", errors);
            return Run(LineOperations.Of(parsed.GetValue(operation)!, spoken, parsed.GetValue(level)), input(), output(), errors);
        });
        return text;
    }

    /// <summary>Answers every line; one that cannot be read gives an empty line, a word on the error stream and, in the end, exit code 1.</summary>
    internal static int Run(Func<string, string?> operation, Stream input, Stream output, TextWriter errors)
    {
        using var text = new StreamReader(input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, BufferSize);
        using var answers = new StreamWriter(output, new UTF8Encoding(false), BufferSize) { NewLine = "\n" };
        var (number, wrong) = (0, 0);
        foreach (var line in LinesOf(text))
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

    /// <summary>A line ends with LF, or CR LF, and with nothing else: U+2028, U+0085 or a lone CR is part of it, so that lines stay in step.</summary>
    static IEnumerable<string> LinesOf(StreamReader text)
    {
        var (buffer, line) = (new char[BufferSize], new StringBuilder());
        while (text.Read(buffer) is > 0 and var read)
        {
            var from = 0;
            while (Array.IndexOf(buffer, '\n', from, read - from) is >= 0 and var end)
            {
                line.Append(buffer, from, end - from);
                yield return Take(line, endsWithFeed: true);
                from = end + 1;
            }
            line.Append(buffer, from, read - from);
        }
        if (line.Length > 0)
            yield return Take(line, endsWithFeed: false);
    }

    static string Take(StringBuilder line, bool endsWithFeed)
    {
        if (endsWithFeed && line.Length > 0 && line[^1] == '\r')
            line.Length--;
        var taken = line.ToString();
        line.Clear();
        return taken;
    }

    static int Refuse(string why, TextWriter errors)
    {
        errors.WriteLine(why);
        return 1;
    }
}
