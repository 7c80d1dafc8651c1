using System.Text;
using Dabir.Language;
using Microsoft.Extensions.Primitives;

namespace Dabir.Delivery;

/// <summary>
/// Which kept page is meant: its path and the answers to the questions it understands, in one order and escaped, so that no
/// value can be read as another question. One page has one key; every other way to ask leads to it by 301 or shares it.
/// </summary>
/// <param name="Path">The whole path as it was decoded, with the edition's prefix: <c>/tag/کتاب-خوانی</c>.</param>
/// <param name="Questions">Empty, or <c>sort=newest&amp;reply=5</c>.</param>
public readonly record struct PageKey(string Path, string Questions = "")
{
    /// <summary>The page of an edition that says why there is no other. No address begins like this, so none can ask for it.</summary>
    /// <param name="edition">Null for the first.</param>
    public static PageKey Notice(int status, AskedEdition? edition) =>
        new(FormattableString.Invariant($"notice {status} {edition?.Id}"));

    /// <summary>Of answers that are for one asker and never kept.</summary>
    public static PageKey Nobodys => new("");

    /// <summary>Bytes the key holds in memory.</summary>
    internal int Weight => 2 * (Path.Length + Questions.Length) + 96;

    /// <summary>The key of a request: what <paramref name="questions"/> do not understand has no part in it.</summary>
    internal static PageKey Of(
        HttpRequest request,
        IReadOnlyList<Question> questions,
        out IReadOnlyDictionary<string, string> asked
    )
    {
        Dictionary<string, string> answers = new(StringComparer.Ordinal);
        if (request.QueryString.HasValue)
            foreach (var question in questions)
                if (request.Query.TryGetValue(question.Name, out var given) && question.Read(given) is { } value)
                    answers[question.Name] = value;
        foreach (var question in questions)
            if (answers.ContainsKey(question.Name) && question.Without.Any(answers.ContainsKey))
                answers.Remove(question.Name);
        asked = answers;
        return new PageKey(request.PathBase.Value + request.Path.Value, Join(questions.Select(q => q.Name), answers));
    }

    /// <summary>Answers in the order of the questions, as they stand in an address.</summary>
    internal static string Join(IEnumerable<string> questions, IReadOnlyDictionary<string, string> answers)
    {
        if (answers.Count == 0)
            return "";
        var text = new StringBuilder();
        foreach (var name in questions)
            if (answers.TryGetValue(name, out var value))
                text.Append(text.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return text.ToString();
    }
}

/// <summary>
/// Something a page understands after «?», with the values it may have. Declared when the page is mapped, because every
/// value makes a page of its own: an open question would let a stranger make as many as he likes.
/// </summary>
public sealed record Question
{
    readonly Func<string, string?> read;

    Question(string name, Func<string, string?> read) => (Name, this.read) = (name, read);

    public string Name { get; }

    /// <summary>Questions beside which this one means nothing and is dropped.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>
    /// Whether a page that answers it is for one reader, who is told what became of what they did. It is never kept: the next
    /// one to do the same must see their own doing counted.
    /// </summary>
    public bool IsForOne { get; init; }

    /// <summary>One of these words.</summary>
    public static Question OneOf(string name, params string[] words) =>
        new(name, value => Array.Find(words, word => word == value));

    /// <summary>
    /// A number from <paramref name="from"/> on, in any digits. How far it goes only the loader knows: it says what it
    /// really showed by <see cref="PageLoad.Answers"/>.
    /// </summary>
    public static Question Number(string name, long from = 1) =>
        new(
            name,
            value =>
                value.Length <= 18 && Digits.ToAscii(value) is var ascii && PageLoad.Whole(ascii) is { } number && number >= from
                    ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    : null
        );

    /// <summary>A text with one spelling.</summary>
    /// <param name="canonical">That spelling, or null for what cannot be meant.</param>
    public static Question Text(string name, Func<string, string?> canonical) => new(name, canonical);

    /// <summary>A name alone is a page of a list: a number from 2 on, because the first has no question.</summary>
    public static implicit operator Question(string name) => Number(name, from: 2);

    internal string? Read(StringValues given) => given is [{ Length: > 0 and <= 200 } one] ? read(one) : null;
}
