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
        if (EnclosedLetter(rune.Value) is { } enclosed)
        {
            letters.Append(enclosed);
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

    /// <summary>Whether a symbol is read as a Latin letter: circled, squared, or half of a flag.</summary>
    public static bool IsLetterLikeSymbol(Rune rune) =>
        rune.Value is >= 0x24B6 and <= 0x24E9 or >= 0x1F130 and <= 0x1F149 || EnclosedLetter(rune.Value) is not null;

    // White letters in a filled circle or square and flag letters have no compatibility form in Unicode.
    static char? EnclosedLetter(int symbol) =>
        symbol switch
        {
            >= 0x1F150 and <= 0x1F169 => (char)('a' + symbol - 0x1F150),
            >= 0x1F170 and <= 0x1F189 => (char)('a' + symbol - 0x1F170),
            >= 0x1F1E6 and <= 0x1F1FF => (char)('a' + symbol - 0x1F1E6),
            _ => null,
        };

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
            ('a', "аαɑАΑᴀ"),
            ('b', "ЬВΒвƅʙ"),
            ('c', "сСϲⅽᴄ"),
            ('d', "ԁⅾᴅ"),
            ('e', "еЕΕєҽ℮ᴇεɛƐ"),
            ('f', "ꜰƒ"),
            ('g', "ɡցɢ"),
            ('h', "һНΗհʜ"),
            ('i', "іІΙιıӀɪɩ"),
            ('j', "јЈᴊ"),
            ('k', "кКΚκᴋ"),
            ('l', "ӏⅼʟł"),
            ('m', "мМΜᴍ"),
            ('n', "пΝռɴηո"),
            ('o', "оОοΟօסഠᴏø"),
            ('p', "рРρΡᴘ"),
            ('q', "ԛզ"),
            ('r', "гᴦʀ"),
            ('s', "ѕЅʂꜱ"),
            ('t', "тТΤτᴛ"),
            ('u', "υսᴜ"),
            ('v', "νѵᴠ"),
            ('w', "ԝѡωᴡ"),
            ('x', "хХχΧ"),
            ('y', "уУγΥʏүҮ"),
            ('z', "Ζᴢ"),
        ];
        var plain = new Dictionary<int, char>();
        foreach (var (letter, others) in groups)
        foreach (var other in others)
            plain[other] = letter;
        return plain;
    }
}
