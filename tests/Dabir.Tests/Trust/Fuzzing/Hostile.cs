using System.Text.Json;

namespace Dabir.Tests.Trust.Fuzzing;

/// <summary>What nobody types who means well: a small table of our own, and the shared ones where they are.</summary>
static class Hostile
{
    static readonly string[] Own =
    [
        "",
        " ",
        "0",
        "-1",
        "1e400",
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999999999",
        "۱۲۳",
        "٣",
        "½",
        "null",
        "undefined",
        "NaN",
        "true",
        "[]",
        "{}",
        "{\"a\":1}",
        "%",
        "%%",
        "%s%n%x",
        "%00",
        "%ff",
        "%u0041",
        "..",
        "../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "%2e%2e%2f",
        "....//",
        "/",
        "//",
        "///evil.example.test/x",
        "\\\\evil.example.test",
        "/\\evil.example.test",
        "https://evil.example.test/",
        "javascript:alert(1)",
        "' OR '1'='1",
        "'; DROP TABLE \"Articles\"; --",
        "\" OR \"\"=\"",
        "%' ESCAPE '!",
        "<zqx>",
        "<script>zqx()</script>",
        "\"><img src=zqx onerror=zqx()>",
        "' onfocus='zqx()' autofocus='",
        "</textarea><script>zqx()</script>",
        "</title><svg onload=zqx()>",
        "{{zqx}}{{{this}}}{{#each .}}",
        "@(1+1)",
        "${zqx}",
        "<%= 7*7 %>",
        "\r\nX-Zqx: 1",
        "\nSet-Cookie: zqx=1",
        "\0",
        "a\0b",
        "\u0001\u0002\u001f\u007f\u0085",
        "\u2028\u2029",
        "\u200b\u200c\u200d\u200e\u200f\ufeff",
        "\u202e\u2066\u2069",
        "\ud800",
        "\udfff\ud800",
        "\ufffe\uffff",
        "ـــــــ",
        "ك ي ة ٱ",
        "👨‍👩‍👧‍👦",
        "e\u0301\u0301\u0301",
        "ﷺ﷽",
        "İıſK",
        "۱۴۰۵/۱۳/۴۵ ۲۵:۶۱",
        "۹۹۹۹/۱۲/۲۹ ۲۳:۵۹",
        "0001/01/01",
        "140509020001",
        "999999999999",
        "a,b;c=d&e",
        "a=b&c[]=d&c[0][x]=e",
        "*",
        ";",
        "$",
        "#",
        "?",
        "CON",
        ".htaccess",
        "x.css",
        "constructor",
        "__proto__",
        new('ب', 70),
        new('x', 300),
        new('<', 500),
        new('\u200c', 200),
        string.Concat(Enumerable.Repeat("<b>", 400)),
        string.Concat(Enumerable.Repeat("a\u0300\u0301", 300)),
    ];

    static readonly string[] Tables =
    [
        "naughty",
        "traversal",
        "sqli",
        "xss",
        "bad_chars",
        "open_redirect",
        "cache_deception_suffixes",
        "comment_bodies",
        "names",
    ];

    /// <summary>All of them; the shared tables hold a text a line under <c>p</c>, or one to be repeated under <c>rep</c>.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Own, .. Tables.SelectMany(Read)];

    /// <summary>What ends with a style sheet and is none.</summary>
    public static IReadOnlyList<string> Endings { get; } =
    ["/x.css", "/..%2fx.js", "%0ax.css", ";x.css", "/", "//", ".", "%20", "%00"];

    static IEnumerable<string> Read(string table)
    {
        if (Shared.File($"data/security/{table}.jsonl") is not { } file)
            yield break;
        foreach (var line in File.ReadLines(file))
        {
            using var row = JsonDocument.Parse(line);
            yield return row.RootElement.TryGetProperty("rep", out var repeated)
                ? string.Concat(Enumerable.Repeat(repeated[0].GetString(), repeated[1].GetInt32()))
                : row.RootElement.GetProperty("p").GetString()!;
        }
    }
}
