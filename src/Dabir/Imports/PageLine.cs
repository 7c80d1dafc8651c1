using Dabir.Language;

namespace Dabir.Imports;

/// <summary>One line of a page as a reader sees it. A blank line parts paragraphs.</summary>
/// <param name="Indent">How far in it stands, in characters.</param>
/// <param name="IsProse">Whether it may be text of the article; false for what HTML shows outside paragraphs.</param>
readonly record struct PageLine(int Indent, string Text, bool IsProse = true)
{
    const string Bullets = "•◦▪‣●○·*";

    public static PageLine Blank { get; } = new(0, "");

    public bool IsBlank => Text.Length == 0;

    /// <summary>What labels are recognised by: see <see cref="PageLabels.LettersOf"/>.</summary>
    public string Letters => PageLabels.LettersOf(Text);

    public string WithoutBullet => Text.TrimStart(Bullets.ToCharArray()).TrimStart();

    /// <summary>Measures the indent and takes out what nobody sees: odd spaces, what is no character, embeddings and overrides of direction.</summary>
    public static PageLine Of(string raw, bool isProse = true)
    {
        var indent = 0;
        foreach (var c in raw.TakeWhile(char.IsWhiteSpace))
            indent += c == '\t' ? 4 : 1;
        return new PageLine(indent, Clean(raw), isProse);
    }

    /// <summary>Every run of white space becomes one space; half-spaces stay.</summary>
    public static string Clean(string raw)
    {
        var seen = CleanText
            .Of(raw)
            .Where(c => c is not ('\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')));
        var words = new string([.. seen]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Trim('\u200E', '\u200F', ' ');
    }
}
