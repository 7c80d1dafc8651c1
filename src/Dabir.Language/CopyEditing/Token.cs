namespace Dabir.Language.CopyEditing;

/// <summary>One stretch of a text as punctuation sees it, with what should stand there.</summary>
/// <remarks>A replacement is written by a safe edit; what is suggested is only offered, in its place.</remarks>
record struct Token(
    TokenKind Kind,
    int Start,
    int End,
    string? Replacement = null,
    CopyEditRule Rule = CopyEditRule.Punctuation,
    string? Suggested = null
);

enum TokenKind : byte
{
    /// <summary>The start or end of a line.</summary>
    Break,
    Word,
    Latin,
    Number,
    Open,
    Close,
    Stop,
    Quote,
    Other,
    Protected,
}
