using System.Globalization;

namespace Dabir.Language;

/// <summary>Walks through the parts of a typed date.</summary>
sealed class SolarHijriReading(ReadOnlySpan<char> text)
{
    const int LongestDate = 100;
    const int FirstYear = 1000;
    const int LastYear = 1699;

    readonly List<DatePart> _parts = text.Length <= LongestDate ? DatePart.Split(text) : [];
    int _at;

    public bool TryRead(out SolarHijriDate date, out TimeOnly? time)
    {
        (date, time) = (default, null);
        SkipFillers();
        DayOfWeek? weekday = TryWeekday(out var opening) ? opening : null;
        SkipFillers();
        if (!TryNumbers(out date) && !TryNames(ref weekday, out date))
            return false;
        return TryTime(out time) && _at == _parts.Count && (weekday is null || weekday == date.DayOfWeek);
    }

    bool TryNumbers(out SolarHijriDate date)
    {
        date = default;
        if (!(IsNumber(0) && IsMark(1, "/-.؍") && IsNumber(2) && IsMark(3, Part(1)!.Text) && IsNumber(4)))
            return false;
        var (first, month, last) = (Part(0)!, Part(2)!, Part(4)!);
        var (year, day) = first.Text.Length == 4 ? (first, last) : (last, first);
        _at += 5;
        SkipEra();
        return year.Text.Length == 4
            && month.Text.Length <= 2
            && day.Text.Length <= 2
            && TryDay(year, month.Value, day.Value, out date);
    }

    bool TryNames(ref DayOfWeek? weekday, out SolarHijriDate date)
    {
        date = default;
        DatePart? year = null;
        var (month, day, spelled) = (0, 0, "");
        for (; _at < _parts.Count && !IsTime(); SkipCommas())
        {
            if (TryWeekday(out var named))
            {
                if (weekday is not null)
                    return false;
                weekday = named;
                continue;
            }
            var part = _parts[_at++];
            if (part.Kind is DatePartKind.Number && part.Text.Length is 4 && year is null)
                year = part;
            else if (part.Kind is DatePartKind.Number && part.Text.Length <= 2 && day is 0 && part.Value > 0)
                day = part.Value;
            else if (part.Kind is DatePartKind.Word && month is 0 && DateWords.Months.TryGetValue(part.Text, out var numbered))
                month = numbered;
            else if (part.Kind is DatePartKind.Word && !DateWords.Fillers.Contains(part.Text))
                spelled += part.Text + " ";
            else if (part.Kind is not DatePartKind.Word && !IsDotOfEra(part))
                return false;
        }
        if (spelled.Length > 0 && (day is not 0 || !DateWords.TryOrdinalDay(spelled, out day)))
            return false;
        return year is not null && month is not 0 && TryDay(year, month, day, out date);
    }

    static bool TryDay(DatePart year, int month, int day, out SolarHijriDate date)
    {
        date = default;
        return year.Value is >= FirstYear and <= LastYear && SolarHijriDate.TryCreate(year.Value, month, day, out date);
    }

    bool TryTime(out TimeOnly? time)
    {
        time = null;
        SkipCommas();
        if (_at == _parts.Count)
            return true;
        if (IsMark(0, "-–|") || Part(0) is { Kind: DatePartKind.Word, Text: "t" })
            _at++;
        var isHour = Part(0) is { Kind: DatePartKind.Word, Text: "ساعت" };
        if (isHour)
            _at++;
        if (isHour && IsNumber(0) && !IsMark(1, ":"))
            return TryHour(out time);
        if (!IsTime())
            return false;

        var (hour, minute) = (Part(0)!, Part(2)!);
        var second = IsMark(3, ":") && IsNumber(4) ? Part(4) : null;
        _at += second is null ? 3 : 5;
        var isTwoDigits = minute.Text.Length is 2 && second is null or { Text.Length: 2 };
        if (!isTwoDigits || hour.Text.Length > 2 || hour.Value > 23 || minute.Value > 59 || second?.Value > 59)
            return false;
        if (!PartOfTheDay.TryRead(Rest(), hour.Value, out var hourOfDay))
            return false;
        _at = _parts.Count;
        time = new TimeOnly(hourOfDay, minute.Value, second?.Value ?? 0);
        return true;
    }

    /// <summary>«ساعت ۸ شب»: an hour without minutes.</summary>
    bool TryHour(out TimeOnly? time)
    {
        time = null;
        var hour = _parts[_at++];
        if (hour.Text.Length > 2 || hour.Value > 23 || !PartOfTheDay.TryRead(Rest(), hour.Value, out var hourOfDay))
            return false;
        _at = _parts.Count;
        time = new TimeOnly(hourOfDay, 0);
        return true;
    }

    string Rest() => string.Concat(_parts.Skip(_at).Select(part => part.Text));

    /// <summary>«مورخ», «روز», «در تاریخ» before a date.</summary>
    void SkipFillers()
    {
        for (SkipCommas(); Part(0) is { Kind: DatePartKind.Word } word; SkipCommas())
        {
            if (!DateWords.Fillers.Contains(word.Text) && word.Text is not "در")
                break;
            _at++;
        }
        SkipCommas();
    }

    /// <summary>«ه.ش» and «هجری شمسی» behind a date in numbers.</summary>
    void SkipEra()
    {
        while (
            Part(0) is { } part && (part.Kind is DatePartKind.Word && DateWords.Fillers.Contains(part.Text) || IsDotOfEra(part))
        )
            _at++;
    }

    static bool IsDotOfEra(DatePart part) => part is { Kind: DatePartKind.Mark, Text: "." };

    // «سه شنبه» is as good as «سه‌شنبه».
    bool TryWeekday(out DayOfWeek weekday)
    {
        weekday = default;
        if (Part(0) is not { Kind: DatePartKind.Word } first)
            return false;
        if (
            Part(1) is { Kind: DatePartKind.Word, Text: "شنبه" }
            && DateWords.Weekdays.TryGetValue(first.Text + "شنبه", out weekday)
        )
            _at++;
        else if (!DateWords.Weekdays.TryGetValue(first.Text, out weekday))
            return false;
        _at++;
        return true;
    }

    void SkipCommas()
    {
        while (IsMark(0, ",،"))
            _at++;
    }

    DatePart? Part(int ahead) => _at + ahead < _parts.Count ? _parts[_at + ahead] : null;

    bool IsNumber(int ahead) => Part(ahead) is { Kind: DatePartKind.Number };

    bool IsMark(int ahead, string marks) =>
        Part(ahead) is { Kind: DatePartKind.Mark } mark && marks.Contains(mark.Text, StringComparison.Ordinal);

    bool IsTime() => IsNumber(0) && IsMark(1, ":") && IsNumber(2) || Part(0) is { Text: "ساعت" or "t" or "-" or "–" or "|" };
}

enum DatePartKind
{
    Number,
    Word,
    Mark,
}

sealed record DatePart(DatePartKind Kind, string Text)
{
    /// <summary>The number; parts longer than four digits are no part of a date and have none.</summary>
    public int Value => Text.Length <= 4 ? int.Parse(Text, CultureInfo.InvariantCulture) : -1;

    public static List<DatePart> Split(ReadOnlySpan<char> text)
    {
        // «سی‌ام» and «بیست‌ودوم» are words with a half-space that counts; elsewhere it only joins.
        var folded = DateWords.Fold(text.ToString().Replace("\u200Cام", " ام").Replace("\u200Cو", " و"));
        var parts = new List<DatePart>();
        for (var at = 0; at < folded.Length; )
        {
            var start = at;
            var kind = KindOf(folded[at++]);
            while (kind is not DatePartKind.Mark && at < folded.Length && KindOf(folded[at]) == kind)
                at++;
            if (kind is { } known)
                parts.Add(new(known, folded[start..at]));
        }
        return parts;
    }

    static DatePartKind? KindOf(char letter) =>
        char.IsAsciiDigit(letter) ? DatePartKind.Number
        : char.IsLetter(letter) ? DatePartKind.Word
        : letter is ' ' ? null
        : DatePartKind.Mark;
}
