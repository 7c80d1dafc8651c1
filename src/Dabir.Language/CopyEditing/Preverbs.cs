using System.Collections.Frozen;

namespace Dabir.Language.CopyEditing;

/// <summary>Verbs with a preverb that the word list does not have: فرومی‌ریزد، وامی‌گذارد، بازمی‌شناسد.</summary>
static class Preverbs
{
    static readonly FrozenDictionary<string, string[]> Stems = new Dictionary<string, string>
    {
        ["فرو"] =
            "ریز ریخت پاش پاشید رو رفت بر برد کش کشید نشین نشست گذار گذاشت کاه کاست نشان نشاند خور خورد بند بست غلت غلتید چک چکید کوب کوفت افت افتاد دوز دوخت بار بارید",
        ["فرا"] = "رس رسید رسان رساند گیر گرفت خوان خواند رو رفت افکن افکند ده داد",
        ["وا"] = "گذار گذاشت دار داشت رو رفت مان ماند نه نهاد خواه خواست کن کرد رس رسید گو گفت گشا گشود گرد گشت",
        ["باز"] =
            "شناس شناخت دار داشت یاب یافت ستان ستاند گرد گشت گردان گرداند نما نمود تاب تابید آفرین آفرید ساز ساخت نشسته گو گفت پرس پرسید ایست ایستاد دم دمید",
        ["بر"] =
            "خیز خاست چین چید گزین گزید شمر شمرد انگیز انگیخت انداز انداخت افراز افراشت گرد گشت گردان گرداند گیر گرفت دار داشت آور آورد آی آمد آمیز آشوب آشفت خور خورد افروز افروخت تاب تافت گمار گماشت نشین نشست کن کند بند بست نشان نشاند گذر گذشت زن زد جه جهید",
        ["در"] =
            "یاب یافت آی آمد آور آورد مان ماند گذر گذشت نورد نوردید گیر گرفت آمیز آمیخت پیچ پیچید افت افتاد رس رسید آویز آویخت",
        ["ور"] = "آی آمد رو رفت انداز انداخت افت افتاد",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '));

    static readonly string[] Endings = ["", "م", "ی", "د", "یم", "ید", "ند", "ه", "ن", "ین"];

    /// <summary>Whether the preverb and the form make one verb.</summary>
    public static bool Take(ReadOnlySpan<char> preverb, ReadOnlySpan<char> form)
    {
        if (!Stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(preverb, out var stems))
            return false;
        foreach (var stem in stems)
            if (form.StartsWith(stem) && Array.IndexOf(Endings, form[stem.Length..].ToString()) >= 0)
                return true;
        return false;
    }
}
