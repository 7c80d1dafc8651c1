using System.Collections.Frozen;
using System.Text;

namespace Dabir.Language;

/// <summary>Persian typed in Latin letters: <c>salam, khabar ro khoondam</c>.</summary>
/// <remarks>
/// Many papers do not print such comments. A word counts as Finglish when it is among the commonest words of spoken
/// Persian in their usual spellings or carries one of its endings, and as English when it is among the commonest there;
/// words of neither kind (names, places) say nothing. Source: the library's own lists.
/// </remarks>
public static class Finglish
{
    const double EnoughOfThem = 0.3;

    static readonly FrozenSet<string> Persian = Set(
        """
        salam slm salaam dorood mamnoon mamnon mersi merc khoob khob khub khoobi khobi khoobe chetor chetori chetorid chera chi chie
        chiye chist kojast koja kojaye kojayi kodom kodum hast hastam hasti hastim hastin hastand nist nistam nisti nistand boodan bud
        bood boodam boodi budam bodam mikonam mikoni mikone mikonim mikonid mikonan mikonand nemikonam nemikone konam koni kone konim
        konid konan kard kardam kardi karde kardan kardim kardand shod shode shodam shodan mishe mishavad nemishe beshe mikham mikhad
        mikhai mikhay mikhaym nemikham mikhahim bayad nabayad shayad hala alan emrooz emruz emroz emshab dirooz diruz farda hamishe
        hich hichi hichkas hame hamin hamoon haminja inja unja oonja injoori injuri inha oonha una inam unam ke keh ba baraye baray
        vase baray az dar ro ra yek yeki ye dige digar digeh kheili kheyli khaili kheli bishtar kam kamtar ziad ziyad vali ama amma
        agar age agan faghat fagat baz bazam hanooz hanuz dost doost dooste doostan dostan rafigh baradar khahar khoda khodaya khodam
        khodet khodesh khodemoon azizam aziz joon jan jan agha aghaye khanom khanoom mardom mardome iran irani tehran shahr keshvar
        khabar khabare akhbar ghashang ghashange zendegi pool pul gerooni geroni kar kare khane khune khoone pedar madar bache bacheha
        nadare nadaram nadarim nadarand darim daram dari dare darand darid midoonam nemidoonam midunam nemidunam midoni mige migam migan
        goft gofte goftam begoo bego begid bebin bebinid binam dideh didam miram mire mirim mirand raft raftam biya bia biaid
        lotfan bebakhshid tashakor sepas ensha inshala mashala vaghean vaghean vaghan daste dastetoon dastet damet damesh garm
        ma shoma man to ina aval dovom ghabl baad bad tamoom tamam hatman hata hatta chon chonke pas are areh na naa bale
        """
    );

    // Common in Persian and English alike, so they prove nothing by themselves.
    static readonly FrozenSet<string> Either = Set(
        "to man bad dare are na are ma ham dust bud pas az ba ra ro kam dar kard pool jan may chi una kare dost ye bale iran irani tehran ke konan age"
    );

    static readonly FrozenSet<string> English = Set(
        """
        the and of in is it you that was for on with as his they be at one have this from or had by not but what all were we when
        your can said there use an each which she do how their if will up other about out many then them these so some her would make
        like him into time has look two more write go see no way could people my than first been call who its now find long down day
        did get come made over new just because good news great please thank thanks hello very really think know think want
        """
    );

    static readonly string[] Endings = ["hast", "mishe", "konam", "konid", "haye", "hamoon", "emoon", "etoon", "eshoon", "tarin"];

    /// <summary>Whether the Latin part of a text is Persian typed in Latin letters.</summary>
    /// <returns>False when Persian script outweighs the Latin, and for text of fewer than two letters.</returns>
    /// <example><c>Finglish.IsLikely("salam kheili khabare khoobi bood")</c> is true, <c>IsLikely("Good news from Tehran")</c> false.</example>
    public static bool IsLikely(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (latin, arabic) = (0, 0);
        foreach (var letter in text)
        {
            latin += char.IsAsciiLetter(letter) ? 1 : 0;
            arabic += Letters.IsArabicScript(letter) ? 1 : 0;
        }
        if (latin < 2 || arabic >= latin)
            return false;

        var (words, persian, sure, english) = (0, 0, 0, 0);
        foreach (var word in Words(text))
        {
            words++;
            var isEither = Either.Contains(word);
            var isPersian =
                Persian.Contains(word)
                || Array.Exists(
                    Endings,
                    ending => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal)
                );
            persian += isPersian ? 1 : 0;
            sure += isPersian && !isEither ? 1 : 0;
            english += English.Contains(word) && !isEither ? 1 : 0;
        }
        return sure > 0 && persian > english && persian >= words * EnoughOfThem;
    }

    /// <summary>The Latin words in lower case, a letter held down («salaaaam») written once or twice.</summary>
    static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant().Append(' '))
        {
            if (char.IsAsciiLetterLower(letter))
            {
                if (word.Length < 2 || word[^1] != letter || word[^2] != letter)
                    word.Append(letter);
                continue;
            }
            if (letter is '\'' or '\u200C' || word.Length == 0)
                continue;
            yield return Known(word.ToString());
            word.Clear();
        }
    }

    static string Known(string word) =>
        Persian.Contains(word) || English.Contains(word)
            ? word
            : word.Replace("aa", "a", StringComparison.Ordinal).Replace("ii", "i", StringComparison.Ordinal);

    static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
