using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dabir.Language;

/// <summary>Which plain letter a letter is taken for by a hurried eye.</summary>
/// <remarks>Sources: UTS #39 confusables for the scripts that comments are written in, and the dot-less and ringed relatives of each Arabic letter.</remarks>
static class LookAlikes
{
    static readonly FrozenDictionary<int, char> Plain = Groups().ToFrozenDictionary();

    /// <summary>The plain letter (Persian, or Latin in lower case) or the letter itself.</summary>
    public static Rune PlainOf(Rune letter) => Plain.TryGetValue(letter.Value, out var plain) ? new(plain) : letter;

    /// <summary>The letters a rune is made of, each plain: «ﻻ» gives «ل» and «ا», «É» gives «e».</summary>
    /// <remarks>Compatibility forms (presentation, circled, mathematical, full width) are taken apart; marks are dropped.</remarks>
    public static void AppendPlain(Rune rune, StringBuilder letters)
    {
        if (rune.IsAscii)
        {
            letters.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }
        if (Plain.TryGetValue(rune.Value, out var known))
        {
            letters.Append(known);
            return;
        }
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                letters.Append(PlainOf(Rune.ToLowerInvariant(part)).ToString());
    }

    static Dictionary<int, char> Groups()
    {
        (char Plain, string Others)[] groups =
        [
            ('ا', "آأإٱٲٳٵݳݴ"),
            ('ب', "ٻٮݐݑݓݔݕݖࢠ"),
            ('پ', "ڀݒ"),
            ('ت', "ٹٺټٿ"),
            ('ث', "ٽ"),
            ('ج', "ڃڄ"),
            ('چ', "ڇڿ"),
            ('ح', "ځڂڅݗݘݮݯݲ"),
            ('د', "ډڊڋڍڈۮݙݚ"),
            ('ذ', "ڌڎڏڐ"),
            ('ر', "ړڔڕڑڒږۯݛݬݱ"),
            ('ز', "ڗ"),
            ('ژ', "ڙݫ"),
            ('س', "ښڛݜ"),
            ('ش', "ڜۺ"),
            ('ص', "ڝ"),
            ('ض', "ڞۻ"),
            ('ظ', "ڟ"),
            ('ع', "ڠݝݞݟ"),
            ('غ', "ۼ"),
            ('ف', "ڡڢڣڤڥڦݠݡ"),
            ('ق', "ٯڧڨ"),
            ('ک', "كڪڬڭڮݢݣݤݿ"),
            ('گ', "ګڰڱڲڳڴ"),
            ('ل', "ڵڶڷڸݪ"),
            ('م', "ݥݦ"),
            ('ن', "ںڹڻڼڽݧݨݩ"),
            ('و', "ؤۄۅۆۇۈۉۊۋۏٶٷݸݹ"),
            ('ه', "ةۀھہۂۃەۿ"),
            ('ی', "يىئېۍێۑےۓؽؾؿٸݵݶݷݺݻ"),
            ('a', "аαɑАΑ"),
            ('b', "ЬВΒвƅ"),
            ('c', "сСϲⅽ"),
            ('d', "ԁⅾ"),
            ('e', "еЕΕєҽ℮"),
            ('g', "ɡց"),
            ('h', "һНΗհ"),
            ('i', "іІΙιıӀ"),
            ('j', "јЈ"),
            ('k', "кКΚκ"),
            ('l', "ӏⅼ"),
            ('m', "мМΜ"),
            ('n', "пΝռ"),
            ('o', "оОοΟօסഠ"),
            ('p', "рРρΡ"),
            ('q', "ԛզ"),
            ('r', "гᴦ"),
            ('s', "ѕЅʂ"),
            ('t', "тТΤτ"),
            ('u', "υսᴜ"),
            ('v', "νѵ"),
            ('w', "ԝѡω"),
            ('x', "хХχΧ"),
            ('y', "уУγΥ"),
            ('z', "Ζᴢ"),
        ];
        var plain = new Dictionary<int, char>();
        foreach (var (letter, others) in groups)
        foreach (var other in others)
            plain[other] = letter;
        return plain;
    }
}
