using System.Text;

namespace Dabir.Language.Spelling;

/// <summary>Persian in Latin letters: the sounds both writings share, and how well a word of one reads as a word of the other.</summary>
static class Romanised
{
    // One sign a sound; what Persian writes in several ways is one here.
    static readonly Dictionary<char, char> Sounds = Read(
        "بb پp تt طt ثs سs صs جj چC حh هh خK دd ذz زz ضz ظz رr ژZ شS غq قq فf کk گg لl مm نn"
    );

    static readonly (string Latin, char Sound)[] Digraphs =
    [
        ("kh", 'K'),
        ("ch", 'C'),
        ("sh", 'S'),
        ("zh", 'Z'),
        ("gh", 'q'),
        ("ph", 'f'),
        ("th", 't'),
        ("ck", 'k'),
        ("aa", 'A'),
        ("oo", 'u'),
        ("ou", 'u'),
        ("ee", 'i'),
    ];

    /// <summary>The consonants alone: «تهران» is <c>thrn</c>. و and ی may be vowels, a heh at the end is silent: they do not count.</summary>
    public static string SkeletonOf(string persian)
    {
        var skeleton = new StringBuilder(persian.Length);
        for (var i = 0; i < persian.Length; i++)
            if (Sounds.TryGetValue(persian[i], out var sound) && !(persian[i] == 'ه' && i == persian.Length - 1))
                Add(skeleton, sound);
        return skeleton.ToString();
    }

    public static string SkeletonOfLatin(string sounds)
    {
        var skeleton = new StringBuilder(sounds.Length);
        for (var i = 0; i < sounds.Length; i++)
            if (!IsVowel(sounds[i]) && !(sounds[i] == 'h' && i == sounds.Length - 1))
                Add(skeleton, sounds[i]);
        return skeleton.ToString();
    }

    /// <summary>A Latin word as sounds, one sign each; null when it has anything but letters.</summary>
    public static string? SoundsOf(string latin)
    {
        var sounds = new StringBuilder(latin.Length);
        var word = latin.ToLowerInvariant();
        for (var i = 0; i < word.Length; )
        {
            var digraph = Array.Find(Digraphs, pair => string.CompareOrdinal(word, i, pair.Latin, 0, 2) == 0);
            if (digraph.Latin is not null)
            {
                sounds.Append(digraph.Sound);
                i += 2;
                continue;
            }
            var letter = word[i++];
            if (letter is '\'' or '-')
                continue;
            if (!char.IsAsciiLetter(letter))
                return null;
            sounds.Append(
                letter switch
                {
                    'c' => 'k',
                    'w' => 'v',
                    'x' => 'K',
                    _ => letter,
                }
            );
        }
        return sounds.ToString();
    }

    /// <summary>How far the vowels are apart when the consonants agree; 0 is a perfect reading.</summary>
    public static float Distance(string sounds, string persian)
    {
        var before = new float[persian.Length + 1];
        var row = new float[persian.Length + 1];
        for (var j = 1; j <= persian.Length; j++)
            before[j] = before[j - 1] + CostOfUnheard(persian, j - 1);
        for (var i = 1; i <= sounds.Length; i++)
        {
            row[0] = before[0] + CostOfUnwritten(sounds, i - 1);
            for (var j = 1; j <= persian.Length; j++)
                row[j] = Math.Min(
                    Math.Min(before[j] + CostOfUnwritten(sounds, i - 1), row[j - 1] + CostOfUnheard(persian, j - 1)),
                    before[j - 1] + CostOfPair(sounds[i - 1], persian, j - 1)
                );
            (before, row) = (row, before);
        }
        return before[persian.Length];
    }

    /// <summary>A letter of the Persian word that the Latin one has nothing for.</summary>
    static float CostOfUnheard(string persian, int at) =>
        persian[at] switch
        {
            'ا' when at == 0 => 0.05f,
            'ا' or 'آ' => 0.45f,
            'ع' or 'ء' => 0.1f,
            'و' => at > 0 && persian[at - 1] == 'خ' ? 0.1f : 0.4f,
            'ی' => 0.4f,
            'ه' when at == persian.Length - 1 => 0.1f,
            _ => at > 0 && persian[at - 1] == persian[at] ? 0.1f : 3,
        };

    /// <summary>A sound of the Latin word that Persian does not write: the short vowels.</summary>
    static float CostOfUnwritten(string sounds, int at) =>
        sounds[at] switch
        {
            'e' => 0.1f,
            'a' or 'o' => 0.15f,
            'i' or 'u' => 0.35f,
            'A' => 0.5f,
            'h' when at == sounds.Length - 1 => 0.2f,
            'v' or 'y' => 0.6f,
            _ => at > 0 && sounds[at - 1] == sounds[at] ? 0.05f : 3,
        };

    static float CostOfPair(char sound, string persian, int at) =>
        (sound, persian[at]) switch
        {
            ('a' or 'A', 'ا' or 'آ') => 0,
            ('a' or 'e', 'ه') when at == persian.Length - 1 => 0.05f,
            ('a' or 'A' or 'e' or 'o' or 'i' or 'u', 'ع') => 0.05f,
            ('e' or 'o', 'ا') when at == 0 => 0,
            ('i' or 'u', 'ا') when at == 0 => 0.3f,
            ('i' or 'y', 'ی') => 0,
            ('e', 'ی') => 0.3f,
            ('o' or 'u', 'و') => sound == 'u' ? 0 : 0.1f,
            ('v', 'و') => 0,
            ('a', 'ی') when at == persian.Length - 1 => 0.4f,
            _ => Sounds.GetValueOrDefault(persian[at]) == sound ? 0 : 3,
        };

    static bool IsVowel(char sound) => sound is 'a' or 'A' or 'e' or 'i' or 'o' or 'u' or 'v' or 'y';

    /// <summary>A doubled consonant is one: Persian writes it once.</summary>
    static void Add(StringBuilder skeleton, char sound)
    {
        if (skeleton.Length == 0 || skeleton[^1] != sound)
            skeleton.Append(sound);
    }

    static Dictionary<char, char> Read(string pairs) => pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[1]);
}
