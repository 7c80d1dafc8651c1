using System.Text;
using Dabir.Words;

namespace Dabir.Tests.Words;

/// <summary>One thing has one word, and one word one spelling, wherever it stands.</summary>
public class OneSpelling
{
    // Decided once; the right-hand side is nowhere on the left.
    static readonly (string Never, string Say)[] Decided =
    [
        ("ویدیو", "ویدئو"),
        ("نظرها", "نظرات"),
        ("غیرقابل", "غیر قابل"),
        ("هم‌رسانی", "اشتراک‌گذاری"),
        ("جعبه‌ها", "چیدمان صفحه نخست"),
        ("خروج از انتشار", "لغو انتشار"),
        ("گشودن", "باز کردن"),
        ("بی آنکه", "بی‌آنکه"),
    ];

    static Wording Fa => new Languages(Languages.Own)["fa"];

    [Fact]
    public void Words_that_were_decided_on_stand_as_decided()
    {
        var wrong =
            from key in Fa.Keys
            from word in Decided
            where Fa[key].Contains(word.Never, StringComparison.Ordinal)
            select $"{key}: say «{word.Say}», not «{word.Never}»";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_word_is_spelt_in_two_ways()
    {
        // The style sheet shows both spellings to choose from.
        var spellings = Fa
            .Keys.Where(key => !key.StartsWith("style.", StringComparison.Ordinal))
            .SelectMany(key => Spellings(Fa[key]))
            .Distinct()
            .GroupBy(Joined)
            .Where(same => same.Count() > 1)
            .Select(same => string.Join(" / ", same.Order(StringComparer.Ordinal)));
        Assert.Empty(spellings);
    }

    [Theory]
    [InlineData("ویدیو و ویدئو")]
    [InlineData("کتاب‌ها و کتاب ها")]
    [InlineData("رأی و رای")]
    public void The_rule_bites(string text) =>
        Assert.Contains(Spellings(text).Distinct().GroupBy(Joined), same => same.Count() > 1);

    // Words, and neighbours that a half-space could have joined.
    static IEnumerable<string> Spellings(string text)
    {
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim('.', '،', '؛', ':', '«', '»', '(', ')', '؟', '!', '…', '·'))
            .ToList();
        foreach (var word in words)
            if (word.Length > 2)
                yield return word;
        for (var i = 1; i < words.Count; i++)
            if (words[i - 1].Length > 1 && Joiners.Contains(words[i]))
                yield return $"{words[i - 1]} {words[i]}";
    }

    // Second parts that are written with a half-space or not at all; «منتشر شده» may be a verb and «منتشرشده» not, so «شده» is none.
    static readonly HashSet<string> Joiners = ["های", "ها", "ای", "تر", "ترین"];

    static string Joined(string word)
    {
        var joined = new StringBuilder(word.Length);
        foreach (var letter in word)
            joined.Append(
                letter switch
                {
                    '\u200c' or ' ' => "",
                    'ئ' or 'ي' or 'ى' => "ی",
                    'ؤ' => "و",
                    'أ' or 'إ' or 'آ' => "ا",
                    'ك' => "ک",
                    'ة' or 'ۀ' => "ه",
                    _ => letter.ToString(),
                }
            );
        return $"{joined}";
    }
}
