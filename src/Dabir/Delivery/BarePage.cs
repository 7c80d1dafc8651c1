using System.Net;
using System.Text;
using Dabir.Words;

namespace Dabir.Delivery;

/// <summary>The small page for when no page can be made: it needs neither the database nor the theme.</summary>
static class BarePage
{
    /// <summary>Long enough for the line to have moved on, short enough that a reader waits for it.</summary>
    const int Seconds = 3;

    /// <param name="reference">The number the log knows a fault by.</param>
    public static ReadyPage Of(int status, Wording words, string? reference = null)
    {
        var key = NoticeOf(status, words);
        var known = reference is null ? "" : $"<p>{Safe(words.Say("notice.reference", ("reference", reference)))}</p>";
        return Page(status, words, words[$"{key}.title"], $"<p>{Safe(words[$"{key}.text"])}</p>{known}");
    }

    /// <summary>Under which name the language file has the words for a status; the nearest where it has none of its own.</summary>
    public static string NoticeOf(int status, Wording words) =>
        words.Has($"notice.{status}.title") ? $"notice.{status}"
        : status < 500 ? "notice.400"
        : "notice.500";

    /// <summary>A form as it was typed, to be sent again.</summary>
    public static ReadyPage GivingBack(Wording words, string message, string action, string button, IEnumerable<TypedField> typed)
    {
        var form = new StringBuilder();
        form.Append("<form method=\"post\" enctype=\"multipart/form-data\" action=\"").Append(Safe(action)).Append("\">\n");
        foreach (var (name, value, kind) in typed)
            form.Append(
                kind switch
                {
                    FieldKind.Hidden => $"<input type=\"hidden\" name=\"{Safe(name)}\" value=\"{Safe(value)}\">\n",
                    // Nothing of a password may stand on a page.
                    FieldKind.Secret => $"<p><input type=\"password\" name=\"{Safe(name)}\" required></p>\n",
                    // A browser takes away the first line break after the tag, and only that one.
                    _ =>
                        $"<p><textarea name=\"{Safe(name)}\" rows=\"6\" cols=\"60\" dir=\"auto\">\n{Safe(value)}</textarea></p>\n",
                }
            );
        form.Append("<p><button>").Append(Safe(button)).Append("</button></p></form>");
        var status = StatusCodes.Status503ServiceUnavailable;
        return Page(status, words, words["notice.503.title"], $"<p role=\"alert\">{Safe(message)}</p>{form}");
    }

    static string Safe(string text) => WebUtility.HtmlEncode(text);

    static ReadyPage Page(int status, Wording words, string title, string content)
    {
        var html =
            $"<!doctype html><html lang=\"{words.Language}\" dir=\"{(words.IsRightToLeft ? "rtl" : "ltr")}\"><meta charset=\"utf-8\">"
            + $"<meta name=\"viewport\" content=\"width=device-width\"><title>{Safe(title)}</title><h1>{Safe(title)}</h1>{content}</html>\n";
        return new ReadyPage(PageKey.Nobodys, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", words.Language, status)
        {
            RetryAfter =
                status == StatusCodes.Status503ServiceUnavailable
                    ? Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    : null,
        };
    }
}

/// <summary>One field of a form that is given back without a page of its own.</summary>
public readonly record struct TypedField(string Name, string Value, FieldKind Kind);

/// <summary>How a field is given back.</summary>
public enum FieldKind
{
    /// <summary>Nothing anybody typed.</summary>
    Hidden,

    /// <summary>To be read and changed.</summary>
    Typed,

    /// <summary>Typed again.</summary>
    Secret,
}
