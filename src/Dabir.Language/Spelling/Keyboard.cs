namespace Dabir.Language.Spelling;

/// <summary>The standard Persian keyboard, ISIRI 9147, beside the Latin one.</summary>
static class Keyboard
{
    // Three rows of keys, and how far each is indented, in widths of a key.
    static readonly (string Persian, string Latin, double Indent)[] Rows =
    [
        ("ضصثقفغعهخحجچ", "qwertyuiop[]", 0),
        ("شسیبلاتنمکگ", "asdfghjkl;'", 0.25),
        ("ظطزرذدپو", "zxcvbnm,", 0.75),
    ];

    // What these keys give with shift, and what the older keyboard of Windows has elsewhere.
    static readonly (char Persian, char Latin)[] Others =
    [
        ('آ', 'H'),
        ('ژ', 'C'),
        ('پ', '\\'),
        ('ئ', 'm'),
        ('ء', 'M'),
        ('أ', 'N'),
        ('ؤ', 'V'),
        ('إ', 'B'),
        ('ة', 'J'),
        ('«', 'K'),
        ('»', 'L'),
        (' ', ' '),
        ('\u200c', '~'),
    ];

    static readonly Dictionary<char, string> Neighbours = FindNeighbours();
    static readonly Dictionary<char, char> ToPersian = Map(fromLatin: true);
    static readonly Dictionary<char, char> ToLatin = Map(fromLatin: false);

    /// <summary>The letters a finger may hit instead: for س ش، ص، ی, …</summary>
    public static string Beside(char letter) => Neighbours.GetValueOrDefault(letter, "");

    /// <summary>What the keys would have given in Persian: «jivhk» is «تهران». Null when a key has no Persian letter.</summary>
    public static string? Persian(string latin) => Typed(latin, ToPersian);

    /// <summary>What the keys would have given in Latin: «شححمث» is «apple».</summary>
    public static string? Latin(string persian) => Typed(persian, ToLatin);

    static string? Typed(string text, Dictionary<char, char> keys)
    {
        var other = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
            if (!keys.TryGetValue(text[i], out other[i]))
                return null;
        return new string(other);
    }

    static Dictionary<char, char> Map(bool fromLatin)
    {
        var keys = new Dictionary<char, char>();
        foreach (var (persian, latin, _) in Rows)
            for (var i = 0; i < persian.Length; i++)
                Add(persian[i], latin[i]);
        foreach (var (persian, latin) in Others)
            Add(persian, latin);
        if (fromLatin)
            // Caps lock, or a capital where Persian has nothing else.
            foreach (var (latin, persian) in keys.ToArray())
                keys.TryAdd(char.ToUpperInvariant(latin), persian);
        return keys;

        void Add(char persian, char latin) => keys.TryAdd(fromLatin ? latin : persian, fromLatin ? persian : latin);
    }

    static Dictionary<char, string> FindNeighbours()
    {
        var places = new List<(char Letter, double X, int Y)>();
        for (var y = 0; y < Rows.Length; y++)
        for (var x = 0; x < Rows[y].Persian.Length; x++)
            places.Add((Rows[y].Persian[x], x + Rows[y].Indent, y));
        places.Add(('پ', 12, 0));
        return places
            .GroupBy(place => place.Letter)
            .ToDictionary(
                group => group.Key,
                group =>
                    string.Concat(
                        places
                            .Where(other =>
                                other.Letter != group.Key
                                && group.Any(place => Math.Abs(place.X - other.X) <= 1 && Math.Abs(place.Y - other.Y) <= 1)
                            )
                            .Select(other => other.Letter)
                            .Distinct()
                    )
            );
    }
}
