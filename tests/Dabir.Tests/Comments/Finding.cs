using Dabir.Comments;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Comments;

/// <summary>What screening finds, and how a moderator is shown it.</summary>
public class Finding
{
    [Theory]
    [InlineData("سلام", CommentStatus.Pending, new string[0])]
    [InlineData("ببینید https://example.org/الف را", CommentStatus.Pending, new[] { "https://example.org/الف" })]
    [InlineData("«www.example.org» و T.ME/x", CommentStatus.Pending, new[] { "www.example.org", "T.ME/x" })]
    [InlineData(
        "http://a.example/ http://b.example/ http://t.me/c",
        CommentStatus.Withheld,
        new[] { "http://a.example/", "http://b.example/", "http://t.me/c" }
    )]
    public async Task Every_link_is_found_with_its_place(string text, CommentStatus status, string[] links)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        await reader.Comments(site, story, text);

        var comment = await site.Read(db => db.Comments.Include(c => c.Findings).SingleAsync());
        Assert.Equal(status, comment.Status);
        Assert.Equal(links, comment.Findings.OrderBy(f => f.Start).Select(f => f.Matched));
        Assert.All(
            comment.Findings,
            f => Assert.Equal((FindingRule.Link, f.Matched), (f.Rule, text.Substring(f.Start!.Value, f.Length!.Value)))
        );
    }

    [Fact]
    public async Task A_filled_trap_is_spam_with_its_finding()
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();

        await reader.Sends(story, "بخرید", change: f => f["website"] = "https://x.example");

        var comment = await site.Read(db => db.Comments.Include(c => c.Findings).SingleAsync());
        Assert.Equal((CommentStatus.Spam, FindingRule.Trap), (comment.Status, Assert.Single(comment.Findings).Rule));
    }
}
