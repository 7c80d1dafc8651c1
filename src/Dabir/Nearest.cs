namespace Dabir;

/// <summary>Which word was probably meant by one that is not there.</summary>
public static class Nearest
{
    /// <summary>The nearest of the words, when it is near enough to be a slip of the finger; null otherwise.</summary>
    /// <example><c>Nearest.To("ctiy", ["city", "culture"])</c> is <c>city</c>.</example>
    public static string? To(string word, IReadOnlyCollection<string> words) =>
        words
            .Select(other => (Word: other, Slips: Slips(word.ToUpperInvariant(), other.ToUpperInvariant())))
            .Where(near => near.Slips <= (Math.Min(word.Length, near.Word.Length) <= 4 ? 1 : 2))
            .OrderBy(near => near.Slips)
            .Select(near => near.Word)
            .FirstOrDefault();

    /// <summary>How many letters are missing, too many, wrong or swapped with their neighbour.</summary>
    static int Slips(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return int.MaxValue;
        var slips = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        for (var j = 0; j <= b.Length; j++)
        {
            if (i == 0 || j == 0)
            {
                slips[i, j] = i + j;
                continue;
            }
            var wrong = a[i - 1] == b[j - 1] ? 0 : 1;
            slips[i, j] = Math.Min(Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1, slips[i - 1, j - 1] + wrong);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
        }
        return slips[a.Length, b.Length];
    }
}
