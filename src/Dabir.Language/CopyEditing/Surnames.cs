using System.Collections.Frozen;
using Dabir.Language.Spelling;

namespace Dabir.Language.CopyEditing;

/// <summary>Family names of two parts: رسول‌زاده, فردوسی‌پور, شریفی‌نسب.</summary>
static class Surnames
{
    static readonly FrozenSet<string> SecondParts = "زاده پور نسب نیا نژاد زادگان".Split(' ').ToFrozenSet();

    public static bool IsSecondPart(ReadOnlySpan<char> word) =>
        SecondParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>«عباسیفرد», «جماللو»: typed apart the second part is a word («حسین فرد باهوشی است»).</summary>
    public static bool IsSecondPartInOnePiece(ReadOnlySpan<char> word) => IsSecondPart(word) || word is "فرد" or "لو";

    /// <summary>A given name, or one of those that families are called after with ی.</summary>
    public static bool IsFirstPart(ReadOnlySpan<char> word) =>
        word.Length > 3 && (IsGiven(word) || word[^1] == 'ی' && IsGiven(word[..^1]));

    /// <summary>The list of given names stands beside the spelling checker and is read when first asked.</summary>
    public static bool IsGiven(ReadOnlySpan<char> word) =>
        Sons.IsAnyGiven(word)
        || word is "رضا" or "امید" or "عادل" or "فاطمه" or "زهرا" or "مریم" or "امیر" or "اکبر" or "نادر"
        || CommonWords.All.Find(word).IsGivenName;
}
