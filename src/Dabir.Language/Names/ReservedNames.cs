namespace Dabir.Language;

/// <summary>Names that only the newsroom may sign with: «سردبیر», «مدیر سایت», <c>admin</c>, the paper's own name, its staff.</summary>
/// <remarks>
/// A name is caught when it is made of nothing but reserved names and what people dress them in: «آقای», «از طرف», «(رسمی)»,
/// <c>official</c>. Letters are compared by <see cref="NameSkeleton"/>'s shapes, so a disguise does not help. One word more that is
/// neither makes it another person: who shares a first or a family name with the staff is left alone.
/// </remarks>
/// <example><c>new ReservedNames(["سردبیر", "admin"]).Catch("Аdm1n ۲۴")</c> is <c>admin</c>.</example>
public sealed class ReservedNames
{
    // Far beyond what a form takes in; a hostile text must not be looked at in every part.
    const int Longest = 200;

    // Shorter pieces must stand as words: «دبیر» and «ان» must not make a family name a claim.
    const int LongPiece = 4;

    /// <summary>Offices of a newsroom and of a site in Persian, English, Sorani and Arabic, also typed in Latin letters.</summary>
    public static IReadOnlyList<string> Offices { get; } =
    [
        .. (
            "سردبیر|سر دبیر|جانشین سردبیر|معاون سردبیر|دبیر|دبیر سرویس|دبیر تحریریه|دبیر خبر|تحریریه|اتاق خبر|مدیر|مدیر مسئول|مدیر مسوول"
            + "|مدیر سایت|مدیر سامانه|مدیر وب سایت|مدیر عامل|مدیر کانال|مدیریت|مدیریت سایت|صاحب امتیاز|روابط عمومی|خبرنگار|ناظر|ناظر نظرات|ناظر سایت"
            + "|ادمین|مدیر نظرات|مسئول سایت|مسئول نظرات|پشتیبانی|پشتیبان سایت|دبیرخانه|سردبیری|سخنگوی سایت"
            + "|admin|administrator|administration|admins|moderator|moderators|mod|moderation|editor|editors|editor in chief|chief editor"
            + "|managing editor|editorial|editorial board|editorial team|newsroom|webmaster|sysadmin|superuser|support|publisher|public relations"
            + "|dabir|sardabir|tahririe|tahririeh|tahririyeh|modir|modire site|modir site|modir masoul|ravabet omoomi|khabarnegar"
            + "|سەرنووسەر|دەستەی نووسەران|بەڕێوەبەر|بەڕێوەبەری سایت|پەیامنێر"
            + "|رئيس التحرير|هيئة التحرير|مدير التحرير|المدير|المحرر|الإدارة|إدارة الموقع|المشرف|مدير الموقع"
        ).Split('|'),
    ];

    readonly Dictionary<string, (NamePiece Kind, string Name)> _pieces = new(StringComparer.Ordinal);
    readonly int _longest;

    /// <summary>Keeps the lists; entries without letters are passed over.</summary>
    /// <param name="offices">Whom the house may be spoken for by: «سردبیر», <c>admin</c>.</param>
    /// <param name="houses">What the house is called. «نیلوفر» is a first name too, so «نیلوفر خانم» is left alone.</param>
    /// <param name="people">Who works there; caught in either order of first and family name.</param>
    public ReservedNames(IEnumerable<string> offices, IEnumerable<string>? houses = null, IEnumerable<string>? people = null)
    {
        ArgumentNullException.ThrowIfNull(offices);
        foreach (var name in offices)
            Keep(name, NamePiece.Office);
        foreach (var name in people ?? [])
        {
            Keep(name, NamePiece.Person);
            if (name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, _, ..] words)
            {
                Keep(string.Join(' ', words.Reverse()), NamePiece.Person, name);
                Keep(string.Join(' ', words[^1..].Concat(words[..^1])), NamePiece.Person, name);
                Keep(string.Join(' ', words[1..].Concat(words[..1])), NamePiece.Person, name);
            }
        }
        foreach (var name in houses ?? [])
            Keep(name, NamePiece.House);
        foreach (var (words, kind) in NameDressing.All)
        foreach (var word in words)
            Keep(word, kind);
        _longest = _pieces.Count == 0 ? 0 : _pieces.Keys.Max(key => key.Length);
    }

    /// <summary>The reserved name that this one can be taken for, or null.</summary>
    /// <remarks>«مدیری», «علی مدیر» and, with «نرگس کاوه» on the staff, «نرگس راد» are names of people and pass.</remarks>
    public string? Catch(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name.Length > Longest ? name[..Longest] : name;
        foreach (var reading in NameReading.All(text))
            if (Whole(reading) is { } found)
                return found;
        foreach (var part in Claims(text))
        foreach (var reading in NameReading.All(part))
            if (Whole(reading, officesOnly: true) is { } found)
                return found;
        return null;
    }

    // «علی رضایی (سردبیر)»: what stands in brackets or behind a dash says who somebody is.
    static IEnumerable<string> Claims(string name)
    {
        var parts = name.Split(['(', ')', '[', ']', '{', '}', '|', '（', '）', '﴾', '﴿', '«', '»']);
        foreach (var part in parts)
        foreach (var side in part.Split([" - ", " – ", " — ", " / "], StringSplitOptions.None))
            if (side.Length < name.Length)
                yield return side;
    }

    string? Whole(NameReading reading, bool officesOnly = false)
    {
        var letters = reading.Letters;
        if (letters.Length == 0)
            return null;
        // The kinds met on the ways to a place, each with the name to tell.
        var ways = new Dictionary<NamePiece, string?>[letters.Length + 1];
        ways[0] = new() { [NamePiece.None] = null };
        var lookup = _pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < letters.Length; at++)
        {
            if (ways[at] is not { } here)
                continue;
            for (var end = at + 1; end <= Math.Min(letters.Length, at + _longest); end++)
            {
                if (!lookup.TryGetValue(letters.AsSpan(at, end - at), out var piece) || !reading.Allows(at, end, LongPiece))
                    continue;
                foreach (var (met, name) in here)
                {
                    var told = name ?? ((piece.Kind & NamePiece.Reserved) != NamePiece.None ? piece.Name : null);
                    // «نماینده نیلوفر در یزد»: who speaks for the house has said enough.
                    if (met == NamePiece.Behalf && told is not null && reading.IsBoundary(end))
                        return told;
                    (ways[end] ??= []).TryAdd(met | piece.Kind, told);
                }
            }
        }
        return ways[^1]?.Where(way => IsClaim(way.Key, officesOnly)).Select(way => way.Value).FirstOrDefault();
    }

    static bool IsClaim(NamePiece met, bool officesOnly) =>
        (met & NamePiece.Office) != NamePiece.None
        || !officesOnly
            && (
                (met & NamePiece.Person) != NamePiece.None
                || (met & NamePiece.House) != NamePiece.None && (met & NamePiece.Honorific) == NamePiece.None
            );

    void Keep(string name, NamePiece kind, string? told = null)
    {
        foreach (var key in NameReading.Keys(name))
            _pieces.TryAdd(key, (kind, told ?? name));
    }
}
