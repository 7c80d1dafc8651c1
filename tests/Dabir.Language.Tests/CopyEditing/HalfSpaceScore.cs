using System.Globalization;

namespace Dabir.Language.Tests.CopyEditing;

/// <summary>Counts right and wrong half-spaces as the README of the shared tables says.</summary>
sealed class HalfSpaceScore
{
    static readonly Dictionary<char, char> Seats = "أا إا ٱا آا ؤو ئی ةه ۀه ىی يی كک"
        .Split(' ')
        .ToDictionary(pair => pair[0], pair => pair[1]);

    int right;
    int made;
    int excused;
    int wanted;
    int exact;
    int sentences;

    public double Precision => (double)right / (made - excused);
    public double PlainPrecision => (double)right / made;
    public double Recall => (double)right / wanted;
    public double F1 => 2 * Precision * Recall / (Precision + Recall);
    public double WholeSentences => (double)exact / sentences;

    readonly Dictionary<string, (int Found, int Wanted)> kinds = [];

    public double RecallOf(string kind) => (double)kinds[kind].Found / kinds[kind].Wanted;

    public static HalfSpaceScore Of(string column, EditLevel level)
    {
        var score = new HalfSpaceScore();
        foreach (var file in new[] { "zwnj_dev_perdt.tsv", "zwnj_dev_seraji.tsv" })
        foreach (var row in SharedTable.Read(file))
            score.Count(row["gold"], CopyEditor.Edited(row[column], level), row["optional"]);
        return score;
    }

    void Count(string gold, string edited, string optional)
    {
        var (letters, wantedGaps) = Fold(gold);
        var (madeLetters, madeGaps) = Fold(edited);
        var excuses = optional.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToHashSet();
        var sameLetters = letters == madeLetters;
        sentences++;
        if (sameLetters && wantedGaps == madeGaps)
            exact++;
        wanted += wantedGaps.Count(gap => gap == 'Z');
        made += madeGaps.Count(gap => gap == 'Z');
        for (var i = 0; i < wantedGaps.Length; i++)
            if (wantedGaps[i] == 'Z')
                CountKind(KindOf(letters, wantedGaps, i), sameLetters && madeGaps[i] == 'Z');
        if (!sameLetters)
            return;
        for (var i = 0; i < wantedGaps.Length; i++)
        {
            if (madeGaps[i] != 'Z')
                continue;
            if (wantedGaps[i] == 'Z')
                right++;
            else if (excuses.Contains(i))
                excused++;
        }
    }

    void CountKind(string kind, bool isFound)
    {
        var (found, all) = kinds.GetValueOrDefault(kind);
        kinds[kind] = (found + (isFound ? 1 : 0), all + 1);
    }

    /// <summary>What the half-space before a letter parts, by the pieces on its two sides.</summary>
    static string KindOf(string letters, string gaps, int at)
    {
        var (start, end) = (at - 1, at + 1);
        while (start > 0 && gaps[start] == 'N')
            start--;
        while (end < letters.Length && gaps[end] == 'N')
            end++;
        var (before, after) = (letters[start..at], letters[at..end]);
        return before.Length <= 5 && before.EndsWith("می", StringComparison.Ordinal) ? "verb"
            : Plurals.Contains(after) ? "plural"
            : Comparatives.Contains(after) ? "comparative"
            : Clitics.Contains(after) ? "clitic"
            : "compound";
    }

    static readonly string[] Plurals = "ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست هایند".Split(' ');
    static readonly string[] Comparatives = "تر تری ترین ترینی ترها ترهای ترم ترند".Split(' ');
    static readonly string[] Clitics = "ام ای ایم اید اند ات اش مان تان شان ایست است یی ست".Split(' ');

    static (string Letters, string Gaps) Fold(string text)
    {
        var (letters, gaps) = (new System.Text.StringBuilder(), new System.Text.StringBuilder());
        var (half, other) = (false, true);
        foreach (var written in text)
        {
            if (written is '\u0640' or (>= '\u064b' and <= '\u065f') or '\u0670' or '\u200e' or '\u200f')
                continue;
            if (written == '\u200c')
                half = true;
            else if (!char.IsLetterOrDigit(written))
                other = true;
            else
            {
                var neverJoins = letters.Length > 0 && "اآدذرزژو".Contains(letters[^1]);
                gaps.Append(
                    other ? 'S'
                    : half && !neverJoins ? 'Z'
                    : 'N'
                );
                letters.Append(Folded(written));
                (half, other) = (false, false);
            }
        }
        return (letters.ToString(), gaps.ToString());
    }

    static char Folded(char letter) =>
        char.IsDigit(letter)
            ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter))
            : Seats.GetValueOrDefault(letter, letter);
}
