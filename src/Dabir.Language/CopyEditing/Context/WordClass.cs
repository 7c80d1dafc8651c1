using System.Collections.Frozen;
using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing.Context;

/// <summary>A part of speech as far as a word, its endings and the list tell it; words of grammar are a class each.</summary>
static class WordClass
{
    public const int None = 0;

    const int Verb = 1;
    const int PastStem = 2;
    const int PastStemOrNoun = 3;
    const int Participle = 4;
    const int Plural = 5;
    const int PluralWithEzafe = 6;
    const int Comparative = 7;
    const int Adjective = 8;
    const int NounInHeh = 9;
    const int NounInYeh = 10;
    const int Noun = 11;
    const int WithYeh = 12;
    const int WithPronoun = 13;
    const int OtherWord = 14;
    const int Number = 15;
    const int Unknown = 16;
    const int UnknownInYeh = 17;
    const int FirstOfGrammar = 20;

    /// <summary>Words that say by themselves how the clause goes on.</summary>
    static readonly FrozenDictionary<string, int> Grammar = (
        "و در به از که را با بر تا یا هر چه نه پس اگر اما ولی نیز هم چون زیرا برای آن این همان همین هیچ همه یک من تو او ما شما آنها وی خود "
        + "است نیست بود نبود بودند باشد باشند شد شدند شود نشد شده نشده کرد کردند کرده کند کنند دارد دارند داشت داشتند داد دادند گفت گرفت رفت آمد خواهد باید می نمی "
        + "ام ای ایم اید اند اش ات شان مان تان ها های تر ترین بی چند چنین دیگر نام روی میان هنگام بعد پیش جز مگر دو سه"
    )
        .Split(' ')
        .Select((word, index) => (word, index))
        .ToFrozenDictionary(pair => pair.word, pair => FirstOfGrammar + pair.index);

    public static int Of(WordList words, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return None;
        if (Grammar.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number))
            return number;
        if (IsVerb(words, word))
            return Verb;
        if (PersianNumerals.Values.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word))
            return Number;
        var reading = Endings.Read(words, word);
        if (!reading.IsKnown)
            return word[^1] == 'ی' ? UnknownInYeh : Unknown;
        return reading.Ending switch
        {
            EndingKind.Plural => word.EndsWith("های") ? PluralWithEzafe : Plural,
            EndingKind.Comparative => Comparative,
            EndingKind.Joined => word[^1] == 'ی' ? WithYeh : WithPronoun,
            _ => OfListed(word, reading),
        };
    }

    static int OfListed(ReadOnlySpan<char> word, in Reading reading) =>
        reading.Is(WordTraits.Participle) ? Participle
        : reading.Is(WordTraits.TakesMi)
            ? reading.Is(WordTraits.Noun) ? PastStemOrNoun
                : PastStem
        : reading.Is(WordTraits.Comparative) ? Adjective
        : word[^1] == 'ی' ? NounInYeh
        : reading.Is(WordTraits.SilentHeh) ? NounInHeh
        : reading.Is(WordTraits.Noun) ? Noun
        : OtherWord;

    static bool IsVerb(WordList words, ReadOnlySpan<char> word)
    {
        var mi =
            word.StartsWith("می") ? 2
            : word.StartsWith("نمی") ? 3
            : 0;
        return mi > 0 && word.Length > mi + 1 && words.Find(word[mi..]).Is(WordTraits.TakesMi) && !words.Find(word).IsWord;
    }
}
