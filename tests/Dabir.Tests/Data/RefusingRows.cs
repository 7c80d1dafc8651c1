using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Data;

/// <summary>The database itself refuses a row that cannot be, whoever writes it.</summary>
public class RefusingRows
{
    [Theory]
    [InlineData("""UPDATE "Comments" SET "Up" = -1""")]
    [InlineData("""UPDATE "Comments" SET "ImportedDown" = -1""")]
    [InlineData("""UPDATE "Comments" SET "Status" = 'lost'""")]
    [InlineData("""UPDATE "CommentCounts" SET "Published" = -1""")]
    [InlineData("""UPDATE "CommentCounts" SET "InReview" = -1""")]
    [InlineData("""UPDATE "NewsroomCounts" SET "InReview" = -1""")]
    [InlineData("""UPDATE "Articles" SET "Status" = 'lost'""")]
    [InlineData("""UPDATE "Articles" SET "WriterId" = 999""")]
    [InlineData("""UPDATE "Comments" SET "ArticleId" = 999""")]
    [InlineData("""UPDATE "Sections" SET "Slug" = ''""")]
    [InlineData("""UPDATE "Staff" SET "Name" = ''""")]
    [InlineData("""UPDATE "NewsCodeDays" SET "Last" = -1""")]
    public async Task A_count_below_nothing_an_unknown_state_and_a_stranger_as_writer(string words)
    {
        await using var site = await TestSite.Open();
        var story = await site.PublishedArticle();
        using var reader = site.NewReader();
        await reader.Comments(site, story, "سلام");

        await Assert.ThrowsAnyAsync<DbException>(() => site.Read(db => db.Database.ExecuteSqlRawAsync(words)));
    }

    [Fact]
    public async Task A_table_is_named_for_the_many_rows_it_holds()
    {
        await using var site = await TestSite.Open();
        var tables = await site.Read(db => Task.FromResult(db.Model.GetEntityTypes().Select(e => e.GetTableName()!).ToList()));

        Assert.NotEmpty(tables);
        Assert.DoesNotContain(
            tables.Except(["Logbook", "Media", "People", "Staff"]),
            name => !name.EndsWith('s') || name.Contains('_', StringComparison.Ordinal)
        );
    }
}
