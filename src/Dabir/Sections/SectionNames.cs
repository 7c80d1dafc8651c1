namespace Dabir.Sections;

/// <summary>What the usual services of a Persian newsroom are called, for a section opened by its slug alone.</summary>
public static class SectionNames
{
    static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["politics"] = "سیاست",
        ["world"] = "جهان",
        ["international"] = "بین‌الملل",
        ["economy"] = "اقتصاد",
        ["society"] = "جامعه",
        ["city"] = "شهر",
        ["culture"] = "فرهنگ",
        ["art"] = "هنر",
        ["books"] = "کتاب",
        ["sport"] = "ورزش",
        ["sports"] = "ورزش",
        ["science"] = "دانش",
        ["technology"] = "فناوری",
        ["health"] = "سلامت",
        ["life"] = "زندگی",
        ["photo"] = "عکس",
        ["video"] = "ویدئو",
        ["provinces"] = "استان‌ها",
        ["history"] = "تاریخ",
        ["travel"] = "سفر",
        ["news"] = "خبر",
    };

    /// <summary>The Persian name in a Persian edition; elsewhere, and where none is usual, the slug itself. A section keeps the name it was opened with.</summary>
    public static string Of(string slug, string language) =>
        language.Split('-')[0] == "fa" ? Usual.GetValueOrDefault(slug, slug) : slug;

    /// <summary>The usual slug that was probably meant by one that is none; null for a usual one and for what is like no other.</summary>
    public static string? NearestUsual(string slug) => Usual.ContainsKey(slug) ? null : Nearest.To(slug, Usual.Keys);
}
