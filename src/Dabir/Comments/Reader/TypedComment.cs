using System.Globalization;
using Dabir.Data;
using Dabir.Delivery;
using Dabir.Gate;
using Dabir.Language;
using Dabir.Sections;

namespace Dabir.Comments.Reader;

/// <summary>
/// The comment form as it arrived, with what is wrong beside each field. Nothing typed is lost: a refused form is shown
/// again with all of it.
/// </summary>
public sealed record TypedComment
{
    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    public string Body { get; init; } = "";
    public string Parent { get; init; } = "";
    public string Stamp { get; init; } = "";

    /// <summary>The field people do not see; a filled one is a program's.</summary>
    public string Trap { get; init; } = "";

    /// <summary>Texts ready to show; null where nothing is wrong.</summary>
    public string? FormError { get; init; }
    public string? NameError { get; init; }
    public string? EmailError { get; init; }
    public string? BodyError { get; init; }

    public bool IsRefused => (FormError ?? NameError ?? EmailError ?? BodyError) is not null;

    /// <summary>
    /// Whether the name is shown otherwise than typed; its sender is told. Spaces around it are nobody's name, and the letters of
    /// another keyboard look the same.
    /// </summary>
    public bool IsNameChanged =>
        DisplayName.Clean(Name) is { HasLetters: true } shown
        && !string.Equals(shown.Text, Name.Trim(), StringComparison.Ordinal);

    /// <summary>Everything as it was sent, for a page that is no article's.</summary>
    internal IReadOnlyList<TypedField> Fields =>
        [
            new("name", Name, FieldKind.Typed),
            new("email", Email, FieldKind.Typed),
            new("body", Body, FieldKind.Typed),
            new("parent", Parent, FieldKind.Hidden),
            new("stamp", Stamp, FieldKind.Hidden),
            new(CommentForm.TrapField, Trap, FieldKind.Hidden),
        ];

    /// <summary>The comment to be answered; null for none. What is no number is a comment that does not exist.</summary>
    public long? ParentId =>
        Parent.Length == 0 ? null
        : long.TryParse(Parent, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : 0;

    /// <summary>The form as a comment to be taken in: the name cleaned, the text hashed.</summary>
    /// <param name="network">From <see cref="Visitors.NetworkOf"/>.</param>
    /// <param name="browser">What the browser calls itself; kept in a hash only.</param>
    /// <param name="language">The edition's: the text is kept with its letters. Its words are the reader's own.</param>
    public CommentDraft Draft(long articleId, string network, string browser, string language, Signer signer)
    {
        var name = DisplayName.Clean(Name);
        var body = TypedText.Of(Body, language);
        string[] all = [articleId.ToString(CultureInfo.InvariantCulture), Parent, Name, Email, Body, network, browser];
        return new CommentDraft(
            name.HasLetters ? TypedText.Line(name.Text, language) : null,
            Email.Length > 0 ? Email : null,
            body,
            TextHash.Of(body),
            network,
            signer.Sign("sending", string.Join('\u001f', all.Select(a => FormattableString.Invariant($"{a.Length}:{a}"))))
        );
    }

    public static TypedComment Read(IFormCollection form) =>
        new()
        {
            Name = One(form, "name"),
            Email = One(form, "email"),
            Body = One(form, "body").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'),
            Parent = One(form, "parent"),
            Stamp = One(form, "stamp"),
            Trap = One(form, CommentForm.TrapField),
        };

    static string One(IFormCollection form, string field) => form[field] is [{ } value, ..] ? value : "";
}
