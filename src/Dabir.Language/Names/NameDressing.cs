namespace Dabir.Language;

/// <summary>What a part of a name says.</summary>
[Flags]
enum NamePiece
{
    None = 0,
    Office = 1,
    House = 2,
    Person = 4,
    Reserved = Office | House | Person,

    /// <summary>«از طرف»: speaks for whoever follows.</summary>
    Behalf = 8,

    /// <summary>«رسمی»: claims to be the real one.</summary>
    Official = 16,

    /// <summary>«خانم», «جان»: said to people, and never to a newspaper.</summary>
    Honorific = 32,
}

/// <summary>What people put around a name, which makes it no other name. Source: the library's own lists.</summary>
static class NameDressing
{
    public static readonly (string[] Words, NamePiece Kind)[] All =
    [
        (
            Words(
                "از طرف|از جانب|از سوی|به نام|به نمایندگی از|به نمایندگی|نماینده|نمایندهٔ|نماینده‌ی|سخنگوی|سخنگو|از دفتر|از"
                    + "|from|from the|on behalf of|on behalf of the|behalf of|spokesperson for|representative of|rep of|by|by the"
                    + "|لەلایەن|نوێنەری|من طرف|باسم|نيابة عن|ممثل"
            ),
            NamePiece.Behalf
        ),
        (
            Words(
                "رسمی|تایید شده|تأیید شده|صفحه|صفحهٔ|حساب|کانال|سایت|وبسایت|وب سایت|روزنامه|روزنامهٔ|خبرگزاری|نشریه|مجله|پایگاه"
                    + "|خبری|گروه|تیم|هیئت|هیات|کارکنان|سامانه|دفتر|شعبه|پاسخ|ی|و|در|این|کل|ارشد"
                    + "|official|verified|the|a|team|news|site|website|staff|account|desk|office|paper|newspaper|daily|press"
                    + "|of|at|for|and|chief|in|senior|real|فەرمی|الرسمي|رسمي"
            ),
            NamePiece.Official
        ),
        (
            Words(
                "آقای|آقا|خانم|خانوم|جناب|جناب آقای|سرکار|سرکار خانم|دکتر|مهندس|استاد|پروفسور|سید|سیده|حاج|حاجی|حاج آقا|بانو|دوشیزه"
                    + "|جان|جون|عزیز|خان|گرامی|محترم|بزرگوار|اصلی|واقعی|اصل|من|هستم|خود|خودم|کاک|کاکە|خاتوو|السيد|الدكتور"
                    + "|mr|mrs|ms|miss|mister|dr|doctor|prof|professor|eng|sir|madam|lady|dear|jan|joon|khan|khanom|agha|aghaye|dktr"
                    + "|i am|im|me|is|it is|its|it|this is|myself|himself|herself|phd"
            ),
            NamePiece.Honorific
        ),
    ];

    static string[] Words(string list) => list.Split('|');
}
