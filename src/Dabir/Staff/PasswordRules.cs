using System.Text;
using Dabir.Language;

namespace Dabir.Staff;

/// <summary>
/// What a password must not be: what everybody tries first. Length is asked for, not kinds of characters; but twelve equal
/// letters, a row of the keyboard and one's own name are long without being hard. Source: NIST SP 800-63B, 5.1.1.2.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;

    /// <summary>What has to be left of a password when everything that is easily guessed is taken out.</summary>
    const int OwnLetters = 5;

    const int FewestDifferent = 5;

    // Rows of keyboards and the orders everybody knows; also read backwards.
    static readonly string[] Rows =
    [
        "01234567890",
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "abcdefghijklmnopqrstuvwxyz",
        "ضصثقفغعهخحجچ",
        "شسیبلاتنمکگ",
        "ظطزرذدپو",
        "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    ];

    // After letters drawn as digits and signs are read as letters.
    static readonly string[] Words =
    [
        "password",
        "passwort",
        "passphrase",
        "letmein",
        "welcome",
        "iloveyou",
        "administrator",
        "admin",
        "secret",
        "changeme",
        "default",
        "newsroom",
        "editor",
        "dabir",
        "monkey",
        "dragon",
        "football",
        "sunshine",
        "princess",
        "master",
        "login",
        "iran",
        "tehran",
        "salam",
        "گذرواژه",
        "رمزعبور",
        "پسورد",
        "تحریریه",
        "سردبیر",
        "دبیر",
        "مدیر",
        "سلام",
        "ایران",
        "تهران",
        "دوستتدارم",
        "خبرگزاری",
        "روزنامه",
    ];

    /// <summary>The message key of what is wrong with a password, or null.</summary>
    /// <param name="own">What belongs to the one who chooses it: e-mail address and name.</param>
    /// <example><code>PasswordRules.Wrong("narges.kaveh1405", "narges.kaveh@example.org", "نرگس کاوه") // staff.password-own</code></example>
    public static string? Wrong(string? password, params ReadOnlySpan<string?> own)
    {
        if (password is null || password.Length < Shortest)
            return "staff.password-short";
        if (password.Length > Longest)
            return "staff.password-long";
        var plain = Plain(password);
        if (plain.Distinct().Count() < FewestDifferent || IsRepeated(plain))
            return "staff.password-common";
        var left = plain;
        foreach (var whose in own)
        foreach (var part in Parts(whose))
            left = left.Replace(part, "", StringComparison.Ordinal);
        var isOwn = left.Length < plain.Length;
        foreach (var word in Words)
            left = left.Replace(word, "", StringComparison.Ordinal);
        left = WithoutRuns(left);
        return left.Length >= OwnLetters ? null
            : isOwn ? "staff.password-own"
            : "staff.password-common";
    }

    // Small letters, Persian ones as one writes them, digits in ASCII, nothing between the words.
    static string Plain(string typed)
    {
        var plain = new StringBuilder(typed.Length);
        foreach (var letter in Digits.ToAscii(Normaliser.Normalise(typed)).ToLowerInvariant())
            if (char.IsLetterOrDigit(letter))
                plain.Append(letter);
            else if (letter is '@' or '$' or '!')
                plain.Append(
                    letter == '@' ? 'a'
                    : letter == '$' ? 's'
                    : 'i'
                );
        return Leet(plain.ToString());
    }

    // «p4ssw0rd» is the word; «140509» is a number.
    static string Leet(string plain)
    {
        var read = plain.ToCharArray();
        for (var i = 0; i < read.Length; i++)
            if (char.IsAsciiDigit(read[i]) && i > 0 && i < read.Length - 1 && IsLatin(read[i - 1]) && IsLatin(plain[i + 1]))
                read[i] = read[i] switch
                {
                    '0' => 'o',
                    '1' => 'l',
                    '3' => 'e',
                    '4' => 'a',
                    '5' => 's',
                    '7' => 't',
                    _ => read[i],
                };
        return new string(read);
    }

    static bool IsLatin(char letter) => letter is >= 'a' and <= 'z';

    static bool IsRepeated(string plain)
    {
        for (var unit = 1; unit <= plain.Length / 2; unit++)
            if (plain.Length % unit == 0 || unit < 6)
            {
                var same = true;
                for (var i = unit; same && i < plain.Length; i++)
                    same = plain[i] == plain[i - unit];
                if (same)
                    return true;
            }
        return false;
    }

    static IEnumerable<string> Parts(string? own) =>
        (own ?? "")
            .Split(' ', '@', '.', '-', '_', '+', '\u200c')
            .Select(Plain)
            .Where(part => part.Length >= 4)
            .OrderByDescending(part => part.Length);

    // Takes out four and more that follow each other on a row, forwards or backwards.
    static string WithoutRuns(string text)
    {
        var left = new StringBuilder();
        for (var at = 0; at < text.Length; )
        {
            var run = Rows.Max(row => Math.Max(Run(text, at, row, 1), Run(text, at, row, -1)));
            if (run >= 4)
                at += run;
            else
                left.Append(text[at++]);
        }
        return left.ToString();
    }

    static int Run(string text, int at, string row, int step)
    {
        var place = step > 0 ? row.IndexOf(text[at], StringComparison.Ordinal) : row.LastIndexOf(text[at]);
        var length = 0;
        while (place >= 0 && place < row.Length && at + length < text.Length && text[at + length] == row[place])
            (length, place) = (length + 1, place + step);
        return length;
    }
}
