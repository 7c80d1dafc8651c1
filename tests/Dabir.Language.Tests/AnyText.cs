using CsCheck;

namespace Dabir.Language.Tests;

/// <summary>Random text of the kind that breaks things: Persian with its marks, bidi controls, emoji, lone surrogates.</summary>
public static class AnyText
{
    const string Odd =
        "ابپتجحخدذرزسشصطعغفقکگلمنوهیكيةۀآأؤئءىٱٻۯړډۍې ۱۲۳٤٥abcABC019@$!.،؟«»-_*\n\t"
        + "\u200C\u200D\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u061C\uFEFF\u00AD\u0640"
        + "\u064E\u064F\u0650\u0651\u0654\u0655\u0670\u0301\u0308\u0338\uFE0F\u3164\u2800\uFDF2\uFEFB\uFE8F\uD83C\uDFB2\uD800\uDC00é№½Ⓐ\uFFFE\uFFFF\uFDD0\u0001";

    public static Gen<string> Gen { get; } =
        CsCheck.Gen.Frequency((3, CsCheck.Gen.String[CsCheck.Gen.Char[Odd], 0, 24]), (1, CsCheck.Gen.String));

    public static bool HasLoneSurrogate(this string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsSurrogate(text[at]))
            {
                if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                    return true;
                at++;
            }
        return false;
    }
}
