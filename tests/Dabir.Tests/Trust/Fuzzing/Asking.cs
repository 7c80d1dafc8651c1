using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Dabir.Tests.Trust.Fuzzing;

/// <summary>Makes up one request: an address of the program or a form it showed, with something in it that does not belong there.</summary>
sealed class Asking(Chance chance, Facts facts, Guest guest)
{
    static readonly string[] OddMethods =
    [
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "TRACE",
        "get",
        "Post",
        "PROPFIND",
        "QUERY",
        "M-SEARCH",
        "BREW",
    ];

    static readonly string[] Questions =
    [
        "page",
        "before",
        "cpage",
        "sort",
        "reply",
        "said",
        "q",
        "status",
        "section",
        "edition",
        "returnUrl",
        "name",
        "version",
        "after",
        "handler",
        "__proto__",
    ];

    string path = "/";
    string method = "GET";
    byte[]? body;
    string? type;

    public Asked Ask()
    {
        var kind = chance.Below(100);
        if (kind < 35 && guest.Form(chance) is { } form)
            Fill(form);
        else if (kind < 45 && guest.Link(chance) is { } link)
            path = link.Split('#')[0];
        else if (kind < 50)
            path = "/" + Written(chance.Text());
        else
            Go(chance.One(facts.Routes));
        if (chance.Percent(10))
            path = chance.One(["/en", "/fa", "/EN", "/en/", "//", "/./"]) + path;
        if (chance.Percent(8))
            path += chance.One(Hostile.Endings);
        if (chance.Percent(30))
            path += (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Question();
        if (chance.Percent(8))
            method = chance.One(OddMethods);
        return Written();
    }

    void Go(Route route)
    {
        var address = new StringBuilder();
        foreach (var segment in route.Pattern.PathSegments)
        {
            address.Append('/');
            foreach (var part in segment.Parts)
                address.Append(
                    part switch
                    {
                        RoutePatternLiteralPart literal => chance.Percent(3) ? Cased(literal.Content) : literal.Content,
                        RoutePatternSeparatorPart separator => separator.Content,
                        RoutePatternParameterPart hole => Written(
                            chance.Percent(70) && facts.Values.TryGetValue(hole.Name, out var known) && known.Length > 0
                                ? chance.One(known)
                                : chance.Text()
                        ),
                        _ => "",
                    }
                );
        }
        path = address.Length == 0 ? "/" : address.ToString();
        method = chance.One(route.Methods);
        if (method is "GET" or "HEAD" ? chance.Percent(5) : !chance.Percent(5))
            Body();
    }

    // A form as the page had it, with one field, or none, that nobody would type.
    void Fill(FoundForm form)
    {
        (path, method) = (form.Action.Length > 0 ? form.Action : "/", form.Method);
        List<KeyValuePair<string, string>> fields = [.. form.Fields];
        for (var wrong = chance.Below(3); wrong > 0 && fields.Count > 0; wrong--)
        {
            var at = chance.Below(fields.Count);
            switch (chance.Below(8))
            {
                case 0:
                    fields.RemoveAt(at);
                    break;
                case 1:
                    fields.Add(KeyValuePair.Create(fields[at].Key, chance.Text()));
                    break;
                case 2:
                    fields.Add(KeyValuePair.Create(chance.Text(), chance.Text()));
                    break;
                default:
                    fields[at] = KeyValuePair.Create(fields[at].Key, chance.Text());
                    break;
            }
        }
        if (method == "GET")
            path += "?" + Pairs(fields);
        else if (form.IsMultipart || chance.Percent(10))
            Parts(fields);
        else
            (body, type) = (Encoding.ASCII.GetBytes(Pairs(fields)), "application/x-www-form-urlencoded");
    }

    void Body()
    {
        List<KeyValuePair<string, string>> fields = [];
        for (var count = chance.Below(4); count >= 0; count--)
            fields.Add(KeyValuePair.Create(chance.Percent(70) ? chance.One(Questions) : chance.Text(), chance.Text()));
        // With the token of a form that was shown, what follows is looked at; its other fields belong to another address.
        if (chance.Percent(80) && guest.Form(chance) is { } shown)
            fields.AddRange(shown.Fields);
        switch (chance.Below(6))
        {
            case 0:
                Parts(fields);
                break;
            case 1:
                (body, type) = (Utf8($"{{\"{chance.Text()}\":\"{chance.Text()}\"}}"), "application/json");
                break;
            case 2:
                (body, type) = (
                    Utf8(chance.Text()),
                    chance.One(["text/plain", "", "application/xml", "x", "multipart/form-data"])
                );
                break;
            default:
                (body, type) = (Utf8(Pairs(fields)), "application/x-www-form-urlencoded");
                break;
        }
    }

    void Parts(List<KeyValuePair<string, string>> fields)
    {
        var between = chance.Percent(95) ? "zqxboundary" : Written(chance.Text());
        using var parts = new MemoryStream();
        foreach (var (name, value) in fields)
        {
            var file = chance.Percent(3) ? $"; filename=\"{Line(chance.Text())}\"\r\nContent-Type: image/jpeg" : "";
            parts.Write(Utf8($"--{between}\r\nContent-Disposition: form-data; name=\"{Line(name)}\"{file}\r\n\r\n{value}\r\n"));
        }
        if (chance.Percent(95))
            parts.Write(Utf8($"--{between}--\r\n"));
        body = chance.Percent(4) ? parts.ToArray()[..chance.Below((int)parts.Length + 1)] : parts.ToArray();
        type = $"multipart/form-data; boundary={between}";
    }

    Asked Written()
    {
        var target = path.Length > 7_000 ? path[..7_000] : path;
        List<string> lines = [$"Host: {(chance.Percent(97) ? "localhost" : Line(chance.One(Hosts)))}"];
        if (guest.Cookies.Length > 0 && !chance.Percent(3))
            lines.Add($"Cookie: {guest.Cookies}{(chance.Percent(3) ? "; " + Line(chance.Text()) : "")}");
        for (var more = chance.Below(4); more > 0; more--)
            lines.Add($"{chance.One(Names)}: {Line(Value())}");
        var (isClean, endsEarly) = (true, false);
        var sent = body ?? [];
        if (body is not null)
        {
            if (type is { Length: > 0 })
                lines.Add($"Content-Type: {Line(type)}{(chance.Percent(6) ? chance.One(Charsets) : "")}");
            switch (chance.Below(100))
            {
                case 0:
                    lines.Add($"Content-Length: {sent.Length + 1 + chance.Below(100_000)}");
                    (isClean, endsEarly) = (false, true);
                    break;
                case 1:
                    lines.Add($"Content-Length: {chance.One(["-1", "x", "9223372036854775808", "", "1, 1", "0x10"])}");
                    (isClean, endsEarly) = (false, true);
                    break;
                case 2:
                    lines.Add("Transfer-Encoding: chunked");
                    lines.Add($"Content-Length: {sent.Length}");
                    (isClean, endsEarly) = (false, true);
                    break;
                case < 6:
                    lines.Add("Transfer-Encoding: chunked");
                    sent = [.. Utf8($"{sent.Length:x}\r\n"), .. sent, .. Utf8(sent.Length == 0 ? "\r\n" : "\r\n0\r\n\r\n")];
                    break;
                default:
                    lines.Add($"Content-Length: {sent.Length}");
                    break;
            }
        }
        var head = $"{method} {target} HTTP/1.1\r\n{string.Join("\r\n", lines)}\r\n\r\n";
        return new Asked(method, [.. Utf8(head), .. sent], isClean, endsEarly);
    }

    static readonly string[] Hosts =
    [
        "evil.example.test",
        "localhost:99999",
        "[::1]",
        "xn--",
        "a b",
        "",
        "..",
        "localhost:80:80",
        "ایران",
    ];
    static readonly string[] Charsets =
    [
        "; charset=utf-7",
        "; charset=\"\"",
        "; charset=utf-16",
        "; charset=x-none",
        "; boundary=",
        ";;",
    ];
    static readonly string[] Names =
    [
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "Authorization",
        "Connection",
        "Cookie",
        "Expect",
        "Forwarded",
        "If-Match",
        "If-Modified-Since",
        "If-None-Match",
        "If-Range",
        "If-Unmodified-Since",
        "Origin",
        "Range",
        "Referer",
        "Sec-Fetch-Site",
        "Upgrade",
        "User-Agent",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Forwarded-Prefix",
        "X-Host",
        "X-HTTP-Method-Override",
        "X-Original-URL",
        "X-Rewrite-URL",
        "X-Zqx",
    ];
    static readonly string[] Values =
    [
        "*",
        "br",
        "gzip;q=0, br;q=x",
        "identity;q=0, *;q=0",
        "bytes=0-",
        "bytes=-1",
        "bytes=9-1,1-2,3-4",
        "bytes=18446744073709551616-",
        "\"x\"",
        "W/\"x\", *",
        "Mon, 23 Nov 2026 00:00:00 GMT",
        "Fri, 31 Feb 9999 25:61:61 GMT",
        "same-origin",
        "cross-site",
        "null",
        "https://evil.example.test",
        "evil.example.test",
        "h2c",
        "websocket",
        "keep-alive, Upgrade",
        "100-continue",
        "127.0.0.1, ::1, 203.0.113.999",
        "for=\"[::1]:x\";proto=https",
        "Basic eDp5",
        "dabir_desk=x; dabir_form=; dabir_said=CfDJ8; dabir_mark=a.b; dabir_device=!",
        "fa-IR,fa;q=1.5",
    ];

    string Value() => chance.Percent(60) ? chance.One(Values) : chance.Text();

    string Question() =>
        string.Join(
            '&',
            Enumerable
                .Range(0, 1 + chance.Below(3))
                .Select(_ =>
                    $"{(chance.Percent(85) ? chance.One(Questions) : Written(chance.Text()))}{(chance.Percent(5) ? "" : "=")}{Written(chance.Text())}"
                )
        );

    static string Pairs(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(f => $"{Escaped(f.Key)}={Escaped(f.Value)}"));

    /// <summary>As it may stand in a request line: escaped, or only what would end it.</summary>
    string Written(string text) =>
        chance.Percent(80) ? Escaped(text) : string.Concat(text.Select(c => c <= ' ' ? $"%{(int)c:x2}" : c.ToString()));

    static string Escaped(string text) => Uri.EscapeDataString(text);

    // A header ends with its line; what would go on in the next one is another request's business.
    static string Line(string text) => text.ReplaceLineEndings(" ").Replace('\0', ' ');

    string Cased(string text) => chance.Percent(50) ? text.ToUpperInvariant() : text + "%20";

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
