using CsCheck;

namespace Dabir.Language.Tests.Protection;

public class FindingWhatIsNoProse
{
    [Theory]
    [InlineData("به https://dabir.example/خبر/۱۲ بروید", "https://dabir.example/خبر/۱۲", ProtectedKind.Address)]
    [InlineData("نشانی: desk5@example.com.", "desk5@example.com", ProtectedKind.Email)]
    [InlineData("از @dabir_5 بپرسید", "@dabir_5", ProtectedKind.Handle)]
    [InlineData("با #نیم_فاصله ببینید", "#نیم_فاصله", ProtectedKind.Hashtag)]
    [InlineData("بنویسید `كتاب` و تمام", "`كتاب`", ProtectedKind.Code)]
    [InlineData("یک <a title=\"كتاب\"> دیگر", "<a title=\"كتاب\">", ProtectedKind.Markup)]
    [InlineData("کتاب&zwnj;ها", "&zwnj;", ProtectedKind.Entity)]
    [InlineData("سلام {{name}}", "{{name}}", ProtectedKind.Placeholder)]
    [InlineData("شناسهٔ 10.1000/182 را", "10.1000/182", ProtectedKind.Address)]
    [InlineData("در C:\\temp\\5 است", "C:\\temp\\5", ProtectedKind.Path)]
    [InlineData("به علي@example.com بنویسید", "علي@example.com", ProtectedKind.Email)]
    [InlineData("**كتاب5@example.com**", "كتاب5@example.com", ProtectedKind.Email)]
    [InlineData("نامه به علي@مثال.ايران.", "علي@مثال.ايران", ProtectedKind.Email)]
    [InlineData("سایت www.كتاب.ir را", "www.كتاب.ir", ProtectedKind.Address)]
    [InlineData("سایت كتاب.ir/علي را", "كتاب.ir/علي", ProtectedKind.Address)]
    [InlineData("[متن](<كتاب علي>)", "<كتاب علي>", ProtectedKind.Address)]
    [InlineData("[متن]( /كتاب )", "/كتاب", ProtectedKind.Address)]
    [InlineData("[۱]: /كتاب \"عنوان\"", "/كتاب \"عنوان\"", ProtectedKind.Address)]
    public void Each_kind_is_found_where_it_stands(string text, string span, ProtectedKind kind)
    {
        var found = Assert.Single(ProtectedSpans.In(text));

        Assert.Equal((span, kind), (text.Substring(found.Start, found.Length), found.Kind));
    }

    [Theory]
    [InlineData("قیمت #۵ و ۳ < ۵ و ۵ > ۳")]
    [InlineData("ساعت ۵:۳۰ آمد. رفت")]
    [InlineData("نسبت ۲.۵ به ۳ است")]
    [InlineData("آمد.رفت و فایل كتاب.pdf")]
    [InlineData("[یادداشت]: رفت و آمد")]
    public void Prose_is_left_to_be_corrected(string text) => Assert.Empty(ProtectedSpans.In(text));

    [Fact]
    public void Spans_are_in_order_and_apart_in_any_text() =>
        AnyText.Gen.Sample(text =>
        {
            var before = 0;
            foreach (var span in ProtectedSpans.In(text))
            {
                Assert.True(span.Start >= before && span.Length > 0 && span.End <= text.Length);
                before = span.End;
            }
        });

    /// <summary>A megabyte in which every sign might open something: read twice over by every sign, this would not end today.</summary>
    [Theory]
    [InlineData("<a")]
    [InlineData("@a")]
    [InlineData("{{")]
    [InlineData("`")]
    [InlineData("&a")]
    [InlineData("http://")]
    [InlineData("a.")]
    [InlineData("<code>")]
    public async Task A_hostile_megabyte_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        var reading = Task.Run(() => ProtectedSpans.In(text), TestContext.Current.CancellationToken);

        Assert.All(
            await reading.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken),
            span => Assert.InRange(span.End, 1, text.Length)
        );
    }
}
