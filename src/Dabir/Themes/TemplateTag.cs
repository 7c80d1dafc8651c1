using System.Text.RegularExpressions;

namespace Dabir.Themes;

/// <summary>One <c>{{…}}</c> of a template, taken apart far enough to check it.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Sigil"><c>#</c>, <c>/</c>, <c>&gt;</c>, <c>#&gt;</c>, <c>#*</c> or nothing.</param>
/// <param name="IsRaw">True for <c>{{{…}}}</c> and <c>{{&amp;…}}</c>.</param>
/// <param name="Terms">What stands inside, in order; a subexpression's own terms stand in their places.</param>
sealed partial record TemplateTag(int Line, string Sigil, bool IsRaw, IReadOnlyList<TemplateTerm> Terms)
{
    /// <summary>Every tag of a template but comments.</summary>
    public static IEnumerable<TemplateTag> In(string template)
    {
        var line = 1;
        var from = 0;
        foreach (Match match in Tag().Matches(template))
        {
            line += template.AsSpan(from, match.Index - from).Count('\n');
            from = match.Index;
            var text = match.Value;
            if (text.StartsWith("{{!", StringComparison.Ordinal) || text.StartsWith("{{~!", StringComparison.Ordinal))
                continue;
            var inside = text.Trim('{', '}', '~', ' ', '\t', '\n', '\r');
            var sigil = Sigils().Match(inside).Value;
            var isRaw =
                text.StartsWith("{{{", StringComparison.Ordinal)
                || text.StartsWith("{{~{", StringComparison.Ordinal)
                || sigil == "&";
            yield return new(line, sigil, isRaw, TermsOf(inside[sigil.Length..]));
        }
    }

    static List<TemplateTerm> TermsOf(string inside)
    {
        var terms = new List<TemplateTerm>();
        var opens = true;
        foreach (Match match in Term().Matches(inside))
        {
            if (match.Value is "(" or ")")
            {
                opens = match.Value == "(";
                continue;
            }
            var name = match.Groups["name"].Value;
            terms.Add(new(match.Groups["value"].Value, name.Length > 0 ? name : null, opens));
            opens = match.Groups["value"].Length == 0;
        }
        return terms;
    }

    [GeneratedRegex(@"\{\{~?\{[^}]*\}~?\}\}|\{\{~?!--[\s\S]*?--~?\}\}|\{\{[^}]*\}\}", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(#\*|#>|#|/|>|\^|&)?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Sigils();

    [GeneratedRegex("""[()]|((?<name>[\w-]+)=)?(?<value>"[^"]*"|'[^']*'|[^\s()"'=]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Term();
}

/// <summary>One word inside a tag.</summary>
/// <param name="Value">A path, a literal or a name.</param>
/// <param name="Name">The name before <c>=</c>, if any.</param>
/// <param name="Opens">True for the first word of the tag or of a subexpression.</param>
sealed record TemplateTerm(string Value, string? Name, bool Opens)
{
    /// <summary>The text of a quoted literal, or null.</summary>
    public string? Literal => Value.Length > 1 && Value[0] is '"' or '\'' ? Value[1..^1] : null;

    /// <summary>True for what names a field: neither a literal, a number nor a keyword.</summary>
    public bool IsPath =>
        Literal is null && !char.IsAsciiDigit(Value[0]) && Value is not ("true" or "false" or "null" or "this" or "as");
}
