using Dabir.Gate;
using Dabir.Logbook;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Gate;

/// <summary>A form is acted on once for as long as anybody may send it again.</summary>
public sealed class SendingOnce
{
    [Fact]
    public async Task The_same_form_again_is_answered_as_the_first_time_and_does_nothing()
    {
        await using var site = await TestSite.Open();

        Assert.Equal("/first", (await Sends(site, "one", "/first")).Value);
        Assert.Equal("/first", (await Sends(site, "one", "/second")).Value);
        Assert.Equal("/third", (await Sends(site, "another", "/third")).Value);
    }

    [Fact]
    public async Task A_refused_form_is_not_remembered_and_may_be_put_right()
    {
        await using var site = await TestSite.Open();
        var refused = await site.Writer.Write(db =>
            SentForm.Once(db, "one", site.Now, _ => Task.FromResult<Outcome<string>>(Outcome.Refused("articles.no-headline")))
        );

        Assert.Equal("articles.no-headline", refused.Reason);
        Assert.Equal("/first", (await Sends(site, "one", "/first")).Value);
    }

    [Fact]
    public async Task It_is_forgotten_after_two_days()
    {
        await using var site = await TestSite.Open();
        await Sends(site, "one", "/first");

        site.Clock.Advance(SentForm.Remembered);
        await Sends(site, "two", "/second");
        Assert.Equal(2, await site.Read(db => db.Set<SentForm>().CountAsync()));
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await Sends(site, "three", "/third");

        Assert.Equal(2, await site.Read(db => db.Set<SentForm>().CountAsync()));
        Assert.Equal("/again", (await Sends(site, "one", "/again")).Value);
    }

    [Fact]
    public void The_same_form_to_another_address_with_another_word_or_another_picture_is_another_sending()
    {
        var sent = Sent("/desk/articles/1/text", "باران", "رود.jpg", 7);
        Assert.Equal(sent, Sent("/desk/articles/1/text", "باران", "رود.jpg", 7));

        string[] others =
        [
            Sent("/desk/articles/1/publication", "باران", "رود.jpg", 7),
            Sent("/desk/articles/1/text", "برف", "رود.jpg", 7),
            Sent("/desk/articles/1/text", "باران", "کوه.jpg", 7),
            Sent("/desk/articles/1/text", "باران", "رود.jpg", 8),
            Sent("/desk/articles/1/text", "باران", "رود.jpg", 7, id: "two"),
        ];

        Assert.Equal(5, others.Where(other => other != sent).Distinct().Count());

        static string Sent(string path, string headline, string file, int length, string id = "one") =>
            SentForm.KeyOf(
                id,
                path,
                new FormCollection(
                    new() { ["Headline"] = headline, ["form_token"] = Guid.NewGuid().ToString() },
                    new FormFileCollection { new FormFile(Stream.Null, 0, length, "Picture", file) }
                ),
                "form_token"
            );
    }

    static Task<Outcome<string>> Sends(TestSite site, string key, string leads) =>
        site.Writer.Write(db => SentForm.Once(db, key, site.Now, _ => Task.FromResult(Outcome.Done().With(leads))));
}
