using System.Net;
using Dabir.Data;
using Dabir.Logbook;
using Dabir.Staff;
using Dabir.Tests.Data.FirstEdition;
using Dabir.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Trust;

/// <summary>
/// What somebody wrote into the database is not taken over because something happens to it afterwards: a report, a sign-in, a
/// verdict. Each row says also how the thing stood before it.
/// </summary>
public sealed class TamperingBeforeADecision
{
    const string Ghost = """
        INSERT INTO "Staff" ("Name", "HiredAt", "Email", "NormalizedEmail", "UserName", "NormalizedUserName", "PasswordHash", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount", "LastCodeStep")
        SELECT 'سایه', 1, 'ghost@example.org', 'GHOST@EXAMPLE.ORG', 'ghost@example.org', 'GHOST@EXAMPLE.ORG', "PasswordHash", TRUE, FALSE, FALSE, TRUE, 0, 0 FROM "Staff" WHERE "Id" = (SELECT MIN("Id") FROM "Staff")
        """;

    [Fact]
    public async Task A_comment_that_is_reported()
    {
        await using var site = await TestSite.Open();
        var comment = await PublishedComment(site);
        await site.Tampers($"""UPDATE "Comments" SET "Body" = 'من این را نگفتم' WHERE "Id" = {comment}""");
        using var reader = site.NewReader();

        using (var told = await reader.Http.PostAsync($"/comments/{comment}/reports", Reason))
            Assert.True((int)told.StatusCode < 400, $"{told.StatusCode}");

        await IsSeen(site, $"comment:{comment} was not what it was last decided to be");
    }

    [Fact]
    public async Task A_comment_that_is_rejected()
    {
        await using var site = await TestSite.Open();
        var comment = await PublishedComment(site);
        await site.Tampers($"""UPDATE "Comments" SET "Name" = 'دیگری' WHERE "Id" = {comment}""");

        await site.Reject(comment, Dabir.Comments.RejectionReason.OffTopic);

        await IsSeen(site, $"comment:{comment} was not what it was last decided to be");
    }

    [Fact]
    public async Task An_account_nobody_made_that_comes_in()
    {
        await using var site = await TestSite.Open();
        await site.Tampers(Ghost);

        using (await AtTheDesk.SignIn(site, "ghost@example.org")) { }

        await IsSeen(site, "was not what it was last decided to be when row");
    }

    [Fact]
    public async Task A_colleague_whose_role_was_raised_and_whose_password_is_mistyped()
    {
        await using var site = await TestSite.Open();
        var member = await site.Hire("arash@example.org", "آرش سپهری", Role.Reporter);
        await site.Tampers($"""UPDATE "StaffGrants" SET "Role" = 'admin' WHERE "StaffId" = {member.Id}""");
        using var stranger = AtTheDesk.Stranger(site);

        using (var no = await stranger.SignsIn(await stranger.Opens("/sign-in"), "arash@example.org", "نه این گذرواژه"))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, no.StatusCode);
        await Until.So(() => site.Read(db => db.Logbook.AnyAsync(e => e.Action == "staff.sign-in-failed")));

        await IsSeen(site, $"staff:{member.Id} was not what it was last decided to be");
    }

    [Fact]
    public async Task What_stood_when_the_key_took_over_and_is_decided_on_for_the_first_time()
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);
        var comment = await site.Read(db =>
            db.Comments.Where(c => c.Status == Dabir.Comments.CommentStatus.Published).MinAsync(c => c.Id)
        );
        await site.Tampers($"""UPDATE "Comments" SET "Body" = 'من این را نگفتم' WHERE "Id" = {comment}""");

        using (await site.NewReader().Http.PostAsync($"/comments/{comment}/reports", Reason)) { }

        await IsSeen(site, $"comment:{comment} was not what it was last decided to be");
    }

    [Fact]
    public async Task Nothing_is_seen_where_things_only_happened_one_after_the_other()
    {
        await using var site = await TestSite.Open();
        var comment = await PublishedComment(site);
        using (await site.NewReader().Http.PostAsync($"/comments/{comment}/reports", Reason)) { }
        await site.Reject(comment, Dabir.Comments.RejectionReason.OffTopic);
        using (await AtTheDesk.SignIn(site)) { }

        var (exit, said) = await site.Check();

        Assert.True(exit == 0, said);
        var rows = await site.Read(db => db.Logbook.Where(e => e.About == $"comment:{comment}").OrderBy(e => e.Id).ToListAsync());
        Assert.Null(rows[0].DigestBefore);
        Assert.True(rows.Count >= 4);
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.First.Digest, pair.Second.DigestBefore));
    }

    [Fact]
    public async Task A_row_of_the_key_that_Dabir_did_not_write_is_not_obeyed()
    {
        await using var site = await TestSite.Open();
        var row = await site.Read(db => db.Logbook.AsNoTracking().SingleAsync(e => e.Action == KeyedFrom.Action));
        var name = KeyedFrom.Of(row)!.Key;
        await site.Tampers(
            $$"""
            INSERT INTO "Logbook" ("At", "ByName", "Action", "About", "After", "Touches", "PreviousHash", "Hash")
            SELECT "At", "ByName", "Action", "About", '{"key":"{{name}}","standing":{},"content":""}', "Touches", "PreviousHash", "Hash" FROM "Logbook" WHERE "Id" = {{row.Id}}
            """
        );

        await using var next = Site.Build(site.Settings);
        var refused = await Assert.ThrowsAsync<SetupException>(() => next.Prepare());

        Assert.Contains("was not written by Dabir", refused.Message);
        Assert.Equal(2, await site.Read(db => db.Logbook.CountAsync(e => e.Action == KeyedFrom.Action)));
        Assert.Equal(1, (await site.Check()).Exit);
    }

    static FormUrlEncodedContent Reason => new([new("reason", "insult")]);

    static async Task<long> PublishedComment(TestSite site)
    {
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        using (await reader.Sends(story, "کتابخانه شهر تا شب باز است.", "مینا")) { }
        var comment = await site.Read(db => db.Comments.Select(c => c.Id).SingleAsync());
        await site.Publish(comment);
        return comment;
    }

    static async Task IsSeen(TestSite site, string says)
    {
        var (exit, said) = await site.Check();
        Assert.Equal(1, exit);
        Assert.Contains(says, said);
    }
}
