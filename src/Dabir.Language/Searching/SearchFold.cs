using Dabir.Language.Searching;

namespace Dabir.Language;

/// <summary>Text as search sees it: what readers type for one another becomes the same.</summary>
/// <remarks>
/// Yeh, kaf, heh, alef and hamza seats, digits of every script, presentation forms, full-width and accented letters and case
/// become one letter each; vowel signs, tatweel and direction marks go; punctuation ends a word. «۵٪» is <c>5 درصد</c>,
/// «۱٬۲۳۴» is <c>1234</c>, «خانۀ» and «خانه‌ی» are <c>خانه</c>. Folding twice changes nothing.
/// </remarks>
/// <example><c>SearchFold.Fold("كتاب هاي تازۀ شهر")</c> is <c>کتابهای تازه شهر</c>.</example>
public static class SearchFold
{
    /// <summary>Raised whenever a fold gives something else than before: an index of an older version must be built anew.</summary>
    public const int Version = 3;

    /// <summary>Folds a text of any length and any script; lone surrogates end a word.</summary>
    public static string Fold(string text, SearchForm form = SearchForm.Joined)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draft = new FoldDraft(text, mapped: false);
        var writing = new WordForms(draft, form);
        var folded = writing.Text;
        writing.Return();
        draft.Return();
        return folded;
    }

    /// <summary>The same with the way back, for marking what was found in the original.</summary>
    public static FoldedText FoldWithMap(string text, SearchForm form = SearchForm.Joined)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draft = new FoldDraft(text, mapped: true);
        var writing = new WordForms(draft, form);
        var folded = new FoldedText(writing.Text, writing.Sources);
        writing.Return();
        draft.Return();
        return folded;
    }
}
