using System.Globalization;
using Dabir.Words;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace Dabir.Themes;

/// <summary>The words a template may use beside the fields of its view; Handlebars calls them helpers.</summary>
static class TemplateWords
{
    /// <summary>Every word, for <see cref="ThemeCheck"/>.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        "t",
        "fa",
        "eq",
        "asset",
        "kept",
    };

    public static void Register(IHandlebars engine, Wording wording, string digits, ThemeAssets assets, KeptHtml kept)
    {
        // {{t "list.commentsShort" count=comments.text}}: a label, its values put in and the whole encoded; {{t "tracking" state}}
        // joins its parts to a key, tracking.published.
        engine.RegisterHelper(
            "t",
            (in EncodedTextWriter output, in HelperOptions _, in Context _, in Arguments given) =>
            {
                var values = given.Hash.Select(pair => (pair.Key, Plain(pair.Value))).ToArray();
                var parts = given.Where(part => part is not HashParameterDictionary).Select(Plain);
                output.Write(wording.Say(string.Join('.', parts), values));
            }
        );
        // {{fa @index}}: a number in the digits of the edition.
        engine.RegisterHelper(
            "fa",
            (in EncodedTextWriter output, in HelperOptions _, in Context _, in Arguments given) =>
                output.Write(InDigits(Plain(given[0]) ?? "", digits))
        );
        // {{#if (eq box.style "photo")}}: the same text.
        engine.RegisterHelper(
            "eq",
            (in HelperOptions _, in Context _, in Arguments given) => (object)(Plain(given[0]) == Plain(given[1]))
        );
        // {{asset "site.css"}}: the fingerprinted address of a file of the theme.
        engine.RegisterHelper(
            "asset",
            (in EncodedTextWriter output, in HelperOptions _, in Context _, in Arguments given) =>
                output.WriteSafeString(assets.Url(Plain(given[0]) ?? ""))
        );
        // {{kept "side" side}}: the partial rendered once for all pages that show this part.
        engine.RegisterHelper(
            "kept",
            (in EncodedTextWriter output, in HelperOptions _, in Context _, in Arguments given) =>
            {
                if (given[1] is { } part and not UndefinedBindingResult)
                    output.WriteSafeString(kept.Of(Plain(given[0]) ?? "", part));
            }
        );
    }

    static string? Plain(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    static string InDigits(string text, string digits) =>
        string.Create(
            text.Length,
            (text, digits),
            (into, from) =>
            {
                for (var i = 0; i < into.Length; i++)
                    into[i] = char.IsAsciiDigit(from.text[i]) ? from.digits[from.text[i] - '0'] : from.text[i];
            }
        );
}
