using System.Globalization;
using System.Text.RegularExpressions;
using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Delivery;
using Dabir.Gate;
using Dabir.Language;
using Dabir.Themes.Views;
using Dabir.Words;

namespace Dabir.Comments.Reader;

/// <summary>Shows the comment form and checks what was typed into it.</summary>
public static partial class CommentForm
{
    /// <summary>An ordinary name that programs like to fill.</summary>
    public const string TrapField = "website";

    // Two lines of a phone.
    const int QuoteLength = 120;

    /// <param name="here">The page of the discussion it stands on, to come back to.</param>
    internal static CommentFormView View(
        Article article,
        Comment? replyTo,
        DiscussionAddress here,
        TypedComment? sent,
        PageLoad page
    ) =>
        new()
        {
            Action = page.At(string.Create(CultureInfo.InvariantCulture, $"/news/{article.Code}/comments")),
            Stamp = page.Stamp(article.Id),
            TrapField = TrapField,
            Parent = replyTo?.Id.ToString(CultureInfo.InvariantCulture),
            ReplyTo = replyTo is null
                ? null
                : new ReplyToView(
                    replyTo.Name,
                    page.At(here.At(article.Address())) + string.Create(CultureInfo.InvariantCulture, $"#c-{replyTo.Id}")
                )
                {
                    Quote = Quoted(replyTo.Body),
                },
            MaxLength = page.Clock.Count(Comment.MaxBody),
            Name = sent?.Name,
            Email = sent?.Email,
            Body = sent?.Body,
            FormError = sent?.FormError,
            NameError = sent?.NameError,
            EmailError = sent?.EmailError,
            BodyError = sent?.BodyError,
        };

    // Isolated: a quote of another direction must not turn the sentence around it.
    static string Quoted(string body)
    {
        var line = OneLine.Of(body);
        return $"\u2068{(line.Length > QuoteLength ? string.Concat(line.AsSpan(0, line.LastIndexOf(' ', QuoteLength) is > 0 and var end ? end : QuoteLength), "…") : line)}\u2069";
    }

    /// <summary>Gives the form back with what is wrong; unchanged when it can be taken in.</summary>
    public static TypedComment Checked(this TypedComment form, Wording words, Func<int, string> digits, ReservedNames reserved) =>
        form with
        {
            NameError = NameError(form.Name, words, digits, reserved),
            EmailError = EmailError(form.Email, words),
            BodyError = BodyError(form.Body, words, digits),
        };

    static string? NameError(string name, Wording words, Func<int, string> digits, ReservedNames reserved)
    {
        if (name.Length == 0)
            return null;
        if (CommentLength.Of(name) > Comment.MaxName)
            return words.Say("commentForm.error.nameTooLong", ("max", digits(Comment.MaxName)));
        // A mark that turns the direction around can make one name look like another; its sender is told, not silently changed.
        if (name.AsSpan().ContainsAny(Turning))
            return words["commentForm.error.nameNotAllowed"];
        if (!string.IsNullOrWhiteSpace(name) && !DisplayName.Clean(name).HasLetters)
            return words["commentForm.error.nameNotReadable"];
        return reserved.Catch(name) is null ? null : words["commentForm.error.nameReserved"];
    }

    static string? EmailError(string email, Wording words) =>
        email.Length == 0 || (email.Length <= Comment.MaxEmail && Address().IsMatch(email))
            ? null
            : words["commentForm.error.emailWrong"];

    static string? BodyError(string body, Wording words, Func<int, string> digits) =>
        BlankText.IsBlank(body) ? words["commentForm.error.empty"]
        : CommentLength.Of(body) > Comment.MaxBody ? words.Say("commentForm.error.tooLong", ("max", digits(Comment.MaxBody)))
        : null;

    // U+202A–U+202E embed and override, U+2066–U+2069 isolate (UAX #9).
    static readonly System.Buffers.SearchValues<char> Turning = System.Buffers.SearchValues.Create(
        "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
    );

    // An apostrophe is an ordinary letter of a mailbox: o'neil@example.org.
    [GeneratedRegex(@"^[^\s@<>""(),;:\\\[\]]+@[^\s@<>""'(),;:\\\[\]]+\.[^\s@<>""'(),;:\\\[\]]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
