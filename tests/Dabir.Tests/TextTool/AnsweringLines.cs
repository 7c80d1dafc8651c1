using System.Text;
using Dabir.Language;
using Dabir.TextTool;

namespace Dabir.Tests.TextTool;

public class AnsweringLines
{
    static (int Exit, string Answers, string Errors) Ask(
        string operation,
        byte[] input,
        string language = "fa",
        EditLevel level = EditLevel.Safe
    )
    {
        Assert.True(TextLanguages.TryRead(language, out var spoken));
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var exit = TextVerb.Run(LineOperations.Of(operation, spoken, level), new MemoryStream(input), output, errors);
        return (exit, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    /// <summary>As it is typed: <c>dabir text …</c>.</summary>
    static (int Exit, string Answers, string Errors) Command(string input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var command = TextVerb.Make(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), () => output, errors);
        var exit = command.Parse(arguments).Invoke();
        return (exit, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    [Fact]
    public void The_command_takes_the_language_and_the_level()
    {
        Assert.Equal((0, "هذه 5 كتب\n", ""), Command("هذه 5 كتب\n", "copyedit", "--lang", "ar", "--level", "suggest"));
        Assert.Equal((0, "لە ١٢ی ئازار، ساڵی ١٤\n", ""), Command("لە ١٢ی ئازار ، ساڵی ١٤\n", "copyedit", "--lang", "ckb"));
        Assert.Equal((0, "نرم افزارها\n", ""), Command("نرم افزار ها", "copyedit"));
        Assert.Equal((0, "نرم‌افزارها\n", ""), Command("نرم افزار ها", "copyedit", "--level", "suggest"));
        Assert.Equal((0, "دوشنبه ۲ قوس ۱۴۰۵\n", ""), Command("2026-11-23", "date", "--lang", "fa-AF"));
        var refused = Command("a", "copyedit", "--lang", "xx");
        Assert.Equal((1, ""), (refused.Exit, refused.Answers));
        Assert.Contains("'xx'", refused.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copyedit", "او می رود\u2028و می آید\nپایان", "او می‌رود\u2028و می‌آید\nپایان\n")]
    [InlineData("copyedit", "یک\rدو\nسه", "یک\rدو\nسه\n")]
    [InlineData("normalise", "كتاب\u2029\u0085ي\u000Bك\nب", "کتاب\u2029\u0085ی\u000Bک\nب\n")]
    [InlineData("copyedit", "\n\n", "\n\n")]
    public void Only_a_line_feed_ends_a_line(string operation, string text, string answers) =>
        Assert.Equal((0, answers, ""), Command(text, operation));

    [Fact]
    public void A_text_longer_than_any_buffer_keeps_its_lines()
    {
        var line = string.Join(' ', Enumerable.Repeat("كتاب", 40_000));
        Assert.Equal($"{line.Replace('ك', 'ک')}\nب\n", Command($"{line}\r\nب", "normalise").Answers);
    }

    static string Answer(string operation, string input, string language = "fa", EditLevel level = EditLevel.Safe)
    {
        var (exit, answers, errors) = Ask(operation, Encoding.UTF8.GetBytes(input), language, level);
        Assert.Equal((0, ""), (exit, errors));
        return answers;
    }

    [Theory]
    [InlineData("normalise", "كتاب 5", "کتاب ۵\n")]
    [InlineData("copyedit", "او می رود .", "او می‌رود.\n")]
    [InlineData("fold", "كتاب هاي", "کتابهای\n")]
    [InlineData("words", "۱٬۲۳۴", "یک هزار و دویست و سی و چهار\n")]
    [InlineData("words", "بیست و یک", "21\n")]
    [InlineData("date", "2026-11-23", "دوشنبه ۲ آذر ۱۴۰۵\n")]
    [InlineData("date", "۱۴۰۵/۹/۲", "2026-11-23\n")]
    [InlineData("date", "2026-11-23T14:05", "دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۰۵\n")]
    [InlineData("date", "2026-11-23 08:30:59", "دوشنبه ۲ آذر ۱۴۰۵، ساعت ۰۸:۳۰\n")]
    [InlineData("date", "دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۰۵", "2026-11-23T14:05\n")]
    [InlineData("date", "۱۴۰۵/۹/۲ ۸:۱۵ شب", "2026-11-23T20:15\n")]
    public void Each_operation_answers_a_line(string operation, string line, string answer) =>
        Assert.Equal(answer, Answer(operation, line));

    [Fact]
    public void The_language_decides_about_letters_and_months()
    {
        Assert.Equal("دوشنبه ۲ قوس ۱۴۰۵\n", Answer("date", "2026-11-23", "fa-AF"));
        Assert.Equal("Monday, 23 November 2026\n", Answer("date", "2026-11-23", "en"));
        Assert.Equal("كتاب\n", Answer("normalise", "كتاب", "ar"));
    }

    [Fact]
    public void The_level_decides_what_is_corrected() =>
        Assert.NotEqual(Answer("copyedit", "نرم افزار ها"), Answer("copyedit", "نرم افزار ها", level: EditLevel.Suggest));

    [Fact]
    public void As_many_lines_come_out_as_went_in_and_a_byte_order_mark_is_none_of_them() =>
        Assert.Equal("الف\n\nب\n", Answer("normalise", "\uFEFFالف\r\n\nب"));

    [Fact]
    public void A_line_that_cannot_be_read_is_named_and_the_others_are_answered()
    {
        var (exit, answers, errors) = Ask("words", Encoding.UTF8.GetBytes("۱\nباران\n۳\n"));

        Assert.Equal((1, "یک\n\nسه\n"), (exit, answers));
        Assert.Equal("Line 2 cannot be read.", errors.Trim());
    }

    [Fact]
    public void Bytes_that_are_no_text_are_shown_as_such() =>
        Assert.Equal("الف\uFFFD\n", Ask("normalise", [.. Encoding.UTF8.GetBytes("الف"), 0xFF]).Answers);
}
