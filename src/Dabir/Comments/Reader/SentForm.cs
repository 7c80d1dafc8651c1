namespace Dabir.Comments.Reader;

/// <summary>
/// The comment form as it arrived, with what is wrong beside each field. Nothing typed is lost: a refused form is shown
/// again with all of it.
/// </summary>
public sealed record SentForm
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

    public static SentForm Read(IFormCollection form) =>
        new()
        {
            Name = One(form, "name"),
            Email = One(form, "email"),
            Body = One(form, "body").ReplaceLineEndings("\n"),
            Parent = One(form, "parent"),
            Stamp = One(form, "stamp"),
            Trap = One(form, CommentForm.TrapField),
        };

    static string One(IFormCollection form, string field) => form[field] is [{ } value, ..] ? value : "";
}
