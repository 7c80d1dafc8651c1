using System.Collections.Frozen;

namespace Dabir.Language.CopyEditing;

/// <summary>Closed classes of Persian that a list of words does not tell apart.</summary>
static class Affixes
{
    /// <summary>Words that a noun's ending never follows and that open no compound when typed apart.</summary>
    public static readonly FrozenSet<string> Particles = Set(
        "و در به از که را با بر تا یا هر چه نه پس اگر اما ولی نیز چون زیرا برای آن این همان همین هیچ همه یک من تو او ما شما چند چنین بدین باید شاید است بود شد"
    );

    /// <summary>Second parts that never stand alone, so that a word before them belongs to them.</summary>
    public static readonly FrozenSet<string> Bound = Set(
        "گذاری گذاران گذار سازان سازی بندی گیری گیرانه شناسی شناس شناسان شناسانه شناختی نویسی نویسان نویس پردازی پرداز پردازان خوانی گرایی گرا گرایان گرایانه "
            + "زدایی زدا زدگی سالاری سالار سالاران طلبی طلب طلبان طلبانه آمیز آمیزی انگیز انگیزی پذیر پذیری ناپذیر ناپذیری آفرین آفرینی آفرینان آلود آلوده اندیشی اندیش اندیشان اندیشانه "
            + "ستیز ستیزی ستیزان پرستی پرست پرستان پرستانه فروشی فروش فروشان کننده کنندگان کنندگی دهنده دهندگان گیرنده گیرندگان "
            + "زایی یابی یاب رسانی رسان نگاری نگار نگاران سرایی سرایان پراکنی پروری پرور آرایی پیمایی پیما نوردی نورد سنجی سنج نشین نشینی نشینان گردانی گون وار "
            + "خواهانه جویانه بینانه دارانه کارانه گرانه مداری مدار گستر گستری دوزی بافی تراشی سوزی شویی افکن افکنی شکنی شکن کشی گانه "
            + "چی‌ها خوانان دارانی سواری سواران برداری بردار اندازی زبانان تبار نژاد محور مآب"
    );

    /// <summary>More of them. The search fold does not go by these: with each of them every index would have to be built anew.</summary>
    static readonly FrozenSet<string> AlsoBound = Set(
        "آسا آسایی آموز آموزی آموزان آموختگان آوران افزا افزایی افروزی افروزان اندوز اندوزی اندوزان باختگان پاشی پژوه پژوهی پژوهان پوشی خواه خوارگی جویی دوانی ربایی "
            + "زدگان شدگان یافتگان یافتگی خوردگان خوردگی کردگان ماندگان ماندگی گشتگی فرسا فرسایی فشانی فریبی کاوی کوبی کوشی گریزی گزار گزاری گزاران گزینی گسار گساری نوازی نواز نوازان ورزی ورزان"
    );

    /// <summary>Those of them that are also words by themselves: «افزایش فروش», «محور چالوس». They join what the list joins them to.</summary>
    static readonly FrozenSet<string> StandAlone = Set(
        "فروش محور طلب گذار گذاران نورد نگار نگاران آفرین برداری بردار مدار مداری آلوده نژاد سواری سواران تبار ستیز سالار سالاران پرداز پیما سنج گستر گون رسان شناس یاب انگیز فروشان "
            + "کشی شکن کش پرور سرایی گردانی دوزی بافی تراشی شویی سوزی گانه مآب زدگی آموز خواه دوانی گریزی پوشی جویی نواز گزار گزاران اندوز پژوه پژوهان ماندگان خوردگی"
    );

    /// <summary>First parts that make a compound with a word of its own in today's press: «انسان‌محور», «دانش‌محور».</summary>
    static readonly FrozenSet<string> OpenCentred = Set(
        "انسان دانش مردم خدا مشتری عدالت قانون مسئله مسیله شهروند دین خانواده کیفیت نفت فرهنگ دانش‌آموز پژوهش مهارت کودک دولت نیاز نتیجه کتاب برنامه اقتصاد ولایت شریعت فناوری"
    );

    /// <summary>Endings of nouns that are never written alone, where the list has the whole in one piece: «فروشگاه», «دانشمند».</summary>
    static readonly FrozenSet<string> NeverAlone = Set(
        "گاه گاهی گاهها گاههای گاهش گاهم مند مندان مندی مندانه مندتر ستان ستانی زار زاری ناک گین بان بانان بانی گار گاری گاران گر گران گری کده وایی گردان گردانان گردانی نده"
    );

    /// <summary>Second parts that make new words every day; where the list has such a word both ways, the half-space is the Academy's.</summary>
    static readonly FrozenSet<string> Free = Set(
        "شناس شناسی شناسان شناسانه شناختی سازی سازان بندی گیری گذاری گذار گذاران سالار سالاری پذیر پذیری رسان رسانی پرسی نواز نوازی نوازان "
            + "شویی پرداز پردازی خوار خواری پزشک پزشکی چین چینی گزار گزاری نما رنگ بینی نویس نویسی نشین نشینی پرور پروری فروش فروشی سوز سوزی دان دانان دانی کوش کوشی "
            + "گرا گرایی گرایان گرایانه نظر نظران فرما فرمایی رس رسی خواه خواهی خواهان خواهانه طلب طلبی طلبان طلبانه ستیز ستیزی گریز گریزی زدا زدایی افکن افکنی فشان فشانی "
            + "آفرین آفرینی آمیز انگیز آلود اندیش اندیشی گستر نگر نگری نگار نگاری نامه مایه عالی دوستانه"
    );

    /// <summary>Second parts that are words too: only what was typed in one piece shows that they belong to the word before them.</summary>
    static readonly FrozenSet<string> UsualSeconds = Set(
        "زنی خورده خوردگی دیده کاری داری داران بار باران زیستی مانند گونه ریزی ریز مایه زده زدگی یافته مدت ترین"
    );

    public static bool IsUsualSecond(ReadOnlySpan<char> word) =>
        UsualSeconds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>First parts that have grown together with theirs: «دستگیری», «چشمگیر», «پیشگیری».</summary>
    static readonly FrozenSet<string> GrownTogether = Set(
        "دست چشم پیش غم گروگان خوش دام دندان کشتی سپاس جان نام جهان گوش نان پیر میخ حقوق سیاست نمک گل قلم شمع نمایش شناس شاه فیلم گران استان فرمان"
    );

    /// <summary>After بی: «بیچاره», «بیهوده».</summary>
    static readonly FrozenSet<string> GrownToBi = Set(
        "خود چاره هوده نوا جا راه راهه زار گانه داد کران دل بضاعت شتر نش نا مار دار"
    );

    static readonly FrozenSet<string> Measures = Set("ماهه ساله روزه ساعته نفره گانه جانبه طرفه ضلعی رقمی زبانه نوبته");

    static readonly FrozenSet<string> MeasuresWithYeh = Set(
        "دقیقهای ثانیهای هفتهای مرحلهای رشتهای طبقهای درجهای نقطهای صفحهای دورهای ستارهای گزینهای"
    );

    /// <summary>Before a name that has an article in it: «خواجه نصیرالدین», «شیخ فضل‌الله».</summary>
    static readonly FrozenSet<string> Titles = Set("خواجه حاج حاجی سید شیخ ملا میرزا شاه امام آقا استاد دکتر مولانا سلطان");

    /// <summary>What stands behind a verb rather than behind an adjective.</summary>
    static readonly FrozenSet<string> AfterVerbs = Set(
        "است نیست بود نبود بودند بودم بودیم باشد باشند باشم باشی باشیم باشید و که تا یا شد شود شده شدند نشد بوده کرد کند کردند کنند خواهد اما ولی هم نیز اگر چون زیرا"
    );

    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool FollowsVerb(ReadOnlySpan<char> word) => AfterVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>«ده دقیقه‌ای», by letters.</summary>
    public static bool IsMeasureWithYeh(ReadOnlySpan<char> word) =>
        MeasuresWithYeh.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>What follows a number as one word with it: «سه‌ماهه».</summary>
    public static bool IsMeasure(ReadOnlySpan<char> word) => Measures.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Nouns that به makes an adverb of; typed in one piece they can be nothing else.</summary>
    static readonly FrozenSet<string> Manners = Set(
        "زودی شدت سرعت راحتی سختی آسانی کندی تندی خوبی درستی روشنی مانند وضوح ناچار ناگاه ویژه رغم زعم موقع تدریج خصوص علاوه ندرت"
    );

    public static bool IsManner(ReadOnlySpan<char> word) => Manners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsFree(ReadOnlySpan<char> word) => Free.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsGrownTogether(ReadOnlySpan<char> first) =>
        GrownTogether.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first);

    public static bool IsGrownToBi(ReadOnlySpan<char> second) =>
        GrownToBi.GetAlternateLookup<ReadOnlySpan<char>>().Contains(second);

    public static bool IsStandAlone(ReadOnlySpan<char> word) =>
        StandAlone.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsCentred(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        second is "محور" or "محوری" && OpenCentred.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first);

    /// <summary>«زلزله‌دیدگان»: behind any other word دیدگان may be eyes.</summary>
    public static bool IsSufferer(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        second is "دیدگان" && Blows.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first);

    static readonly FrozenSet<string> Blows = Set(
        "آسیب ستم زیان آموزش حادثه سیل زلزله خسارت جنگ بلا مصیبت دوره رنج محنت صدمه ضرر توفان تعلیم"
    );

    public static bool IsNeverAlone(ReadOnlySpan<char> word) =>
        NeverAlone.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Phrases with a genitive between, which the list writes as one word; the spelling with a space is the usual one.</summary>
    static readonly FrozenSet<string> Phrases = new[]
    {
        "نقل قول",
        "صرف نظر",
        "ایران زمین",
        "نیم فاصله",
        "فاصله گذاری",
        "ایالات متحده",
        "ولایت فقیه",
        "اهل بیت",
        "روابط عمومی",
        "خلیج فارس",
        "صنایع دستی",
        "رییس کل",
        "رییس جمهوری",
        "سقط جنین",
        "حکومت نظامی",
        "پمپ بنزین",
        "دهلی نو",
        "شاه عباس",
        "تبادل نظر",
        "حقوق بشر",
        "امور خارجه",
        "منابع طبیعی",
        "محیط زیست",
        "قانون اساسی",
        "جهان سوم",
        "آب معدنی",
        "آموزش عالی",
        "بانک مرکزی",
        "پیش روی",
        "پیش رویش",
        "خط مشی",
        "روی هم",
        "حق تعالی",
        "صله رحم",
        "زمین بازی",
        "قایم مقام",
        "متکلم وحده",
        "فوق لیسانس",
        "فوق دیپلم",
    }.ToFrozenSet();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticleSpans = Particles.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AlsoBoundSpans = AlsoBound.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BoundSpans = Bound.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public static bool IsPhrase(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<char> phrase = stackalloc char[64];
        if (left.Length + right.Length > 60)
            return false;
        left.CopyTo(phrase);
        phrase[left.Length] = ' ';
        right.CopyTo(phrase[(left.Length + 1)..]);
        return Phrases.GetAlternateLookup<ReadOnlySpan<char>>().Contains(phrase[..(left.Length + right.Length + 1)]);
    }

    public static bool IsParticle(ReadOnlySpan<char> word) => word.Length <= 5 && ParticleSpans.Contains(word);

    /// <summary>Also «پردازانی»: some of those who …</summary>
    public static bool IsBound(ReadOnlySpan<char> word) =>
        word.Length >= 3
        && (
            BoundSpans.Contains(word)
            || AlsoBoundSpans.Contains(word)
            || word.EndsWith("انی") && (BoundSpans.Contains(word[..^1]) || AlsoBoundSpans.Contains(word[..^1]))
        );

    public static bool IsPlural(ReadOnlySpan<char> word) =>
        word.Length >= 2
        && word[0] == 'ه'
        && word[1] == 'ا'
        && word
            is "ها"
                or "های"
                or "هایی"
                or "هایم"
                or "هایت"
                or "هایش"
                or "هایمان"
                or "هایتان"
                or "هایشان"
                or "هاست"
                or "هایند"
                or "هایشون"
                or "هاشون"
                or "هاش"
                or "هام"
                or "هات"
                or "هامون"
                or "هاتون"
                or "هاشان";

    public static bool IsComparative(ReadOnlySpan<char> word) =>
        word.Length >= 2
        && word[0] == 'ت'
        && word[1] == 'ر'
        && word is "تر" or "تری" or "ترین" or "ترینی" or "ترها" or "ترهای" or "ترم" or "ترند" or "ترینها" or "ترینهای";

    public static bool IsCopula(ReadOnlySpan<char> word) => word is "ام" or "ای" or "ایم" or "اید" or "اند";

    public static bool IsPossessive(ReadOnlySpan<char> word) => word is "ام" or "ات" or "اش" or "مان" or "تان" or "شان";

    public static bool IsObject(ReadOnlySpan<char> word) => word is "م" or "ت" or "ش" or "مان" or "تان" or "شان";

    static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
