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
