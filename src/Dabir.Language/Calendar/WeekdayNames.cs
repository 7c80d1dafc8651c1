namespace Dabir.Language;

/// <summary>The names of the weekdays.</summary>
/// <remarks>Source: CLDR 48; Persian «سه‌شنبه» with a half-space, the others as the newsrooms print them.</remarks>
public static class WeekdayNames
{
    static readonly string[] Persian = ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"];
    static readonly string[] Sorani = ["یەکشەممە", "دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "ھەینی", "شەممە"];
    static readonly string[] Arabic = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];
    static readonly string[] Pashto = ["يونۍ", "دونۍ", "درېنۍ", "څلرنۍ", "پينځنۍ", "جمعه", "اونۍ"];

    /// <summary>The name of a weekday: <c>WeekdayNames.Of(DayOfWeek.Monday)</c> is «دوشنبه».</summary>
    public static string Of(DayOfWeek day, TextLanguage language = TextLanguage.Persian) =>
        language switch
        {
            TextLanguage.Sorani => Sorani[(int)day],
            TextLanguage.Arabic => Arabic[(int)day],
            TextLanguage.Pashto => Pashto[(int)day],
            TextLanguage.English => day.ToString(),
            _ => Persian[(int)day],
        };
}
