using Dabir.Articles.Body;
using Dabir.CopyEditing;

namespace Dabir.Articles;

/// <summary>
/// The safe edits that stand in the text of an article, each to be taken back, and the words that stay as written in it.
/// Beside the article, because readers never see it and no decision depends on it.
/// </summary>
public sealed class ArticleEdits
{
    /// <summary>So many words are left one by one; with more, the article is edited by hand.</summary>
    public const int MostLeft = 200;

    // A list that nobody reads to its end; what is beyond stands without a button.
    const int MostMade = 1_000;

    ArticleEdits() { }

    public ArticleEdits(Article article) => (Article, ArticleId) = (article, article.Id);

    public long ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;

    /// <summary>What was changed unasked and still stands, field by field in the order of the text.</summary>
    public IReadOnlyList<StandingEdit> Made { get; private set; } = [];

    /// <summary>Words that stay as they are written in this article.</summary>
    public IReadOnlyList<string> Left { get; private set; } = [];

    /// <summary>Whether nothing in this article is edited on save any more.</summary>
    public bool IsByHand { get; private set; }

    /// <summary>The text the places are counted in, as a fingerprint: in another text nothing is taken back.</summary>
    public string Became { get; private set; } = "";

    /// <summary>Those of an article whose text came in with edits made in it.</summary>
    internal static ArticleEdits Of(Article article, IReadOnlyList<StandingEdit> made)
    {
        var edits = new ArticleEdits(article);
        edits.Note(made, [], isByHand: false, article.Text);
        return edits;
    }

    /// <summary>Whether it says anything.</summary>
    public bool IsEmpty => Made.Count == 0 && Left.Count == 0 && !IsByHand;

    /// <summary>Whether the places are those of the article's text as it stands.</summary>
    public bool Stands(Article article) => Made.Count > 0 && Became == FingerprintOf(article.Text);

    /// <summary>The text of a field as the form shows it and the places of edits are counted in.</summary>
    public static string FieldOf(ArticleText text, string field) =>
        field switch
        {
            "Kicker" => text.Kicker,
            "Headline" => text.Headline,
            "Deck" => text.Deck,
            "Lead" => text.Lead,
            _ => PlainBody.FromHtml(text.BodyHtml) ?? text.BodyHtml,
        };

    /// <summary>Notes what stands after a save: the new edits, and of the earlier ones those in text that was not touched.</summary>
    internal void Note(IReadOnlyList<StandingEdit> made, IReadOnlyCollection<string> left, bool isByHand, ArticleText became)
    {
        Made = made.Count > MostMade ? WholeQuotations(made) : [.. made];
        IsByHand = isByHand || left.Count > MostLeft;
        Left = [.. left.Where(words => words.Length <= EditedWords.Longest).Take(MostLeft)];
        Became = FingerprintOf(became);
    }

    // What opens beyond the end of the list, or closes there, cannot be taken back with its other half.
    static IReadOnlyList<StandingEdit> WholeQuotations(IReadOnlyList<StandingEdit> made)
    {
        var beyond = made.Skip(MostMade).Where(e => e.Rule == StandingEdit.QuotationMarks).Select(e => e.Field).ToHashSet();
        return [.. made.Take(MostMade).Where(e => e.Rule != StandingEdit.QuotationMarks || !beyond.Contains(e.Field))];
    }

    /// <summary>The text without an edit wherever it was made, or without all of them; null when there is none such.</summary>
    /// <param name="words">As they were written; null for all.</param>
    /// <remarks>The marks of a quotation are two edits and one thing: they go together.</remarks>
    internal Undone? Without(string? words, ArticleText text)
    {
        var marks = words is not null && Made.Any(e => e.Before == words && e.Rule == StandingEdit.QuotationMarks);
        bool Goes(StandingEdit e) => words is null || e.Before == words || (marks && e.Rule == StandingEdit.QuotationMarks);
        if (!Made.Any(Goes))
            return null;
        List<StandingEdit> stay = [];
        HashSet<(string, string)> came = [];
        foreach (var field in Made.GroupBy(e => e.Field))
        {
            var gone = field.Where(Goes).ToList();
            var (standing, shift) = (FieldOf(text, field.Key), 0);
            foreach (var edit in field)
                if (Goes(edit))
                {
                    var at = edit.Start + shift;
                    standing = string.Concat(
                        standing.AsSpan(0, at),
                        edit.Original,
                        standing.AsSpan(at + edit.Replacement.Length)
                    );
                    shift += edit.Original.Length - edit.Replacement.Length;
                    came.Add((edit.After, edit.Without(gone).After));
                }
                else
                    stay.Add(edit.Without(gone) with { Start = edit.Start + shift });
            text = With(text, field.Key, standing);
        }
        return new Undone(text, stay, [.. came]);
    }

    /// <summary>Takes the edits back that <see cref="Without"/> found; their words stay as written from now on.</summary>
    /// <param name="left">What else stays, as the form has it.</param>
    /// <param name="isByHand">The same of the whole article.</param>
    internal void Take(Undone undone, bool all, IEnumerable<string> left, bool isByHand) =>
        Note(undone.Stay, all ? [.. left] : undone.Leaving(left), isByHand || all, undone.Text);

    static ArticleText With(ArticleText text, string field, string standing) =>
        field switch
        {
            "Kicker" => text with { Kicker = standing },
            "Headline" => text with { Headline = standing },
            "Deck" => text with { Deck = standing },
            "Lead" => text with { Lead = standing },
            _ => text with
            {
                BodyHtml = PlainBody.FromHtml(text.BodyHtml) is null ? BodyHtml.Sanitise(standing) : PlainBody.ToHtml(standing),
            },
        };

    static string FingerprintOf(ArticleText text) =>
        new ArticleText
        {
            Kicker = text.Kicker,
            Headline = text.Headline,
            Deck = text.Deck,
            Lead = text.Lead,
            BodyHtml = text.BodyHtml,
        }.Fingerprint();
}
