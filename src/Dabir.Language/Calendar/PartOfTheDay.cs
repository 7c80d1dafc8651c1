namespace Dabir.Language;

/// <summary>«صبح», «عصر», «شب», «ب.ظ» behind an hour: which of the two hours of the clock it is.</summary>
static class PartOfTheDay
{
    /// <summary>The hour of the day for what stands behind a time, folded and without spaces; false when it does not go with the hour («۲۰ صبح»).</summary>
    public static bool TryRead(string words, int hour, out int hourOfDay)
    {
        hourOfDay = words switch
        {
            "" => hour,
            "صبح" or "بامداد" or "سحر" or "ق.ظ" or "ق.ظ." or "قبلازظهر" or "پیشازظهر" or "am" => hour switch
            {
                12 => 0,
                < 12 => hour,
                _ => -1,
            },
            "ظهر" => hour switch
            {
                >= 10 and <= 15 => hour,
                >= 1 and <= 3 => hour + 12,
                _ => -1,
            },
            "عصر" or "غروب" or "ب.ظ" or "ب.ظ." or "بعدازظهر" or "بعدازظهر." or "pm" => hour switch
            {
                >= 12 => hour,
                >= 1 => hour + 12,
                _ => -1,
            },
            // Twelve at night begins the day, and two at night is before dawn.
            "شب" or "نیمهشب" => hour switch
            {
                12 => 0,
                >= 5 and < 12 => hour + 12,
                >= 18 or <= 4 => hour,
                _ => -1,
            },
            _ => -1,
        };
        return hourOfDay >= 0;
    }
}
