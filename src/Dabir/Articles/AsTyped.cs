using Dabir.CopyEditing;

namespace Dabir.Articles;

/// <summary>
/// The text of an article as its writer typed it, kept as long as the safe edits of its last save stand: what they were is
/// found by making them again, and each can be taken back. Beside it the words that stay as written in this article.
/// </summary>
public sealed class AsTyped
{
    AsTyped() { }

    public AsTyped(Article article) => (Article, ArticleId) = (article, article.Id);

    public long ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;

    /// <summary>What was typed; null when nothing was changed in it.</summary>
    public TypedWords? Words { get; private set; }

    /// <summary>Words that stay as they are written in this article.</summary>
    public IReadOnlyList<string> Left { get; private set; } = [];

    /// <summary>What the words became, as a fingerprint: when the article has another text, nothing of it can be taken back.</summary>
    public string Became { get; private set; } = "";

    /// <summary>Whether it says anything.</summary>
    public bool IsEmpty => Words is null && Left.Count == 0;

    /// <summary>Whether the article still has the text that the words became.</summary>
    public bool Stands(Article article) => Words is not null && Became == TypedWords.FingerprintOf(article.Text);

    /// <summary>The safe edits of the last save that still stand in the article, in its order.</summary>
    /// <param name="desk">The copy editor of the article's edition.</param>
    public IReadOnlyList<SafeEdit> EditsOf(Article article, CopyDesk desk) =>
        Stands(article) && Words!.TryEdit(desk.Over(Left), article.Text, out var made, out _) ? made : [];

    /// <summary>
    /// Takes a safe edit back wherever it was made in the text, or all of them; the words stay as written from now on.
    /// </summary>
    /// <param name="words">As they were written; null for all.</param>
    /// <returns>The text without the edit; null when the article has another text by now, or never had the edit.</returns>
    internal ArticleText? Without(string? words, Article article, CopyDesk desk)
    {
        string[] back = [.. EditsOf(article, desk).Select(e => e.Before).Where(before => words is null || before == words)];
        if (back.Length == 0)
            return null;
        Left = [.. Left.Union(back, StringComparer.Ordinal)];
        Words!.TryEdit(desk.Over(Left), article.Text, out _, out var text);
        Became = TypedWords.FingerprintOf(text);
        return text;
    }

    /// <summary>Notes what was typed and what the article has of it now.</summary>
    /// <param name="typed">Null when nothing was changed in what was typed.</param>
    /// <param name="left">What stays as written; what is no longer in the text is forgotten.</param>
    internal void Note(TypedWords? typed, IEnumerable<string> left, ArticleText became)
    {
        Words = typed;
        Left = [.. left.Distinct(StringComparer.Ordinal)];
        Became = typed is null ? "" : TypedWords.FingerprintOf(became);
    }
}

/// <summary>The fields of a text that the copy editor works on, as they were typed.</summary>
public sealed record TypedWords
{
    public string Kicker { get; init; } = "";
    public string Headline { get; init; } = "";
    public string Deck { get; init; } = "";
    public string Lead { get; init; } = "";
    public string Body { get; init; } = "";

    /// <summary>Whether the body was typed as HTML, because it holds more than the plain form can say.</summary>
    public bool BodyIsHtml { get; init; }

    /// <summary>
    /// The words as an article keeps them: letters set right, safe edits made, lines trimmed, the body cleaned. False when the
    /// body is more markup than is taken.
    /// </summary>
    /// <param name="made">Gets every safe edit.</param>
    public bool TryEdit(CopyDesk desk, ArticleText standing, out IReadOnlyList<SafeEdit> edits, out ArticleText text)
    {
        List<SafeEdit> made = [];
        edits = made;
        text = standing with
        {
            Kicker = Line(desk, Kicker, made),
            Headline = Line(desk, Headline, made),
            Deck = Line(desk, Deck, made),
            Lead = Line(desk, Lead, made),
        };
        var typedBody = desk.Edited(Body, made);
        string? body;
        var isTaken = BodyIsHtml
            ? Articles.Body.BodyHtml.TrySanitise(typedBody, out body)
            : Articles.Body.PlainBody.TryToHtml(typedBody, out body);
        text = text with { BodyHtml = body ?? "" };
        return isTaken;
    }

    /// <summary>What tells two texts apart in the fields of this record.</summary>
    internal static string FingerprintOf(ArticleText text) =>
        new ArticleText
        {
            Kicker = text.Kicker,
            Headline = text.Headline,
            Deck = text.Deck,
            Lead = text.Lead,
            BodyHtml = text.BodyHtml,
        }.Fingerprint();

    static string Line(CopyDesk desk, string typed, ICollection<SafeEdit> made) => Language.OneLine.Of(desk.Edited(typed, made));
}
