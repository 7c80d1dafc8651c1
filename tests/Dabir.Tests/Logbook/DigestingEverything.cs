using Dabir.Articles;
using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
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
        ["Comment.ReportedAt"] = "is found again from reports",
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
                var thing = await All(db, kind.ClrType).FirstAsync();
                silent.UnionWith(Silent(chain, (INamed)thing, db.Entry(thing), []));
            }
            return 0;
        });

        Assert.Equal(Reasons.Keys.Order(), silent.Order());
    }

    static readonly Dictionary<string, string> ReasonsOfParts = new()
    {
        ["ArticleTag.PublishedAt"] = "is made again from the article",
        ["Byline.PublishedAt"] = "is made again from the article",
        ["IdentityPasskeyData.AttestationObject"] = "was looked at when it was made",
        ["IdentityPasskeyData.ClientDataJson"] = "was looked at when it was made",
        ["IdentityPasskeyData.CreatedAt"] = "is told by the row of its day",
        ["IdentityPasskeyData.IsBackedUp"] = "moves with every sign-in",
        ["IdentityPasskeyData.IsBackupEligible"] = "is its maker's word, and opens nothing",
        ["IdentityPasskeyData.IsUserVerified"] = "is asked again with every sign-in",
        ["IdentityPasskeyData.SignCount"] = "moves with every sign-in",
        ["IdentityPasskeyData.Transports"] = "is a hint for browsers",
        ["Passkey.UsedAt"] = "moves with every sign-in",
    };

    [Fact]
    public async Task Each_column_of_a_list_changes_the_digest_of_its_thing()
    {
        await using var site = await TestSite.Open(withSample: true);
        await site.Writer.Write(async db =>
        {
            var member = (await db.WithFactors(site.Editor.Id))!;
            UserPasskeyInfo made = new([7], [7], site.Clock.GetUtcNow(), 0, [], true, false, false, [], []);
            db.Record(member.AddPasskey(made, "تلفن", site.Now).Whole);
            var story = await db.Articles.WithPage.FirstAsync(a => a.Status == ArticleStatus.Published);
            Assert.False(db.Record(story.Correct("نام خیابان نادرست بود.", site.Editor, site.Now)).IsRefused);
        });
        var chain = site.Services.GetRequiredService<LogbookChain>();
        HashSet<string> silent = [];
        HashSet<string> looked = [];
        await site.Read(async db =>
        {
            foreach (var kind in db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(INamed))))
            foreach (var list in kind.GetNavigations().IntersectBy(DigestedLists.Of(kind), n => n.Name))
            {
                foreach (var thing in await All(db, kind.ClrType).ToListAsync())
                {
                    await db.Entry(thing).Collection(list.Name).LoadAsync();
                    if (db.Entry(thing).Collection(list.Name).CurrentValue!.Cast<object>().FirstOrDefault() is not { } first)
                        continue;
                    var part = db.Entry(first);
                    silent.UnionWith(Silent(chain, (INamed)thing, part, list.ForeignKey.Properties));
                    foreach (var inside in part.References.Where(r => r.TargetEntry?.Metadata.IsOwned() == true))
                        silent.UnionWith(Silent(chain, (INamed)thing, inside.TargetEntry!, []));
                    looked.Add($"{kind.ClrType.Name}.{list.Name}");
                    break;
                }
            }
            return 0;
        });

        Assert.Equal(ReasonsOfParts.Keys.Order(), silent.Order());
        Assert.Equal(9, looked.Count);
    }

    [Fact]
    public void A_field_is_told_from_its_neighbour_and_a_part_from_the_next()
    {
        byte[][] all =
        [
            Of(d => d.Add("name", "ab").Add("slug", "c")),
            Of(d => d.Add("name", "a").Add("slug", "bc")),
            Of(d => d.Add("slug", "ab").Add("name", "c")),
            Of(d => d.Add("name", "abslugc")),
            Of(d => Parts(d, ("a", "b"))),
            Of(d => Parts(d, ("a", ""), ("", "b"))),
            Of(d => Parts(d, ("a", "b"), ("", ""))),
            Of(d => Parts(d, ("", ""), ("a", "b"))),
        ];

        Assert.Equal(all.Length, all.Select(Convert.ToHexString).Distinct().Count());

        static byte[] Of(Action<ThingDigest> fields)
        {
            using var digest = new ThingDigest([7]);
            fields(digest);
            return digest.Finish();
        }

        static void Parts(ThingDigest digest, params (string Text, string By)[] parts) =>
            digest.AddEach("part", parts, (part, p) => part.Add("text", p.Text).Add("by", p.By));
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

    static IQueryable<object> All(NewsroomDb db, Type kind) =>
        (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(kind).Invoke(db, [])!;

    /// <summary>The columns of something that can be changed while the digest stays as it is.</summary>
    /// <param name="owner">Those that say of what it is a part.</param>
    static IEnumerable<string> Silent(LogbookChain chain, INamed thing, EntityEntry changed, IEnumerable<IProperty> owner)
    {
        var before = chain.DigestOf(thing);
        foreach (var property in changed.Properties.Where(p => !owner.Contains(p.Metadata)))
        {
            // What the database numbers, what only EF knows of, and a place, which tells nothing of what stands alone.
            if (property.Metadata is { ValueGenerated: ValueGenerated.OnAdd } or { PropertyInfo: null } or { Name: "Position" })
                continue;
            var was = property.CurrentValue;
            property.Metadata.PropertyInfo.SetValue(changed.Entity, Another(property));
            if (chain.DigestOf(thing).AsSpan().SequenceEqual(before))
                yield return $"{changed.Metadata.ClrType.Name}.{property.Metadata.Name}";
            property.Metadata.PropertyInfo.SetValue(changed.Entity, was);
        }
    }

    static object? Another(PropertyEntry property) =>
        property.CurrentValue switch
        {
            string text => text + "؟",
            bool yes => !yes,
            byte[] bytes => (byte[])[.. bytes, 7],
            string[] texts => (string[])[.. texts, "؟"],
            uint number => number + 7,
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
