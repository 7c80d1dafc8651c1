using System.Collections.Frozen;
using Dabir.Language.CopyEditing;
using Dabir.Language.Lexicon;

namespace Dabir.Language.Spelling;

/// <summary>Words that no list can hold because the language makes them as it goes: ضدویروس، بازنگریسته، برخواهند، بیارزد، مهدی‌پور.</summary>
static class BuiltWords
{
    static readonly string[] First =
        "ضد غیر باز با پر بد هم پیش ابر زیر چند تک فرا میان درون پسا شبه نیمه نیم تمام تازه خوش سوپر نیو نیوز بین پاد فوق مافوق دو سه".Split(
            ' '
        );

    static readonly FrozenSet<string> Last =
        "زاده پور نیا نژاد وند الدین الله خان بیگ آباد شهر کلا محله ستان گرد ده چی گر گری گرا گرایی کاران کار سازان زاده‌ها مردان مرد زنان ورزان انگاری نواز نوازان پزشکی پزشک خانه دهی ساز دار پرواز رنگ شدگان شده"
            .Split(' ')
            .ToFrozenSet();

    static readonly (string Text, WordTraits Trait)[] Preverbs =
    [
        ("بر", WordTraits.TakesBarMi),
        ("در", WordTraits.TakesDarMi),
        ("باز", WordTraits.TakesBazMi),
        ("فرا", WordTraits.TakesFaraMi),
        ("فرو", WordTraits.TakesForuMi),
        ("وا", WordTraits.TakesVaMi),
        ("ور", WordTraits.TakesVarMi),
    ];

    public static bool Has(ReadOnlySpan<char> letters) =>
        letters.Length > 3 && (IsVerb(letters) || IsPrefixed(letters) || IsSuffixed(letters) || IsSonOf(letters));

    static bool IsPrefixed(ReadOnlySpan<char> letters)
    {
        foreach (var first in First)
            if (
                letters.Length - first.Length > (first.Length > 2 ? 2 : 3)
                && letters.StartsWith(first)
                && Read(letters[first.Length..]) is { IsKnown: true } rest
                && rest.StemLength > 2
                && !(rest.Stem.Traits == WordTraits.Word)
            )
                return true;
        return false;
    }

    static bool IsSuffixed(ReadOnlySpan<char> letters)
    {
        for (var length = 2; length <= 9 && letters.Length - length > 2; length++)
        {
            var last = letters[^length..];
            var bare = last[^1] == 'ی' && length > 3 ? last[..^1] : last;
            if (
                (Affixes.IsBound(last) || Is(last) || Is(bare))
                && (Read(letters[..^length]) is { IsKnown: true } || CommonWords.All.Find(letters[..^length]).IsKnown)
            )
                return true;
        }
        return false;

        static bool Is(ReadOnlySpan<char> word) => Last.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>سعیدبن‌عاص.</summary>
    static bool IsSonOf(ReadOnlySpan<char> letters)
    {
        var at = letters.IndexOf("بن");
        return at > 2 && letters.Length - at > 4 && Read(letters[..at]).IsKnown && Read(letters[(at + 2)..]).IsKnown;
    }

    static bool IsVerb(ReadOnlySpan<char> letters)
    {
        foreach (var (preverb, trait) in Preverbs)
        {
            if (!letters.StartsWith(preverb) || letters.Length - preverb.Length < 2)
                continue;
            var form = letters[preverb.Length..];
            if (
                IsForm(preverb, trait, form)
                || form.Length > 2 && form[0] is 'ن' or 'ب' or 'م' && IsForm(preverb, trait, form[1..])
            )
                return true;
        }
        if (letters[0] is not ('ب' or 'ن' or 'م'))
            return false;
        // بخورد, نخورد; before an alef a yeh comes between: بیارزد, بیندیشد, نیامیزد.
        return letters[0] != 'م' && TakesMi(letters[1..])
            || letters.Length > 4
                && letters[1] == 'ی'
                && (
                    TakesMi(letters[2..])
                    || TakesMi(['ا', .. letters[2..]])
                    || letters[2] == 'ا' && TakesMi(['آ', .. letters[3..]])
                );
    }

    static bool IsForm(ReadOnlySpan<char> preverb, WordTraits trait, ReadOnlySpan<char> form) =>
        WordList.Persian.Find(form).Is(trait)
        || form.Length > 2 && preverb is "فرو" or "فرا" && TakesMi(form)
        || form is "خواهم" or "خواهی" or "خواهد" or "خواهیم" or "خواهید" or "خواهند"
        || CopyEditing.Preverbs.Take(preverb, form);

    static bool TakesMi(ReadOnlySpan<char> form) => WordList.Persian.Find(form).Is(WordTraits.TakesMi) || VerbStems.Has(form);

    static Reading Read(ReadOnlySpan<char> letters) => Endings.Read(WordList.Persian, letters);
}
