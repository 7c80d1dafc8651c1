using CsCheck;

namespace Dabir.Language.Tests.CopyEditing;

/// <summary>What is typed at a desk, with its light markup, and HTML: words are righted, the markup is not touched.</summary>
public class TextWithMarkup
{
    [Theory]
    [InlineData("[متن](كتاب/علي) و [نامه](mailto:علي@example.com)")]
    [InlineData("**علي@example.com** و كتاب.ir")]
    [InlineData("[متن](<كتاب علي>) و ![تصویر](عكس-علي.jpg)")]
    [InlineData("[۱]: https://example.org/كتاب \"عنوان\"")]
    public void Addresses_in_Arabic_letters_stay(string text)
    {
        Assert.Equal(text, CopyEditor.Edited(text, EditLevel.Suggest));
        Assert.Equal(text, Normaliser.Normalise(text));
    }

    [Theory]
    [InlineData("## عنوان كتاب ها", "## عنوان کتاب‌ها")]
    [InlineData("### تیتر ,دوم", "### تیتر، دوم")]
    [InlineData("- بند اول .\n- بند دوم", "- بند اول.\n- بند دوم")]
    [InlineData("> نقل از كتاب ها\n> و دفتر", "> نقل از کتاب‌ها\n> و دفتر")]
    [InlineData("**كتاب هاي تازه** را", "**کتاب‌های تازه** را")]
    [InlineData("**متن ،** و **متن .**", "**متن،** و **متن.**")]
    [InlineData("[كتاب هاي تازه](https://example.org/كتاب/1)", "[کتاب‌های تازه](https://example.org/كتاب/1)")]
    [InlineData("[متن](https://example.org/ \"كتاب ها\") \"نقل\"", "[متن](https://example.org/ \"كتاب ها\") «نقل»")]
    [InlineData(
        "[باران](https://fa.wikipedia.org/wiki/باران_(فیلم)) ، و",
        "[باران](https://fa.wikipedia.org/wiki/باران_(فیلم))، و"
    )]
    [InlineData("متن\n\n---\n\nمتن -- متن", "متن\n\n---\n\nمتن – متن")]
    [InlineData("| الف | ب |\n|---|:--:|\n| ۱ | 2 |", "| الف | ب |\n|---|:--:|\n| ۱ | ۲ |")]
    [InlineData("- [ ] كار", "- [ ] کار")]
    [InlineData("<p>كتاب هاي <strong>تازه</strong></p>", "<p>کتاب‌های <strong>تازه</strong></p>")]
    [InlineData("<p class=\"كتاب ها\">متن ,دیگر</p>", "<p class=\"كتاب ها\">متن، دیگر</p>")]
    [InlineData(
        "<a href=\"https://example.org/?x=1&amp;y=2\">كتاب ها</a>",
        "<a href=\"https://example.org/?x=1&amp;y=2\">کتاب‌ها</a>"
    )]
    [InlineData("<!-- كتاب ها --><p>كتاب ها</p>", "<!-- كتاب ها --><p>کتاب‌ها</p>")]
    [InlineData("<p>كتاب &amp; دفتر &lt;ب&gt;&nbsp;ها</p>", "<p>کتاب &amp; دفتر &lt;ب&gt;&nbsp;ها</p>")]
    [InlineData("<p>CO<sub>2</sub> در 12 شهر</p>", "<p>CO<sub>2</sub> در ۱۲ شهر</p>")]
    public void Its_words_are_righted(string typed, string right)
    {
        Assert.Equal(right, CopyEditor.Edited(typed));
        Assert.Equal(right, CopyEditor.Edited(typed, EditLevel.Suggest));
    }

    [Theory]
    [InlineData("<p>او می</p><p>روم</p>")]
    [InlineData("<ul><li>کتاب</li><li>ها</li></ul>")]
    [InlineData("<p>کتاب</p> <p>ها</p>")]
    [InlineData("<td>خانه</td><td>ی ما</td>")]
    [InlineData("می<br>رود")]
    [InlineData("او می\n\nروم")]
    [InlineData("- او می\n- روم")]
    [InlineData("<p>\"نقل</p><p>قول\"</p>")]
    [InlineData("<p>(نقل</p><p>قول)</p>")]
    public void Nothing_is_joined_across_blocks(string text) => Assert.Equal(text, CopyEditor.Edited(text, EditLevel.Suggest));

    [Theory]
    [InlineData("کتاب‌<strong>ها</strong>")]
    [InlineData("<em>می</em>‌رود")]
    [InlineData("کتاب‌**ها** را")]
    [InlineData("**می**‌رود")]
    [InlineData("کتاب‌[ها](https://example.org/)")]
    [InlineData("[کتاب](https://example.org/)‌ها")]
    [InlineData("[کتاب](https://example.org/)ها")]
    public void A_half_space_beside_emphasis_or_a_link_parts_what_would_join(string text)
    {
        Assert.Equal(text, Normaliser.Normalise(text));
        Assert.Equal(text, CopyEditor.Edited(text, EditLevel.Suggest));
    }

    [Theory]
    [InlineData("كتاب‌‌**ها**", "کتاب‌**ها**")]
    [InlineData("کتاب‌* را", "کتاب* را")]
    [InlineData("کتاب‌ **ها**", "کتاب **ها**")]
    [InlineData("<b>كتاب</b> هاي 5 شهر", "<b>کتاب</b> های ۵ شهر")]
    [InlineData("CO<sub>2</sub> و 5<sup>2</sup>", "CO<sub>2</sub> و ۵<sup>۲</sup>")]
    [InlineData("[كتاب](https://example.org/كتاب \"كتاب\")", "[کتاب](https://example.org/كتاب \"كتاب\")")]
    public void And_is_normalised_where_it_does_nothing(string typed, string normal) =>
        Assert.Equal(normal, Normaliser.Normalise(typed));

    static readonly string[] Parts =
    [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<br>",
        "<a href=\"https://example.org/كتاب ها\">",
        "</a>",
        "&amp;",
        "&nbsp;",
        "&zwnj;",
        "https://example.org/كتاب",
        "كتاب ها",
        "می",
        "رود",
        "ها",
        "\"",
        "(",
        ")",
        "،",
        ".",
        " ",
        " ",
        "\n",
        "\u200c",
        "12",
    ];

    static readonly Gen<string> Markup = Gen.Int[0, Parts.Length - 1]
        .Select(part => Parts[part])
        .List[1, 14]
        .Select(string.Concat);

    [Fact]
    public void Tags_and_addresses_come_out_as_they_went_in() =>
        Markup.Sample(text =>
            TagsOf(text) == TagsOf(CopyEditor.Edited(text))
            && TagsOf(text) == TagsOf(CopyEditor.Edited(text, EditLevel.Suggest))
            && TagsOf(text) == TagsOf(Normaliser.Normalise(text))
        );

    static string TagsOf(string text) =>
        string.Join(
            '|',
            ProtectedSpans
                .In(text)
                .Where(span => span.Kind is ProtectedKind.Markup or ProtectedKind.Entity)
                .Select(span => text.Substring(span.Start, span.Length))
        );
}
