using Dabir.CopyEditing;
using Dabir.Data;
using Dabir.Logbook;
using Dabir.Staff;
using Dabir.Tests.Data.FirstEdition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dabir.Tests.Logbook;

/// <summary>Whatever has a name in the logbook is not changed without a row there: whichever column, and whatever is added or removed.</summary>
public class EveryNamedThing
{
    [Fact]
    public async Task Each_is_neither_changed_nor_removed_without_a_row()
    {
        await using var site = await TestSite.Open(before: FirstEditionSite.LayOut);
        // What the first edition did not know of.
        await site.Writer.Write(async db =>
        {
            var editor = await db
                .Users.Include(m => m.Grants)
                .FirstAsync(m => m.Grants.Any(g => g.Role == Role.Admin || g.Role == Role.EditorInChief));
            return (await db.TeachWord(1, "ایکاد", HouseWordKind.Known, editor, site.Now)).Whole;
        });
        var kinds = await site.Read(db =>
            Task.FromResult(
                db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(INamed))).Select(t => t.ClrType).ToList()
            )
        );
        Assert.True(kinds.Count >= 9, string.Join(", ", kinds));

        foreach (var kind in kinds)
        {
            await Refused(site, kind, (db, one) => Spoil(db, one));
            await Refused(site, kind, (db, one) => db.Remove(one));
        }

        var (exit, said) = await site.Check();
        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task A_new_one_is_not_added_without_a_row()
    {
        await using var site = await TestSite.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            site.Writer.Write(async db =>
            {
                var edition = await db.Editions.FirstAsync();
                db.Tags.Add(Dabir.Tags.Tag.Add(edition, "باران", "باران", Actor.House, site.Now).Tag);
            })
        );

        Assert.False(await site.Read(db => db.Tags.AnyAsync()));
    }

    static async Task Refused(TestSite site, Type kind, Action<NewsroomDb, object> change)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            site.Writer.Write(async db =>
            {
                var all =
                    (IQueryable<object>)
                        typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(kind).Invoke(db, [])!;
                change(db, await all.FirstAsync());
            })
        );
        Assert.Contains("without a logbook row", refusal.Message);
    }

    /// <summary>Changes the first text the public or the desk could see.</summary>
    static void Spoil(NewsroomDb db, object one)
    {
        var entry = db.Entry(one);
        var text = entry.Properties.First(p =>
            p.Metadata.ClrType == typeof(string) && !p.Metadata.IsKey() && !IsFrameworks(p.Metadata)
        );
        text.CurrentValue = $"{text.CurrentValue}؟";
    }

    static bool IsFrameworks(IProperty property) => property.Name.EndsWith("Stamp", StringComparison.Ordinal);
}
