using Dabir.Language.CopyEditing;

namespace Dabir.Language;

/// <summary>Stretches of Arabic, Urdu, Pashto and Sorani in a Persian text: a prayer, a slogan, a line of a neighbour.</summary>
/// <remarks>
/// What an Arabic keyboard makes of Persian is no Arabic: a stretch has a letter that Persian never writes, or three words in a
/// row that are not Persian.
/// </remarks>
public static class ForeignText
{
    const int FewWords = 3;

    static readonly System.Buffers.SearchValues<char> NeverPersian = System.Buffers.SearchValues.Create(
        "ٹڈڑںټډړږښېۍځڅڼګێۆڵڕەڤےہھأإة\u064b\u064c\u064d"
    );

    /// <summary>Where foreign words stand, in order; none in almost every text.</summary>
    /// <example><c>ForeignText.In("گفت: إن الله على كل شيء قدير و رفت")</c> is the prayer; <c>In("كتاب علي")</c> is empty.</example>
    public static IReadOnlyList<(int Start, int End)> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!ForeignRuns.MayBeIn(text))
            return [];
        List<(int Start, int End, bool IsSure)> found = [];
        new Tokens(text, keepDigits: true).Cut(
            (start, end) =>
            {
                var from = start;
                ForeignRuns.Between(
                    text,
                    start,
                    end,
                    (begun, ended) =>
                    {
                        Add(from, begun);
                        from = ended;
                    }
                );
                Add(from, end);
            }
        );
        // «قال الرئيس: هذه …»: two words are sure when what stands beside them is.
        for (var i = 1; i < found.Count; i++)
            if (found[i - 1].IsSure && !found[i].IsSure && AreNeighbours(i - 1, i))
                found[i] = found[i] with { IsSure = true };
        for (var i = found.Count - 2; i >= 0; i--)
            if (found[i + 1].IsSure && !found[i].IsSure && AreNeighbours(i, i + 1))
                found[i] = found[i] with { IsSure = true };
        return [.. found.Where(run => run.IsSure).Select(run => (run.Start, run.End))];

        void Add(int start, int end)
        {
            var run = text.AsSpan(start, end - start);
            var trimmed = run.Trim();
            if (trimmed.IsEmpty)
                return;
            var at = start + (run.Length - run.TrimStart().Length);
            found.Add((at, at + trimmed.Length, trimmed.ContainsAny(NeverPersian) || WordCountOf(trimmed) >= FewWords));
        }

        bool AreNeighbours(int one, int next)
        {
            foreach (var sign in text.AsSpan(found[one].End, found[next].Start - found[one].End))
                if (char.IsLetter(sign) || sign == '\n')
                    return false;
            return true;
        }
    }

    static int WordCountOf(ReadOnlySpan<char> run)
    {
        var words = 0;
        foreach (var _ in run.Split(' '))
            words++;
        return words;
    }
}
