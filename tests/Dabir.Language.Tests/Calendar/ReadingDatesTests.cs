using CsCheck;

namespace Dabir.Language.Tests.Calendar;

public class ReadingDatesTests
{
    [Fact]
    public void Every_typed_date_of_the_table_is_read_or_refused() =>
        SharedTable
            .Cases("cases_calendar_parse.tsv", "parse_jalali")
            .AllCome(typed =>
                !SolarHijriDate.TryParse(typed, out var date, out var time) ? "ERROR"
                : time is { } hour ? $"{date}T{hour:HH:mm:ss}"
                : date.ToString()
            );

    [Theory]
    [InlineData("١٤٠٥/٠٩/٠٢")]
    [InlineData("1405-9-2")]
    [InlineData("۲/۹/۱۴۰۵")]
    [InlineData("\u200Fدوشنبه ۲ آذر ۱۴۰۵")]
    [InlineData("دو شنبه ۲ آذر ماه سال ۱۴۰۵ هجری شمسی")]
    [InlineData("دوم آذر ۱۴۰۵")]
    [InlineData("Azar 2, 1405")]
    [InlineData("٢ی سەرماوەزی ١٤٠٥")]
    [InlineData("۲ لیندۍ ۱۴۰۵")]
    [InlineData("۱۴۰۵ آذر ۲، دوشنبه")]
    [InlineData("۲ آذر ۱۴۰۵ هـ.ش")]
    [InlineData("مورخ ۱۴۰۵/۰۹/۰۲")]
    [InlineData("در تاریخ دوشنبه ۲ آذر ۱۴۰۵ هجری شمسی")]
    [InlineData("１４０５/９/２")]
    public void A_date_is_read_as_people_type_it(string typed)
    {
        Assert.True(SolarHijriDate.TryParse(typed, out var date));
        Assert.Equal(new SolarHijriDate(1405, 9, 2), date);
    }

    [Theory]
    [InlineData("۲ آذر ۱۴۰۵، ساعت ۱۴:۰۵", "14:05:00")]
    [InlineData("1405-09-02T07:30:15", "07:30:15")]
    [InlineData("۱۴۰۵/۰۹/۰۲ - ۹:۰۵", "09:05:00")]
    [InlineData("۱۴۰۵/۰۹/۰۲ ۹:۰۵ عصر", "21:05:00")]
    [InlineData("۲ آذر ۱۴۰۵، ساعت ۹:۰۵ صبح", "09:05:00")]
    [InlineData("۲ آذر ۱۴۰۵ ساعت ۱۲:۱۰ بامداد", "00:10:00")]
    [InlineData("۲ آذر ۱۴۰۵ ساعت ۲:۱۰ بعد از ظهر", "14:10:00")]
    [InlineData("۲ آذر ۱۴۰۵، ساعت ۸ شب", "20:00:00")]
    [InlineData("۱۴۰۵/۰۹/۰۲ ۸:۰۰ ق.ظ", "08:00:00")]
    public void A_time_after_the_date_is_read(string typed, string time)
    {
        Assert.True(SolarHijriDate.TryParse(typed, out var date, out var read));
        Assert.Equal(new SolarHijriDate(1405, 9, 2), date);
        Assert.Equal(time, read?.ToString("HH:mm:ss"));
        Assert.False(SolarHijriDate.TryParse(typed, out _));
    }

    [Theory]
    [InlineData("2026/11/23")]
    [InlineData("1405/09")]
    [InlineData("1405/09/02/1")]
    [InlineData("1405/09-02")]
    [InlineData("۲ آذر")]
    [InlineData("۲ آذر ۰۵")]
    [InlineData("۲ آذر بهمن ۱۴۰۵")]
    [InlineData("۲ کتاب ۱۴۰۵")]
    [InlineData("خبر ۱۴۰۵/۰۹/۰۲")]
    [InlineData("1405/09/02 24:00")]
    [InlineData("1405/09/02 10:60")]
    [InlineData("1405/09/02 20:10 صبح")]
    [InlineData("۲ آذر ۱۴۰۵ ه.ق")]
    [InlineData("شنبه یکشنبه ۲ آذر ۱۴۰۵")]
    public void What_is_no_date_is_refused(string typed) => Assert.False(SolarHijriDate.TryParse(typed, out _, out _));

    [Fact]
    public void Every_written_date_is_read_back()
    {
        TextLanguage[] languages = [TextLanguage.Persian, TextLanguage.Dari, TextLanguage.Pashto, TextLanguage.English];
        for (var date = new SolarHijriDate(1399, 1, 1); date.Year < 1410; date = date.AddDays(3))
            foreach (var language in languages)
            foreach (
                var written in new[] { SolarHijriFormat.Long(date, language), SolarHijriFormat.Numeric(date, language.Digits) }
            )
                Assert.True(SolarHijriDate.TryParse(written, out var read) && read == date, written);
    }

    [Fact]
    public void Any_text_is_refused_or_read_as_a_date_that_reads_back() =>
        Gen.OneOf(Gen.String, Gen.String["۰۱۲۳۴۵۱۲۳/:-، آذرماهدوشنبهسی T"])
            .Sample(text =>
            {
                if (SolarHijriDate.TryParse(text, out var date, out _))
                    Assert.True(SolarHijriDate.TryParse(date.ToString(), out var again) && again == date);
            });
}
