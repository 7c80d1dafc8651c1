using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Tests.Logbook;

/// <summary>The database itself keeps the logbook's rows as they were written, whoever is connected to it.</summary>
public class GuardingTheLogbook
{
    [Theory]
    [InlineData("""UPDATE "Logbook" SET "ByName" = 'somebody' WHERE "Id" = 1""")]
    [InlineData("""DELETE FROM "Logbook" WHERE "Id" = (SELECT MAX("Id") FROM "Logbook")""")]
    [InlineData("""DELETE FROM "Logbook" """)]
    public async Task A_row_is_neither_changed_nor_removed(string tampering) => await Refused(tampering);

    [Fact]
    public async Task It_is_not_emptied_and_no_row_is_put_in_the_place_of_another()
    {
        await using var site = await TestSite.Open();
        await Refused(
            site.Settings.Database is not null
                ? """TRUNCATE "Logbook" """
                : """INSERT OR REPLACE INTO "Logbook" SELECT * FROM "Logbook" WHERE "Id" = 1"""
        );
    }

    static async Task Refused(string tampering)
    {
        await using var site = await TestSite.Open();
        var before = await site.Read(db => db.Logbook.OrderBy(e => e.Id).Select(e => e.Hash).ToListAsync());

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => site.Read(db => db.Database.ExecuteSqlRawAsync(tampering)));

        Assert.Contains("never", refusal.Message);
        Assert.Equal(before, await site.Read(db => db.Logbook.OrderBy(e => e.Id).Select(e => e.Hash).ToListAsync()));
        Assert.Equal(0, (await site.Check()).Exit);
    }
}
