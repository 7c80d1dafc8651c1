using System.Collections.Frozen;

namespace Dabir.Language.CopyEditing;

/// <summary>Tags of HTML that begin or end a block of text: no quotation runs over them.</summary>
static class Blocks
{
    static readonly FrozenSet<string> Names = (
        "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd td th tr table caption thead tbody blockquote figure figcaption section article aside header footer "
        + "nav main hr pre address details summary form fieldset"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsAt(string text, Token token)
    {
        if (token.Kind != TokenKind.Protected || text[token.Start] != '<')
            return false;
        var name = text.AsSpan(token.Start + 1, token.End - token.Start - 1).TrimStart('/');
        var end = name.IndexOfAnyExcept(AsciiLettersAndDigits);
        return Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(end < 0 ? name : name[..end]);
    }

    static readonly System.Buffers.SearchValues<char> AsciiLettersAndDigits = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );
}
