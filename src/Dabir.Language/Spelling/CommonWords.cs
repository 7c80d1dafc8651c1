using System.IO.Compression;
using System.Text;

namespace Dabir.Language.Spelling;

/// <summary>How common words are, and how those with a hamza, a tanwin or a half-space are written; names stand here too.</summary>
/// <remarks>
/// Made by build.mjs; see NOTICE for the sources. One string and two arrays, about 0.9 MB, read on first use: a look-up is a binary
/// search.
/// </remarks>
sealed class CommonWords
{
    readonly string text;
    readonly int[] starts;
    readonly string letters;
    readonly int[] letterStarts;

    CommonWords(string text)
    {
        this.text = text;
        var lines = new List<int>();
        var folded = new StringBuilder(text.Length);
        var foldedStarts = new List<int>();
        for (var at = 0; at < text.Length; at = text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length)
        {
            lines.Add(at);
            foldedStarts.Add(folded.Length);
            WrittenLetters.AddTo(folded, text.AsSpan(at, text.AsSpan(at).IndexOf('\t')));
        }
        foldedStarts.Add(folded.Length);
        (starts, letters, letterStarts) = ([.. lines], folded.ToString(), [.. foldedStarts]);
    }

    public static CommonWords All { get; } = Load();

    public int Count => starts.Length;

    /// <summary>Finds a word by its folded letters; the default is not found.</summary>
    public Common Find(ReadOnlySpan<char> word)
    {
        var (low, high) = (0, starts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = LettersAt(middle).SequenceCompareTo(word);
            if (order == 0)
                return At(middle);
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return default;
    }

    public ReadOnlySpan<char> LettersAt(int index) =>
        letters.AsSpan(letterStarts[index], letterStarts[index + 1] - letterStarts[index]);

    public Common At(int index)
    {
        var line = text.AsSpan(starts[index]);
        var tab = line.IndexOf('\t');
        var end = line.IndexOf('\n');
        var grade = end < 0 ? line[(tab + 1)..] : line[(tab + 1)..end];
        return new Common(
            text.AsMemory(starts[index], tab),
            byte.Parse(grade.TrimEnd('n'), System.Globalization.CultureInfo.InvariantCulture),
            grade[^1] == 'n'
        );
    }

    static CommonWords Load()
    {
        using var file = typeof(CommonWords).Assembly.GetManifestResourceStream("Dabir.Language.fa.spelling")!;
        using var unpacked = new BrotliStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return new CommonWords(reader.ReadToEnd());
    }
}

/// <summary>A word as it is written, how common it is (0–15), and whether it is a given name and hardly anything else.</summary>
readonly record struct Common(ReadOnlyMemory<char> Written, byte Grade, bool IsGivenName)
{
    public bool IsKnown => !Written.IsEmpty;
}
