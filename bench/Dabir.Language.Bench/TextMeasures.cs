namespace Dabir.Language.Bench;

static class TextMeasures
{
    static readonly string[] Comments =
    [
        .. Enumerable
            .Range(0, 500)
            .Select(number =>
                $"کتاب‌خانهٔ شهر از شنبه {number} باز است؛ ساعت ۸ تا ۲۰. باران که آمد، مردم به سالن مطالعه رفتند و Wi-Fi هم خوب بود!"
            ),
    ];

    static readonly WatchedWords Words = new(Enumerable.Range(0, 300).Select(number => "واژه" + NumberWords.Of(number)));

    public static IEnumerable<Measure> All =>
        [
            Measure.Text("text: digits to Persian", Comments, text => Digits.ToPersian(text).Length),
            new(
                "text: slug of a long headline",
                Unit.Piece,
                Comments.Length,
                () => Comments.Sum(text => (long)Slug.Of(text).Length)
            ),
            Measure.Text("text: display name", Comments, text => DisplayName.Clean(text).Text.Length),
            Measure.Text("text: 300 watched words", Comments, text => Words.Find(text).Count),
            Measure.Text("text: Finglish", Comments, text => Finglish.IsLikely(text) ? 1 : 0),
            Measure.Text("text: sort key", Comments, text => SortKey.Of(text).Length),
            Measure.Text("text: word count", Comments, text => WordCount.Of(text)),
            new("number: 1405 in words", Unit.Piece, 1, () => NumberWords.Of(1405).Length),
            new("number: «۱٬۲۳۴٬۵۶۷»", Unit.Piece, 1, () => NumberFormat.Of(1_234_567L).Length),
        ];
}
