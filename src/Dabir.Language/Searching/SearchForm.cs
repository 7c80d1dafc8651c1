namespace Dabir.Language;

/// <summary>How the parts of a Persian word are written for search; an index keeps both forms.</summary>
public enum SearchForm
{
    /// <summary>«می‌شود» and «می شود» become <c>میشود</c>: spellings of one word meet.</summary>
    Joined,

    /// <summary>«می‌شود» becomes <c>می شود</c>: every part can be found by itself, neighbours as a phrase.</summary>
    Split,
}
