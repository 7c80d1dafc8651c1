namespace Dabir.Language.Tests.Calendar;

public class WritingDatesTests
{
    static readonly SolarHijriDate Monday = new(1405, 9, 2);

    [Fact]
    public void A_date_is_written_in_the_order_of_its_language()
    {
        Assert.Equal("دوشنبه ۲ آذر ۱۴۰۵", SolarHijriFormat.Long(Monday));
        Assert.Equal("دوشنبه ۲ قوس ۱۴۰۵", SolarHijriFormat.Long(Monday, TextLanguage.Dari));
        Assert.Equal("دووشەممە ٢ی سەرماوەزی ١٤٠٥", SolarHijriFormat.Long(Monday, TextLanguage.Sorani));
        Assert.Equal("دونۍ ۲ لیندۍ ۱۴۰۵", SolarHijriFormat.Long(Monday, TextLanguage.Pashto));
        Assert.Equal("Monday, 2 Azar 1405", SolarHijriFormat.Long(Monday, TextLanguage.English));
        Assert.Equal("۲ آذر", SolarHijriFormat.DayAndMonth(Monday));
        Assert.Equal("آذر ۱۴۰۵", SolarHijriFormat.MonthAndYear(Monday));
    }

    [Fact]
    public void A_date_by_numbers_has_two_digits_each()
    {
        Assert.Equal("۱۴۰۵/۰۹/۰۲", SolarHijriFormat.Numeric(Monday));
        Assert.Equal("١٤٠٥/٠٩/٠٢", SolarHijriFormat.Numeric(Monday, DigitShapes.Arabic));
        Assert.Equal("1405-09-02", Monday.ToString());
    }

    [Fact]
    public void Gregorian_months_differ_by_country()
    {
        var date = new DateOnly(2026, 11, 23);
        Assert.Equal("دوشنبه ۲۳ نوامبر ۲۰۲۶", GregorianFormat.Long(date));
        Assert.Equal("۲۳ نومبر ۲۰۲۶", GregorianFormat.Medium(date, TextLanguage.Dari));
        Assert.Equal("الاثنين، ٢٣ نوفمبر ٢٠٢٦", GregorianFormat.Long(date, TextLanguage.Arabic));
        Assert.Equal("٢٣ تشرين الثاني ٢٠٢٦", GregorianFormat.Medium(date, TextLanguage.Arabic, "IQ"));
        Assert.Equal("جانفي", GregorianMonthNames.Of(1, TextLanguage.Arabic, "dz"));
        Assert.Equal("غشت", GregorianMonthNames.Of(8, TextLanguage.Arabic, "MA"));
        Assert.Equal("٢٣ی تشرینی دووەمی ٢٠٢٦", GregorianFormat.Medium(date, TextLanguage.Sorani));
        Assert.Equal("Monday, 23 November 2026", GregorianFormat.Long(date, TextLanguage.English));
        Assert.Equal("۲۰۲۶/۱۱/۲۳", GregorianFormat.Numeric(date));
    }
}
