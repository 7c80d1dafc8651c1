using System.Net;
using System.Text;
using Dabir.Words;

namespace Dabir.Delivery;

/// <summary>The small page for when no page can be made: it needs neither the database nor the theme.</summary>
static class BarePage
{
    /// <summary>Long enough for the line to have moved on, short enough that a reader waits for it.</summary>
    const int Seconds = 3;

    public static ReadyPage Of(int status, Wording words)
    {
        var key =
            words.Has($"notice.{status}.title") ? $"notice.{status}"
            : status < 500 ? "notice.400"
            : "notice.500";
        var (title, text) = (WebUtility.HtmlEncode(words[$"{key}.title"]), WebUtility.HtmlEncode(words[$"{key}.text"]));
        var html =
            $"<!doctype html><html lang=\"{words.Language}\" dir=\"auto\"><meta charset=\"utf-8\">"
            + $"<meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><h1>{title}</h1><p>{text}</p></html>\n";
        return new ReadyPage(PageKey.Nobodys, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", words.Language, status)
        {
            RetryAfter =
                status == StatusCodes.Status503ServiceUnavailable
                    ? Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    : null,
        };
    }
}
