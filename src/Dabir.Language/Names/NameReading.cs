using System.Collections;
using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>One way a name can be read: the shapes of its letters, and where its words begin.</summary>
sealed class NameReading
{
    readonly BitArray _starts;

    NameReading(List<string> words)
    {
        Letters = string.Concat(words);
        _starts = new BitArray(Letters.Length + 1);
        var at = 0;
        foreach (var word in words)
        {
            _starts[at] = true;
            at += word.Length;
        }
        _starts[at] = true;
    }

    public string Letters { get; }

    public bool IsBoundary(int at) => _starts[at];

    /// <summary>Whether a piece may stand here: a short one only as words of its own, a long one also grown together with others.</summary>
    public bool Allows(int start, int end, int longPiece) => end - start >= longPiece || IsBoundary(start) && IsBoundary(end);

    /// <summary>The ways a typed name can be read. A digit is one of the name's letters, or the «۲۴» behind it, or nothing at all.</summary>
    public static IEnumerable<NameReading> All(string name)
    {
        // An override that turns the line around: «\u202EnimdA» is read Admin.
        if (name.AsSpan().ContainsAny('\u202D', '\u202E'))
        {
            var turned = string.Concat(WellFormed.Of(name).EnumerateRunes().Reverse().Select(r => r.ToString()));
            foreach (var reading in Straight(turned))
                yield return reading;
        }
        foreach (var reading in Straight(name))
            yield return reading;
    }

    /// <summary>How a reserved name is looked up: as written, and with its repeated letters held once.</summary>
    public static IEnumerable<string> Keys(string name)
    {
        var words = Words(name, Signs.Shape);
        string[] keys =
        [
            string.Concat(words.Select(Shaped)),
            string.Concat(words.Select(word => Shaped(HeldOnce(word)))),
            Shaped(HeldOnce(string.Concat(words))),
            Shaped(string.Concat(words)),
        ];
        return keys.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal);
    }

    enum Signs
    {
        Shape,
        Latin,
        Dropped,
    }

    static IEnumerable<NameReading> Straight(string name)
    {
        var behind = WithoutEnd(name);
        foreach (var text in (string[])[name, behind, WithoutStart(behind)])
        foreach (var signs in (Signs[])[Signs.Shape, Signs.Latin, Signs.Dropped])
        {
            var words = Words(text, signs);
            yield return new([.. words.Select(Shaped)]);
            yield return new([.. words.Select(word => Shaped(HeldOnce(word)))]);
        }
    }

    static List<string> Words(string name, Signs signs)
    {
        List<string> words = [];
        var word = new StringBuilder();
        var plain = new StringBuilder();
        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
        foreach (var rune in WellFormed.Of(name).EnumerateRunes())
        {
            if (IsPassedOver(rune))
                continue;
            plain.Clear();
            if (!BlankText.IsFiller(rune))
                LookAlikes.AppendPlain(rune, plain);
            var seen = false;
            foreach (var letter in plain.ToString())
                if (Read(letter, signs) is { } read)
                {
                    word.Append(read);
                    seen = true;
                }
                else if (letter is '\u0640' || signs is Signs.Dropped && char.IsDigit(letter))
                    seen = true;
            if (!seen)
                End();
        }
        End();
        return Together(words);
    }

    // «س ر د ب ی ر» is one word.
    static List<string> Together(List<string> words)
    {
        List<string> together = [];
        for (var at = 0; at < words.Count; )
        {
            var end = at;
            while (end < words.Count && words[end].Length == 1)
                end++;
            if (end - at >= 3)
                together.Add(string.Concat(words[at..end]));
            else
                together.AddRange(words[at..(end = Math.Max(end, at + 1))]);
            at = end;
        }
        return together;
    }

    static bool IsPassedOver(Rune rune) =>
        rune.Value is '\u0640' or '\u0674' or '\u06E5' or '\u06E6' or >= 0xFE70 and <= 0xFE7F
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Control
                or UnicodeCategory.Format
            && rune.Value is not '\u200C'
            && !Rune.IsWhiteSpace(rune);

    static char? Read(char letter, Signs signs)
    {
        if (letter == '\u0640')
            return null;
        if (signs is Signs.Latin)
            switch (letter)
            {
                case '0':
                    return 'o';
                case '1' or '!' or '|':
                    return 'i';
                case '3' or '€':
                    return 'e';
                case '4' or '@':
                    return 'a';
                case '5' or '$':
                    return 's';
                case '7' or '+':
                    return 't';
                case '8':
                    return 'b';
                case '6' or '9':
                    return 'g';
            }
        if (Digits.ValueOf(letter) is >= 0 and var digit)
            return signs is Signs.Dropped ? null
                : letter is '۱' or '١' ? 'ا'
                : letter is '۵' or '٥' ? 'ه'
                : letter is '۹' or '٩' ? 'و'
                : (char)('0' + digit);
        return char.IsLetter(letter) || char.IsSurrogate(letter) ? letter : null;
    }

    static string HeldOnce(string word)
    {
        var once = new StringBuilder(word.Length);
        foreach (var letter in word)
            if (once.Length == 0 || once[^1] != letter)
                once.Append(letter);
        return once.ToString();
    }

    // i, l and 1 are one stroke; rn is read m and vv w.
    static string Shaped(string word) =>
        word.Replace('i', 'l')
            .Replace('1', 'l')
            .Replace('0', 'o')
            .Replace("rn", "m", StringComparison.Ordinal)
            .Replace("vv", "w", StringComparison.Ordinal);

    static string WithoutStart(string name)
    {
        var start = 0;
        while (start < name.Length && !char.IsLetter(name[start]) && !char.IsSurrogate(name[start]))
            start++;
        return name[start..];
    }

    static string WithoutEnd(string name)
    {
        var end = name.Length;
        while (end > 0 && !char.IsLetter(name[end - 1]) && !char.IsSurrogate(name[end - 1]))
            end--;
        return name[..end];
    }
}
