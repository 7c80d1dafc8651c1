using System.Text;
using System.Text.Json;

namespace Dabir.Words;

/// <summary>The sentences and labels of one language, from <c>languages/{language}.json</c>.</summary>
/// <remarks>
/// A file is a tree of texts; a key is the way down: <c>comments.published</c>. Places for values stand in braces:
/// <c>"شماره پیگیری: {number}"</c>. A site changes any label by a file of the same name in its own folder.
/// </remarks>
public sealed class Wording
{
    /// <summary>The language the program is complete in; a text that another language lacks is shown in it.</summary>
    internal const string Complete = "fa";

    readonly Dictionary<string, string> texts;
    readonly Wording? elsewhere;

    Wording(string language, Dictionary<string, string> texts, Wording? elsewhere)
    {
        this.elsewhere = elsewhere;
        Language = language;
        Digits = texts.GetValueOrDefault("digits", "0123456789");
        IsRightToLeft = string.Equals(texts.GetValueOrDefault("direction", "ltr"), "rtl", StringComparison.Ordinal);
        this.texts = texts;
    }

    /// <summary>The language's BCP 47 tag: <c>fa</c>.</summary>
    public string Language { get; }

    /// <summary>The ten digits the language writes with: «۰۱۲۳۴۵۶۷۸۹».</summary>
    public string Digits { get; }

    /// <summary>True for a language written from right to left.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>Every key of the language's own file.</summary>
    public IReadOnlyCollection<string> Keys => texts.Keys;

    /// <summary>The text of a key. A key that no file knows is a mistake of the program and throws.</summary>
    /// <example><c>wording["comments.closed"]</c> is «نظردهی این خبر بسته شده است.»</example>
    public string this[string key] =>
        texts.TryGetValue(key, out var text) ? text
        : elsewhere is not null ? elsewhere[key]
        : throw new KeyNotFoundException($"languages/{Language}.json has no text for \"{key}\".");

    /// <summary>The text of a key with values in its places. Not encoded: whoever prints it encodes the whole.</summary>
    /// <example><c>wording.Say("tracking.number", ("number", "۴۸۱"))</c> is «شماره پیگیری: ۴۸۱».</example>
    public string Say(string key, params ReadOnlySpan<(string Place, string? Value)> values)
    {
        var text = this[key].AsSpan();
        var said = new StringBuilder(text.Length + 16);
        while (text.IndexOf('{') is >= 0 and var open && text[open..].IndexOf('}') is > 0 and var length)
        {
            said.Append(text[..open]).Append(Value(text.Slice(open + 1, length - 1), values));
            text = text[(open + length + 1)..];
        }
        return said.Append(text).ToString();
    }

    string Value(ReadOnlySpan<char> place, ReadOnlySpan<(string Place, string? Value)> values)
    {
        foreach (var (name, value) in values)
            if (place.SequenceEqual(name))
                return Isolated(value ?? "");
        return $"{{{place}}}";
    }

    /// <summary>True when the language has a text for the key.</summary>
    public bool Has(string key) => texts.ContainsKey(key) || elsewhere?.Has(key) == true;

    /// <summary>Reads a language from the first folder and lays the same file of each further folder over it.</summary>
    /// <param name="language">A BCP 47 tag; <c>fa-AF</c> starts from <c>fa</c>.</param>
    /// <param name="folders">The program's own <c>languages</c> folder, then the site's; missing files are fine except the first.</param>
    public static Wording Read(string language, params IReadOnlyList<string> folders)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders)
        foreach (var name in (string[])[language.Split('-')[0], language])
        {
            var file = Path.Combine(folder, name + ".json");
            if (!File.Exists(file))
                continue;
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            Collect(json.RootElement, "", read);
        }
        return read.Count > 0
            ? new Wording(language, read, language.Split('-')[0] == Complete ? null : Read(Complete, folders))
            : throw new FileNotFoundException($"No language file {language}.json in {string.Join(", ", folders)}.");
    }

    /// <summary>
    /// A name in the other direction would carry the punctuation beside it to the wrong side; U+2068…U+2069 keep it in.
    /// Values of the text's own direction, and numbers, stay as they are, so that copied lines hold no invisible marks.
    /// </summary>
    string Isolated(string value)
    {
        foreach (var letter in value)
            if (char.IsLetter(letter) && IsRightToLeft != letter is >= '\u0590' and <= '\u08FF')
                return $"\u2068{value}\u2069";
        return value;
    }

    static void Collect(JsonElement element, string key, Dictionary<string, string> into)
    {
        if (element.ValueKind == JsonValueKind.Object)
            foreach (var member in element.EnumerateObject())
                Collect(member.Value, key.Length == 0 ? member.Name : $"{key}.{member.Name}", into);
        else
            into[key] = element.GetString() ?? "";
    }
}
