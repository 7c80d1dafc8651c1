namespace Dabir.Language;

/// <summary>The three sets of decimal digits that newsrooms of the region write with.</summary>
public enum DigitShapes
{
    /// <summary>0123456789, also the form for addresses, storage and machines.</summary>
    Ascii,

    /// <summary>۰۱۲۳۴۵۶۷۸۹ (U+06F0–U+06F9): Persian, Dari, Pashto, Urdu.</summary>
    Persian,

    /// <summary>٠١٢٣٤٥٦٧٨٩ (U+0660–U+0669): Arabic of the Mashriq and Sorani Kurdish.</summary>
    Arabic,
}
