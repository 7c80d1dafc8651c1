using System.Globalization;

namespace Dabir.Language;

/// <summary>Adds number words up in the order they are said, and notices words that cannot follow each other.</summary>
struct NumberSum()
{
    readonly List<(int Scale, Int128 Value)> _scaled = [];
    int _group;
    int _room = 1000;
    bool _isEmpty = true;
    bool _isZero;

    public bool Add(string word)
    {
        if (_isZero)
            return false;
        var scale = Array.IndexOf(PersianNumerals.Scales, word);
        if (scale > 0)
            return Multiply(scale);
        if (word is "صد" && _group is >= 1 and <= 9 && _room <= 1)
            return Hundreds();
        if (
            PersianNumerals.Values.TryGetValue(word, out var value)
            || word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value)
        )
            return Plus(value);
        return AddGlued(word);
    }

    public readonly bool TryTotal(bool isNegative, out long total)
    {
        Int128 sum = _group;
        foreach (var (_, value) in _scaled)
            sum += value;
        sum = isNegative ? -sum : sum;
        var fits = !_isEmpty && sum >= long.MinValue && sum <= long.MaxValue;
        total = fits ? (long)sum : 0;
        return fits;
    }

    // Each word must be smaller than the step of the one before: after «بیست» only 1–9, after «دویست» 1–99.
    bool Plus(int value)
    {
        if (value >= _room || value == 0 && !_isEmpty)
            return false;
        _group += value;
        _room = value switch
        {
            >= 100 when value % 100 == 0 => 100,
            >= 20 when value % 10 == 0 => 10,
            _ => 1,
        };
        (_isEmpty, _isZero) = (false, value == 0);
        return true;
    }

    bool Hundreds()
    {
        (_group, _room) = (_group * 100, 100);
        return true;
    }

    // «دو هزار میلیارد» and «پنج هزار و دویست میلیارد»: a greater scale takes all that was said below it.
    bool Multiply(int scale)
    {
        Int128 value = _group;
        while (_scaled.Count > 0 && _scaled[^1].Scale < scale)
        {
            value += _scaled[^1].Value;
            _scaled.RemoveAt(_scaled.Count - 1);
        }
        if (_scaled.Count > 0 && _scaled[^1].Scale == scale || value > long.MaxValue)
            return false;
        if (value == 0)
            value = 1;
        for (var power = 0; power < scale; power++)
            value *= 1000;
        _scaled.Add((scale, value));
        (_group, _room, _isEmpty) = (0, 1000, false);
        return true;
    }

    /// <summary>«صدوده», «سی‌وپنج»: the «و» was written into the word. Tried where it could part two numbers, at most a few places.</summary>
    public bool AddLinked(string word)
    {
        const int longest = 40;
        if (word is ['و', .. var rest] && rest.Length > 1)
            return Add(rest) || AddLinked(rest);
        for (var at = 2; at < word.Length - 1 && word.Length <= longest; at++)
            if (word[at] == 'و' && IsNumeral(word[..at]))
                return Add(word[..at]) && (Add(word[(at + 1)..]) || AddLinked(word[(at + 1)..]));
        return false;
    }

    static bool IsNumeral(string word) =>
        PersianNumerals.Values.ContainsKey(word) || Array.IndexOf(PersianNumerals.Scales, word) > 0;

    // «دوهزار», «پنجصد», «بیست‌میلیون» typed without their space.
    bool AddGlued(string word)
    {
        foreach (var tail in (ReadOnlySpan<string>)[.. PersianNumerals.Scales.AsSpan(1), "صد"])
            if (
                word.Length > tail.Length
                && word.EndsWith(tail, StringComparison.Ordinal)
                && PersianNumerals.Values.ContainsKey(word[..^tail.Length])
            )
                return Add(word[..^tail.Length]) && Add(tail);
        return false;
    }
}
