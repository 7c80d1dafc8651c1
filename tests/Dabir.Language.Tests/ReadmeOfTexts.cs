namespace Dabir.Language.Tests;

public class ReadmeOfTexts
{
    [Fact]
    public void Normalising()
    {
        Readme.Shows(Normaliser.Normalise("كتاب هاي علي، ٤٥ صفحه"), "کتاب های علی، ۴۵ صفحه");
        Readme.Shows(Normaliser.Normalise("خانه‌‌ ما ســاخته شد"), "خانه ما ساخته شد");
        Readme.Shows(Normaliser.Normalise("مُحمد", new NormaliseOptions { Diacritics = DiacriticChoice.Drop }), "محمد");
        Readme.Shows(Normaliser.Normalise("كتاب 5", TextLanguage.Arabic), "كتاب 5");
        Readme.Shows(ProtectedSpans.In("نشانی: desk5@example.com")[0].Kind, ProtectedKind.Email);
    }

    [Fact]
    public void CopyEditing()
    {
        Readme.Shows(CopyEditor.Edits("رفته ام")[0].Rule, CopyEditRule.Clitic);
        Readme.Shows(CopyEditor.Edits("رفته ام")[0].Reason, "شناسه و ضمیر به واژهٔ پیش از خود می‌پیوندد");
        Readme.Shows(CopyEditor.Edited("آن ها", style: new HouseStyle { Pronouns = WordJoint.Closed }), "آنها");
    }

    [Fact]
    public void Spelling()
    {
        KeyValuePair<string, int>[] index = [new("تهران", 9), new("apple", 2)];
        Readme.Shows(new SpellChecker().Marks("وزیر خارجهٔ پاکستنا گفت")[0].Start, 12);
        Readme.Shows(new SpellChecker().Proposals("خاهر")[0], "خواهر");
        Readme.Shows(new SpellChecker().Proposals("انتخاباط")[0], "انتخابات");
        Readme.Shows(new SpellChecker().Proposals("کتا ب")[0], "کتاب");
        Readme.Shows(new SpellChecker(new OwnWords(["ویرامتن"])).Knows("ویرامتن‌ها"), true);
        Readme.Shows(new DidYouMean(index).For("tehran"), "تهران");
        Readme.Shows(new DidYouMean(index).For("jivhk"), "تهران");
        Readme.Shows(new DidYouMean(index).For("شححمث"), "apple");
    }

    [Fact]
    public void Searching()
    {
        Readme.Shows(SearchFold.Fold("كتاب هاي تازۀ شهر"), "کتابهای تازه شهر");
        Readme.Shows(SearchFold.Fold("کتاب‌های نرم‌افزار", SearchForm.Split), "کتاب های نرم افزار");
        Readme.Shows(SearchQuery.Of("میشود").Matches(IndexForms.Of("شاید می شود گفت")), true);
        Readme.Shows(SearchQuery.Of("كتابها").Highlights("همهٔ کتاب‌ها")[0], 5..12);
        Readme.Shows(LightStemmer.Stem("کتاب‌هایشان"), "کتاب");
    }
}
