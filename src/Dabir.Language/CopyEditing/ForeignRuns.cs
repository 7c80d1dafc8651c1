using System.Buffers;
using System.Collections.Frozen;
using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Words of the neighbours' languages on a Persian page: a line of Urdu, a prayer, a Sorani title. They stay as they are.</summary>
/// <remarks>
/// A word is certain when it has a letter that Persian never writes, or is one of the commonest of Arabic; from there the run
/// reaches to neighbours that are not Persian either. One «ي» or «ك» is no sign: Arabic keyboards give them to Persian text.
/// </remarks>
static class ForeignRuns
{
    const string Neighbours = "ٹڈڑںټډړږښېۍځڅڼګێۆڵڕەڤ";

    static readonly SearchValues<char> Signs = SearchValues.Create(Neighbours + "ےھہأإةىيك\u064b\u064c\u064d\u0651");

    /// <summary>Those that are more than the keys of an Arabic keyboard: without them only Arabic words can make a word foreign.</summary>
    static readonly SearchValues<char> SignsOfWords = SearchValues.Create(Neighbours + "ےھہأإة\u064c\u064d");
    static readonly SearchValues<char> Certain = SearchValues.Create(Neighbours);

    /// <summary>«جليسٍ»; of the three Persian writes the other one alone: «مثلاً».</summary>
    static readonly SearchValues<char> NunationOfArabic = SearchValues.Create("\u064c\u064d");
    static readonly SearchValues<char> Doubtful = SearchValues.Create("ھہأإةىيكے");

    /// <summary>Arabic that Persian does not have, in the letters of Arabic.</summary>
    static readonly FrozenSet<string> Arabic = (
        "هذا هذه ذلك تلك التي الذي الذين إلى إلي إن أن أنا أنت أو أي إلا إذا أيها عليه عليها عليهم عليكم إليه إليها فيه فيها منه منها عنه عنها له لها لهم لكم "
        + "كان كانت قال قالت يا هو هي هم نحن ليس لقد قد ثم كل بعض الله اللهم لله بالله والله رسول الرحمن الرحيم رب سبحان الحمد السلام"
    )
        .Split(' ')
        .ToFrozenSet();

    static readonly FrozenSet<string> Urdu = "ہے ہیں ہوں ہو تھا تھی تھے کے سے نے رہے رہا نہیں یہ وہ گے لیے ہوئے ہوا ھے"
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Small words that Arabic shares with Persian or that a Persian page may well hold: they go with an Arabic neighbour.</summary>
    static readonly FrozenSet<string> Shared =
        "من في على عن ما لا هو هي يا مع ثم کل كل بعض بعد قبل و أو كان بن ابن ولا وما لم لن إن أن بعضها فوق تحت حول حولها ماء جدا"
            .Split(' ')
            .ToFrozenSet();

    /// <summary>Words after which nobody reads Arabic.</summary>
    static readonly FrozenSet<string> Persian =
        "است را که از شد به با در این آن می ها های برای تا بود هم نیز خود کرد شود شده دارد ي ی".Split(' ').ToFrozenSet();

    /// <summary>Whether there is any letter that a foreign word may be known by.</summary>
    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(Signs);

    /// <summary>The stretches of a phrase that are Persian; the whole phrase in almost every text.</summary>
    public static void Between(string text, int start, int end, Action<int, int> persian)
    {
        var phrase = text.AsSpan(start, end - start);
        if (!phrase.ContainsAny(Signs) || !phrase.ContainsAny(SignsOfWords) && !MayHaveArabic(phrase))
        {
            persian(start, end);
            return;
        }
        var words = WordsOf(text, start, end);
        var foreign = Mark(text, words);
        var from = start;
        for (var at = 0; at < words.Count; at++)
        {
            if (!foreign[at])
                continue;
            if (at > 0 && !foreign[at - 1])
                persian(from, words[at - 1].End);
            from = at + 1 < words.Count ? words[at + 1].Start : end;
        }
        if (words.Count > 0 && !foreign[^1])
            persian(from, end);
    }

    /// <summary>Whether a word of five letters or more begins with the article, or any with «هذ», «ذلك» or «تلك».</summary>
    static bool MayHaveArabic(ReadOnlySpan<char> phrase)
    {
        Span<char> first = stackalloc char[3];
        var (length, hasArticle) = (0, false);
        foreach (var sign in phrase)
        {
            var kind = Alphabet.KindOf(sign);
            if (kind == CharacterKind.Space)
                length = 0;
            if (kind != CharacterKind.Letter)
                continue;
            if (length < first.Length)
                first[length] = sign;
            length++;
            if (length == first.Length)
            {
                hasArticle = first is ['ا', 'ل', _] or ['و' or 'ب', 'ا', 'ل'];
                if (first is ['ه', 'ذ', _] or ['ذ' or 'ت', 'ل', 'ك'])
                    return true;
            }
            if (length > 4 && hasArticle)
                return true;
        }
        return false;
    }

    static List<(int Start, int End)> WordsOf(string text, int start, int end)
    {
        var words = new List<(int, int)>();
        for (var at = start; at < end; at++)
        {
            if (Alphabet.KindOf(text[at]) != CharacterKind.Letter)
                continue;
            var from = at;
            while (at < end && Alphabet.KindOf(text[at]) is not CharacterKind.Space)
                at++;
            words.Add((from, at));
        }
        return words;
    }

    static bool[] Mark(string text, List<(int Start, int End)> words)
    {
        var foreign = new bool[words.Count];
        var phrase = text.AsSpan(words[0].Start, words[^1].End - words[0].Start);
        var letters = words.ConvertAll(word => Letters(text, word));
        // Urdu has two hehs; a Persian text typed on its keyboard has the one that is nearer, and only words that Persian has.
        var isUrdu =
            phrase.Contains('ہ') && phrase.IndexOfAny("ھٹڈڑں") >= 0
            || letters.Exists(Urdu.Contains)
            || letters.Exists(word => word.Contains('ہ')) && !letters.Exists(IsPersianWithUrduHeh);
        var isSorani = phrase.IndexOfAny("ێۆڵڕڤ") >= 0 || letters.Exists(word => word is ['ئ', 'ە' or 'ا' or 'ی', ..]);
        for (var at = 0; at < words.Count; at++)
        {
            var word = letters[at];
            var next = at + 1 < words.Count ? letters[at + 1] : "";
            foreign[at] =
                word.AsSpan().IndexOfAny(Certain) >= 0 && (isSorani || !IsPersianWithOddKeys(word))
                || isUrdu && word.AsSpan().IndexOfAny('ہ', 'ھ', 'ے') >= 0
                || Urdu.Contains(word)
                || text.AsSpan(words[at].Start, words[at].End - words[at].Start).IndexOfAny(NunationOfArabic) >= 0
                || IsArabic(word, next, at > 0 ? letters[at - 1] : "");
        }
        var isArabic = Array.Exists(foreign, isForeign => isForeign) && letters.Exists(HasArticle);
        for (var at = 1; at < words.Count; at++)
            foreign[at] |= foreign[at - 1] && GoesWith(text, words[at]);
        for (var at = words.Count - 2; at >= 0; at--)
            foreign[at] |= foreign[at + 1] && GoesWith(text, words[at]);
        if (isUrdu || isSorani)
            Fill(letters, foreign, Persian.Contains, _ => false);
        else if (isArabic)
            Fill(letters, foreign, IsNoArabic, HasArticle);
        return foreign;
    }

    const int WordsBetween = 3;

    /// <summary>«یہ کتاب بہت اچھی ہے», «من شعر المتنبي»: what the languages have in common belongs to the words on its two sides.</summary>
    static void Fill(List<string> letters, bool[] foreign, Predicate<string> isPersian, Predicate<string> mayBe)
    {
        for (var (last, at) = (-1, 0); at < foreign.Length; at++)
        {
            // «المتنبي» is Arabic behind Arabic; alone it is anybody's name.
            if (!foreign[at] && !mayBe(letters[at]))
                continue;
            if (last >= 0 && at - last - 1 <= WordsBetween && !letters[(last + 1)..at].Exists(isPersian))
                Array.Fill(foreign, true, last, at - last + 1);
            if (foreign[at])
                last = at;
        }
    }

    static bool IsNoArabic(string word) => Persian.Contains(word) || word.AsSpan().IndexOfAny("پچژگ") >= 0;

    /// <summary>«فروشگاہ»: Persian, with the heh of an Urdu keyboard.</summary>
    static bool IsPersianWithUrduHeh(string word) =>
        word.Contains('ہ') && Endings.Read(WordList.Persian, string.Concat(word.Select(Fold))).IsKnown;

    static char Fold(char letter) => letter is >= '\u0600' and < '\u0700' ? Alphabet.FoldedForm(letter) : letter;

    /// <summary>«هەمه»: one odd letter at the place of the Persian one, in a word of the list.</summary>
    static bool IsPersianWithOddKeys(string word)
    {
        if (word.AsSpan().IndexOfAnyExcept(PersianOrLikeIt) >= 0)
            return false;
        return word.Length > 2 && Endings.Read(WordList.Persian, word.Replace('ە', 'ه')).IsKnown;
    }

    static readonly SearchValues<char> PersianOrLikeIt = SearchValues.Create("ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكە");

    static bool IsArabic(string word, string next, string before)
    {
        var isBesideArticle = HasArticle(next) || HasArticle(before);
        if (word is [('أ' or 'إ'), _, ..])
            return true;
        if (HasArticle(word))
            return word[^1] == 'ة'
                || word.EndsWith("ات", StringComparison.Ordinal) && isBesideArticle
                || isBesideArticle && Arabic.Contains(word);
        return (Arabic.Contains(word) || word == "في") && (isBesideArticle || word is "هذا" or "هذه" or "ذلك" or "تلك" or "إلى");
    }

    static bool HasArticle(string word) =>
        word.Length > 4
        && (
            word.StartsWith("ال", StringComparison.Ordinal)
            || word.StartsWith("وال", StringComparison.Ordinal)
            || word.StartsWith("بال", StringComparison.Ordinal)
        )
        && !WordList.Persian.Find(word).IsListed;

    static bool GoesWith(string text, (int Start, int End) at)
    {
        var word = Letters(text, at);
        if (
            Persian.Contains(word)
            || word.AsSpan().IndexOfAny("پچژگ") >= 0
                && word.AsSpan().IndexOfAny(Certain) < 0
                && Endings.Read(WordList.Persian, word).IsKnown
        )
            return false;
        if (HasArticle(word) || Shared.Contains(word) || Arabic.Contains(word) || word[^1] == 'ة')
            return true;
        var folded = string.Concat(word.Select(Fold));
        return word.AsSpan().IndexOfAny(Doubtful) >= 0
            ? !WordList.Persian.Find(folded).Is(WordTraits.TakesMi)
            : !Endings.Read(WordList.Persian, folded).IsKnown;
    }

    static string Letters(string text, (int Start, int End) word)
    {
        var letters = text.AsSpan(word.Start, word.End - word.Start);
        foreach (var letter in letters)
            if (Alphabet.KindOf(letter) is not CharacterKind.Letter)
                return string.Concat(letters.ToString().Where(sign => Alphabet.KindOf(sign) is CharacterKind.Letter));
        return letters.ToString();
    }
}
