namespace Dabir.Data.Check;

/// <summary>What came of looking at one part of the site.</summary>
/// <param name="Part">One word: <c>counters</c>.</param>
/// <param name="Told">For the operator: what was looked at, or what is wrong and what to do.</param>
public sealed record Finding(string Part, bool IsRight, string Told)
{
    const int Named = 3;

    /// <example><c>Finding.Right("counters", 41, "articles")</c> is told as <c>counters: 41 articles, all right</c>.</example>
    public static Finding Right(string part, long count, string things) =>
        new(part, true, FormattableString.Invariant($"{count} {things}, all right"));

    /// <param name="wrong">What is wrong, the first few by name.</param>
    /// <param name="advice">What to do.</param>
    public static Finding Wrong(string part, IReadOnlyCollection<string> wrong, string advice)
    {
        var more = wrong.Count > Named ? FormattableString.Invariant($" and {wrong.Count - Named} more") : "";
        return new(part, false, $"{string.Join("; ", wrong.Take(Named))}{more}. {advice}");
    }

    public override string ToString() => $"{Part}: {Told}";
}
