namespace Dabir.Language;

/// <summary>The direction a text runs in.</summary>
public enum TextDirection
{
    /// <summary>No letter decides: digits, marks, nothing. The surrounding text does.</summary>
    None,

    /// <summary>From left to right, as Latin.</summary>
    LeftToRight,

    /// <summary>From right to left, as Persian.</summary>
    RightToLeft,
}
