using System.Text;
using Dabir.Language;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sections;

/// <summary>Something of an edition that readers follow by its name, and that has an address made of it.</summary>
public interface ISpelled
{
    long EditionId { get; }
    string Name { get; }
    string Slug { get; }

    /// <summary>From <see cref="Spelling.FoldOf"/>; null in a row of an older Dabir that is not filled in yet.</summary>
    string? Fold { get; }
}

/// <summary>When two spellings are one name, and which of them is shown.</summary>
public static class Spelling
{
    const char HalfSpace = '\u200C';

    /// <summary>A name as it is kept: one space between words, and the letters of its language.</summary>
    public static string Kept(string typed, string language) => TypedText.Line(typed, language).Trim(HalfSpace);

    /// <summary>
    /// Whether a newly typed spelling should be shown from now on. A half-space is typed on purpose; a space may only be
    /// what the keyboard had, so it never takes a half-space away.
    /// </summary>
    /// <example>«سارا نیک‌فر» replaces «سارا نیک فر»; «سارا نیک فر» does not replace «سارا نیک‌فر».</example>
    public static bool IsBetter(string typed, string shown) =>
        typed.Count(c => c == HalfSpace) > shown.Count(c => c == HalfSpace) && Closed(typed) == Closed(shown);

    // Other letters are another spelling, and not for a slip of the hand to decide: «ارش» for «آرش».
    static string Closed(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).Replace("\u200C", "", StringComparison.Ordinal);

    /// <summary>The spellings of one form, each name once, as whoever typed it most carefully.</summary>
    public static IEnumerable<string> Distinct(IEnumerable<string> names) =>
        names.GroupBy(FoldOf).Select(same => same.MaxBy(name => name.Count(c => c == HalfSpace))!);

    /// <summary>
    /// What all spellings of a name share: with a space, with a half-space or in one piece, with any letters of the keyboard.
    /// Signs stay, because of a name a sign may be the half.
    /// </summary>
    /// <example>«گفت‌وگو», «گفت و گو» and «گفتگو» have one; «C», «C++» and «C#» have three.</example>
    public static string FoldOf(string name)
    {
        var fold = FoldOfWords(name);
        // «#ایران» is how «ایران» is typed elsewhere.
        var named = CleanText.Of(name).Normalize(NormalizationForm.FormKC).TrimStart().TrimStart('#', '@');
        var signs = string.Concat(named.EnumerateRunes().Where(IsSign));
        return signs.Length == 0 ? fold : $"{fold} {signs}";
    }

    /// <summary>The same of a headline or of words that are looked for in one: signs are no words.</summary>
    public static string FoldOfWords(string text) => SearchFold.Fold(text).Replace(" ", "", StringComparison.Ordinal);

    static bool IsSign(Rune rune) =>
        rune.Value is '#' or '&' or '@' or '*' || (Rune.IsSymbol(rune) && !BlankText.IsBlank(rune.ToString()));

    /// <summary>Finds who bears the name in an edition, and the address a new bearer would get.</summary>
    /// <param name="all">The table.</param>
    /// <param name="unsaved">Those made in this write and not saved yet.</param>
    internal static async Task<(T? Bearer, string Slug)> Find<T>(
        IQueryable<T> all,
        IEnumerable<T> unsaved,
        long edition,
        string name,
        CancellationToken stop
    )
        where T : class, ISpelled
    {
        var slug = NameSlug.Of(name);
        // An older name may stand under this address though it is another one: «C++» under «c».
        string[] addresses = [slug, .. Enumerable.Range(2, 8).Select(n => FormattableString.Invariant($"{slug}-{n}"))];
        var fold = FoldOf(name);
        var near = await all.Where(t =>
                t.EditionId == edition && (t.Name == name || t.Fold == fold || addresses.Contains(t.Slug))
            )
            .ToListAsync(stop);
        near.AddRange(unsaved.Where(t => (t.Fold == fold || addresses.Contains(t.Slug)) && !near.Contains(t)));
        var bearer =
            near.Find(t => t.Name == name)
            ?? near.Find(t => NameSlug.Of(t.Name) == slug && FoldOf(t.Name) == fold)
            ?? near.Find(t => FoldOf(t.Name) == fold);
        return (bearer, addresses.FirstOrDefault(free => !near.Exists(t => t.Slug == free), slug));
    }
}
