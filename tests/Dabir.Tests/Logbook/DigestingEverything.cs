using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Logbook;

/// <summary>Whatever stands in a column of something that is decided on goes into its digest, or there is a reason why not.</summary>
public class DigestingEverything
{
    static readonly Dictionary<string, string> Reasons = new()
    {
        ["Article.Fold"] = "follows from the headline",
        ["Tag.Fold"] = "follows from the name",
        ["Person.Fold"] = "follows from the name",
        ["Comment.Email"] = "is deleted one day",
        ["Comment.Network"] = "is deleted one day",
        ["Comment.TextHash"] = "follows from the text",
        ["Comment.Sending"] = "tells one sending from another, and nothing that was decided",
        ["Comment.Up"] = "is counted again from votes",
        ["Comment.Down"] = "is counted again from votes",
        ["StaffMember.LastCodeStep"] = "moves with every sign-in",
        ["StaffMember.CodesSince"] = "is told by the row of its day",
        ["StaffMember.AccessFailedCount"] = "is the framework's, and is not used",
        ["StaffMember.LockoutEnabled"] = "is the framework's, and is not used",
        ["StaffMember.LockoutEnd"] = "is the framework's, and is not used",
        ["StaffMember.ConcurrencyStamp"] = "is the framework's, and is not used",
        ["StaffMember.SecurityStamp"] = "is the framework's, and is not used",
        ["StaffMember.EmailConfirmed"] = "is the framework's, and is not used",
        ["StaffMember.PhoneNumber"] = "is the framework's, and is not used",
        ["StaffMember.PhoneNumberConfirmed"] = "is the framework's, and is not used",
    };

    [Fact]
    public async Task Each_column_changes_the_digest()
    {
        await using var site = await TestSite.Open(withSample: true);
        var chain = site.Services.GetRequiredService<LogbookChain>();
        HashSet<string> silent = [];
        await site.Read(async db =>
        {
            foreach (var kind in db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(INamed))))
            {
                var thing = await First(db, kind.ClrType);
                var before = chain.DigestOf((INamed)thing);
                foreach (var property in db.Entry(thing).Properties.Where(p => !p.Metadata.IsPrimaryKey()))
                {
                    var was = property.CurrentValue;
                    property.CurrentValue = Another(property);
                    if (chain.DigestOf((INamed)thing).AsSpan().SequenceEqual(before))
                        silent.Add($"{kind.ClrType.Name}.{property.Metadata.Name}");
                    property.CurrentValue = was;
                }
            }
            return 0;
        });

        Assert.Equal(Reasons.Keys.Order(), silent.Order());
    }

    [Fact]
    public async Task Each_list_of_a_thing_is_read_for_its_digest_or_stands_for_itself()
    {
        await using var site = await TestSite.Open();
        var lists = await site.Read(db =>
            Task.FromResult(
                db.Model.GetEntityTypes()
                    .Where(t => t.ClrType.IsAssignableTo(typeof(INamed)))
                    .SelectMany(t =>
                        t.GetNavigations()
                            .Where(n => n.IsCollection && !n.TargetEntityType.ClrType.IsAssignableTo(typeof(INamed)))
                            .Select(n => n.Name)
                            .Except(DigestedLists.Of(t))
                            .Select(name => $"{t.ClrType.Name}.{name}")
                    )
                    .Order()
                    .ToList()
            )
        );

        // What screening found, what readers reported and voted, and the texts that the witness of revisions looks after.
        Assert.Equal(["Article.Revisions", "Comment.Findings", "Comment.Reports", "Comment.Votes"], lists);
    }

    static async Task<object> First(NewsroomDb db, Type kind)
    {
        var all =
            (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(kind).Invoke(db, [])!;
        return await all.FirstAsync();
    }

    static object? Another(PropertyEntry property) =>
        property.CurrentValue switch
        {
            string text => text + "؟",
            bool yes => !yes,
            int number => number + 7,
            long number => number + 7,
            DateTime at => at.AddMinutes(7),
            DateTimeOffset at => at.AddMinutes(7),
            Enum word => Enum.GetValues(word.GetType()).Cast<object>().First(w => !w.Equals(word)),
            HouseStyle style => style with { IsStrict = !style.IsStrict },
            Dabir.Media.FocalPoint point => point with { X = point.X + 0.1 },
            null when property.Metadata.ClrType == typeof(string) => "؟",
            null when Nullable.GetUnderlyingType(property.Metadata.ClrType) is { } inner => inner switch
            {
                _ when inner == typeof(long) => 7L,
                _ when inner == typeof(DateTime) => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                _ when inner == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
                _ when inner.IsEnum => Enum.GetValues(inner).GetValue(1),
                _ => Activator.CreateInstance(inner),
            },
            var other => throw new NotSupportedException($"{property.Metadata.Name}: {other?.GetType()}"),
        };
}
