using System.Collections.Frozen;

namespace Dabir.Language.CopyEditing;

/// <summary>Small words of two or three parts, a closed class: «به‌ویژه», «همچنین», «بنابراین». «|» is a half-space, «+» nothing.</summary>
static class ClosedWords
{
    static readonly FrozenDictionary<string, string> Words = Read(
        "به|ویژه به|رغم به|زعم به|موقع به|تدریج به|خصوص به|علاوه به|ندرت "
            + "بنا+بر+این بنابر+این هم+چنین هم+چون هم+چنان هم+دیگر آن|هایی این|هایی آن|ها این|ها هم+واره هم+اکنون یک+دیگر دو+باره بر+خلاف بر+عکس بر+قرار بر+خوردار چنان+چه اگر+چه گر+چه "
            + "همان|طور این|طوری آن|طوری همان|طوری همین|طوری نان+وا همین|طور این|طور آن|طور هیچ|گاه هیچ|کس چنان|که بل+که علی|رغم من|جمله در+باره ان+شاءالله "
            + "بی|ام|و ال|سی|دی ال|ای|دی او|ال|ای|دی دی|وی|دی سی|دی اف|بی|آی سی|ان|ان سی|تی|اسکن پی|تی|ای بی|بی|سی یو|اس|بی پی|دی|اف ام|آر|آی جی|پی|اس اس|ام|اس آی|پی وی|پی|ان پی|وی|سی ای|تی|ام "
            + "ای|بی|اس دی|ان|ای سی|آی|ای ان|بی|ای ام|پی|تری ام|پی|فور سی|سی|یو آی|سی|یو ال|پی|جی سی|ان|جی ام|دی|اف پی|اچ|دی ام|بی|ای جی|ام اف|ای|او تی|ان|تی ای|بی|سی ان|بی|سی یو|اف|او آی|اس|آی "
            + "پار+سال ام+سال ام+روز ام+شب پری+روز پری+شب شهر+داری ریاست|جمهوری نخست|وزیری پای+تخت "
            + "کوتاه|مدت بلند|مدت میان|مدت دوم|خردادی روبه|رو رو+به|رو روزبه|روز زین|پس بی|آنکه یک|سره یک|باره یک|طرفه یک|جانبه علیه|السلام علیهم|السلام علیها|السلام"
    );

    /// <summary>Good papers write these apart as well: «به ویژه», «همان طور که».</summary>
    static readonly FrozenSet<string> OftenApart = (
        "به|ویژه به|رغم به|زعم به|موقع به|تدریج به|خصوص به|علاوه به|ندرت "
        + "همان|طور همین|طور این|طور آن|طور همان|طوری همین|طوری این|طوری آن|طوری هیچ|گاه هیچ|کس چنان|که یک|سره یک|باره بی|آنکه علیه|السلام علیهم|السلام علیها|السلام"
    )
        .Split(' ')
        .ToFrozenSet();

    static readonly FrozenDictionary<string, string> Letters = Words
        .Values.Where(word =>
            (word.Count(sign => sign == '|') > 1 || word.Length > 9) && !word.Contains('+', StringComparison.Ordinal)
        )
        .GroupBy(word => word.Replace("|", "", StringComparison.Ordinal))
        .ToFrozenDictionary(group => group.Key, group => group.First());

    /// <summary>An abbreviation of three letters or more, or a long word, typed in one piece.</summary>
    public static bool TryFindFused(ReadOnlySpan<char> letters, out string joined) =>
        Letters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out joined!);

    /// <summary>The longest word of the class that begins with these letters: its letters, and what stands between them.</summary>
    public static bool TryFind(ReadOnlySpan<char> spaced, out string joined) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(spaced, out joined!);

    /// <summary>«بی بی سی» is as usual as «بی‌بی‌سی»: letters are read one by one either way.</summary>
    public static bool IsOftenApart(string joined) => OftenApart.Contains(joined) || joined.Count(sign => sign == '|') > 1;

    static FrozenDictionary<string, string> Read(string words) =>
        words.Split(' ').ToDictionary(word => word.Replace('|', ' ').Replace('+', ' '), word => word).ToFrozenDictionary();
}
