using System.Collections.Frozen;
using Dabir.Language.CopyEditing;

namespace Dabir.Language.Searching;

/// <summary>To which closed classes a part belongs; one look-up for all of them.</summary>
[Flags]
enum PartKind : ushort
{
    None = 0,

    /// <summary>به، را، این: stays by itself.</summary>
    Particle = 1,

    /// <summary>بی، غیر، ضد: opens words without end.</summary>
    Prefix = 2,

    /// <summary>می، نمی and these after a preverb.</summary>
    Mi = 4,

    /// <summary>دار، زاده، نامه: the second part of a compound, which few writers use by itself.</summary>
    Second = 8,

    /// <summary>زودی، شدت: makes an adverb with «به».</summary>
    Adverb = 16,

    /// <summary>جا، چه: one word with «این», «هر» and the like.</summary>
    AfterPronoun = 32,
    Number = 64,

    /// <summary>سی، ان: the name of a Latin letter.</summary>
    LetterName = 128,

    /// <summary>بن، ابن: between the names of son and father.</summary>
    SonOf = 256,
    Pronoun = 512,
    Preverb = 1024,
}

/// <summary>The members of each class, after the Academy's «دستور خط فارسی».</summary>
static class PartKinds
{
    /// <summary>
    /// By the letters as one number, each member in the first free place from its own on. One word in three of any text is a member
    /// and all are asked about, so that a table with less ceremony than a dictionary shows.
    /// </summary>
    static readonly (ulong Letters, PartKind Kind)[] Places = Arranged(Members());

    const int PlaceBits = 10;

    /// <summary>As many letters as a number has bytes.</summary>
    const int Longest = 8;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LooseEndings =
        "ی یی ان انی ها های هایی م ت ش مان تان شان ند ات اش گان گی"
            .Split(' ')
            .ToFrozenSet()
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static PartKind Of(ReadOnlySpan<char> part)
    {
        if (part.Length > Longest || Packed(part) is not (> 0 and var letters))
            return char.IsAsciiDigit(part[0]) ? PartKind.Number : PartKind.None;
        var at = PlaceOf(letters);
        while (Places[at].Letters != letters && Places[at].Letters != 0)
            at = at + 1 & Places.Length - 1;
        return Places[at].Kind;
    }

    static int PlaceOf(ulong letters) => (int)(letters * 0x9E3779B97F4A7C15 >> 64 - PlaceBits);

    /// <summary>An ending that may follow what the word list knows already: «گذار|یها».</summary>
    public static bool IsLooseEnding(ReadOnlySpan<char> ending) => LooseEndings.Contains(ending);

    /// <summary>A byte for each letter of the Arabic block; 0, which is no member, where there is any other.</summary>
    static ulong Packed(ReadOnlySpan<char> part)
    {
        var (packed, others) = (0UL, 0);
        foreach (var letter in part)
        {
            packed = packed << 8 | (byte)letter;
            others |= letter ^ 0x600;
        }
        return others < 0x100 ? packed : 0;
    }

    static (ulong Letters, PartKind Kind)[] Arranged(Dictionary<string, PartKind> members)
    {
        var places = new (ulong Letters, PartKind Kind)[1 << PlaceBits];
        foreach (var (member, kind) in members)
        {
            // «چی‌ها» is in the list for the copy editor; no part has a half-space.
            if (Packed(member) is not (> 0 and var letters))
                continue;
            var at = PlaceOf(letters);
            while (places[at].Letters != 0)
                at = at + 1 & places.Length - 1;
            places[at] = (letters, kind);
        }
        return places;
    }

    static Dictionary<string, PartKind> Members()
    {
        Dictionary<string, PartKind> table = [];
        Add(PartKind.Particle, Affixes.Particles);
        Add(PartKind.Second, Affixes.Bound);
        Add(PartKind.Prefix, "بی نا غیر ضد شبه برون فرا فرو پسا پیشا ابر نیمه تک پاد زیست");
        Add(PartKind.Mi, "می نمی برمی برنمی درمی درنمی بازمی بازنمی فرامی فرومی وامی ورمی");
        Add(PartKind.Preverb, "بر در باز فرا فرو وا ور");
        Add(PartKind.SonOf, "بن ابن");
        Add(PartKind.Pronoun, "این آن هر هیچ هم همان چنان");
        Add(PartKind.AfterPronoun, "جا که چه کس کدام چیز گونه دیگر بار قدر همه گاه چنین چنان هم");
        Add(
            PartKind.Second,
            "دار داری داران دارانی زاده زادگان زنی زده زدگی خورده خوردگی خواه خواهی خواهان خوار خواری خواران بخشی نوازی نواز "
                + "پوش پوشی گر گری گران وار وارند پور نژاد نسب تبار مند مندی مندان گانه نامه شده نشده شدگان دیده دیدگان نما نمایی "
                + "باز بازی بازان ریزی ریزان زیستی کجی کده سرا آگین آسا آسای گون گونه اندیش اندیشان ناپذیر پزشک پزشکی رفته گرفته گرفتگی یافته یافتگی"
        );
        Add(
            PartKind.Adverb,
            "زودی تدریج رغم زعم سرعت شدت موقع خصوص راحتی مانند ویژه علاوه طور شکل صورت دلیل خوبی سادگی آرامی تازگی ندرت عنوان "
                + "وسیله منظور جز سختی دقت تنهایی سزا ناچار ناگاه درستی روشنی وضوح هنگام محض غیر واسطه لحاظ مثابه نوعی وفور کلی سوی"
        );
        Add(PartKind.Number, "یک دو سه چهار پنج شش هفت هشت نه ده بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد دویست هزار چند نیم");
        Add(PartKind.LetterName, "ای بی سی دی اف جی اچ آی کی ال ام ان او پی کیو آر اس تی یو وی دبلیو ایکس وای زد");
        return table;

        void Add(PartKind kind, object words)
        {
            foreach (var word in words as IEnumerable<string> ?? ((string)words).Split(' '))
                table[word] = table.GetValueOrDefault(word) | kind;
        }
    }
}
