using Dabir.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Data;

/// <summary>A start brings the database up to date, also after one that was killed in the middle of it.</summary>
public class BringingUpToDate
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_killed_while_migrating_does_not_hang_the_next_one()
    {
        await using var site = await TestSite.Open();
        Assert.SkipWhen(site.Settings.Database is not null, "The server gives the lock back by itself.");
        // What EF leaves behind when its process is killed.
        await site.Read(db =>
            db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-23 01:39:00')""", Stop)
        );

        await using var next = Site.Build(site.Settings);
        await next.Prepare().WaitAsync(TimeSpan.FromMinutes(1), Stop);

        await using var scope = next.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDb>();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Stop));
    }

    [Fact]
    public async Task Two_starts_at_once_take_turns()
    {
        await using var site = await TestSite.Open(before: async settings =>
        {
            await using var first = Site.Build(settings);
            await using var second = Site.Build(settings);
            await Task.WhenAll(first.Prepare(), second.Prepare()).WaitAsync(TimeSpan.FromMinutes(2), Stop);
        });

        Assert.Equal(1, await site.Read(db => db.Editions.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_migration_happens_wholly_or_not_at_all()
    {
        await using var site = await TestSite.Open();
        await site.Read(db =>
        {
            var (assembly, generator) = (db.GetService<IMigrationsAssembly>(), db.GetService<IMigrationsSqlGenerator>());
            var models = db.GetService<IModelRuntimeInitializer>();
            foreach (var (id, type) in assembly.Migrations)
            {
                var migration = assembly.CreateMigration(type, db.Database.ProviderName!);
                Assert.All(
                    generator.Generate(migration.UpOperations, models.Initialize(migration.TargetModel)),
                    command => Assert.False(command.TransactionSuppressed, $"{id}: {command.CommandText}")
                );
            }
            return Task.FromResult(true);
        });
    }

    [Fact]
    public async Task Two_starts_that_fill_the_sample_at_once_fill_it_once()
    {
        await using var site = await TestSite.Open(staffed: false);
        await using var other = Site.Build(site.Settings);
        await other.Prepare();
        static async Task<int> Fill(IServiceProvider services)
        {
            await using var scope = services.CreateAsyncScope();
            var sample = ActivatorUtilities.CreateInstance<Dabir.Sample.SampleNewsroom>(scope.ServiceProvider);
            return (await sample.Fill(scope.ServiceProvider.GetRequiredService<NewsroomDb>())).Count;
        }

        var signIns = await Task.WhenAll(Fill(site.Services), Fill(other.Services));

        Assert.Equal([4, 4], signIns);
        await using var sample = await TestSite.Open(withSample: true);
        Assert.Equal(await sample.Read(db => db.Articles.CountAsync(Stop)), await site.Read(db => db.Articles.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_moment_of_the_machines_own_clock_is_refused()
    {
        await using var site = await TestSite.Open();
        var local = DateTime.SpecifyKind(site.Now, DateTimeKind.Local);

        await Assert.ThrowsAnyAsync<Exception>(() =>
            site.Writer.Write(db =>
            {
                db.SetupLinks.Add(Dabir.Staff.SetupLink.Make(site.Services.GetRequiredService<Signer>(), local).Link);
                return Task.CompletedTask;
            })
        );

        Assert.Empty(await site.Read(db => db.SetupLinks.Where(l => l.MadeAt == site.Now).ToListAsync(Stop)));
    }
}
