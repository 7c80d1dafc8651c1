using System.Buffers.Binary;
using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dabir.Tests.Staff;

/// <summary>Hashing a password is dear on purpose, so it is done by few at once and as today's rules want it.</summary>
public class HashingPasswords
{
    [Fact]
    public async Task Half_of_the_cores_stay_with_the_readers_and_who_finds_the_line_full_is_told_at_once()
    {
        using var hasher = new HeldHasher();
        using var passwords = new Passwords(hasher);
        var atWork = Math.Max(1, Environment.ProcessorCount / 2);
        var stop = TestContext.Current.CancellationToken;
        var first = Enumerable.Range(0, atWork).Select(_ => Task.Run(() => passwords.Hash("کبوتر آبی", stop), stop)).ToList();
        await Until.So(() => hasher.Entered == atWork);
        var line = Enumerable.Range(0, 16).Select(_ => passwords.Hash("کبوتر آبی", stop)).ToList();

        Assert.Null(await passwords.Hash("کبوتر آبی", stop));
        Assert.Null(await passwords.Verify(null, "کبوتر آبی", stop));
        Assert.Equal(atWork, hasher.Entered);

        hasher.LetGo();
        Assert.All(await Task.WhenAll([.. first, .. line]), Assert.NotNull);
        Assert.NotNull(await passwords.Hash("کبوتر آبی", stop));
    }

    [Fact]
    public async Task A_hash_of_older_rules_is_renewed_when_its_owner_comes_in()
    {
        await using var site = await TestSite.Open();
        var older = new PasswordHasher<StaffMember>(Options.Create(new PasswordHasherOptions { IterationCount = 5 }));
        var old = older.HashPassword(site.Editor, site.EditorPassword);
        await site.Writer.Write(db => db.Users.ExecuteUpdateAsync(m => m.SetProperty(x => x.PasswordHash, old)));

        using var first = await AtTheDesk.SignIn(site);

        var renewed = await site.Read(db => db.Users.Select(m => m.PasswordHash).SingleAsync());
        Assert.NotEqual(old, renewed);
        using var again = await AtTheDesk.SignIn(site);
        Assert.Equal(renewed, await site.Read(db => db.Users.Select(m => m.PasswordHash).SingleAsync()));
    }

    [Fact]
    public async Task So_is_one_whose_owner_has_a_second_step_when_that_is_done()
    {
        await using var site = await TestSite.Open();
        using var owner = await AtTheDesk.SignIn(site);
        var (app, _) = await Telephone.SetUp(site, owner);
        var older = new PasswordHasher<StaffMember>(Options.Create(new PasswordHasherOptions { IterationCount = 5 }));
        var old = older.HashPassword(site.Editor, site.EditorPassword);
        await site.Writer.Write(db => db.Users.ExecuteUpdateAsync(m => m.SetProperty(x => x.PasswordHash, old)));
        using var desk = AtTheDesk.Stranger(site);
        var step = await Telephone.AsksAfterThePassword(site, desk);
        Assert.Equal(old, await site.Read(db => db.Users.Select(m => m.PasswordHash).SingleAsync()));

        (await desk.Presses(step, "/sign-in/second", ("Code", app.Shows()))).IsDone();

        Assert.NotEqual(old, await site.Read(db => db.Users.Select(m => m.PasswordHash).SingleAsync()));
        using var again = AtTheDesk.Stranger(site);
        await Telephone.AsksAfterThePassword(site, again);
    }

    [Fact]
    public async Task The_program_hashes_as_often_as_is_asked_for_today()
    {
        await using var site = await TestSite.Open();
        await using var program = Site.Build(site.Settings);

        var hash = await program.Services.GetRequiredService<Passwords>().Hash("کبوتر آبی");

        // The framework's third format: how, with which HMAC (2 is SHA-512), and how often.
        var head = Convert.FromBase64String(hash!).AsSpan(0, 9);
        Assert.Equal(
            (1, 2u, 210_000u),
            (head[0], BinaryPrimitives.ReadUInt32BigEndian(head[1..]), BinaryPrimitives.ReadUInt32BigEndian(head[5..]))
        );
    }

    [Fact]
    public async Task For_who_does_not_work_here_or_has_no_password_yet_as_much_is_done_and_it_opens_nothing()
    {
        await using var site = await TestSite.Open();
        var hired = await site.Writer.Write(_ =>
            Task.FromResult(
                StaffMember.Hire("m@example.org", "مینا", Role.Reporter, [], null, Dabir.Logbook.Actor.Operator, site.Now).Member
            )
        );
        using var hasher = new HeldHasher();
        hasher.LetGo();
        using var passwords = new Passwords(hasher);

        foreach (var who in new[] { null, hired })
            Assert.Equal(PasswordVerificationResult.Failed, await passwords.Verify(who, "nobody's"));

        Assert.Equal(["hash", "hash"], hasher.Compared);
    }

    sealed class HeldHasher : IPasswordHasher<StaffMember>, IDisposable
    {
        readonly ManualResetEventSlim held = new();
        int entered;

        /// <summary>The hashes that passwords were compared with.</summary>
        public List<string> Compared { get; } = [];

        public int Entered => Volatile.Read(ref entered);

        public void LetGo() => held.Set();

        public string HashPassword(StaffMember user, string password)
        {
            Interlocked.Increment(ref entered);
            held.Wait(TimeSpan.FromSeconds(30));
            return "hash";
        }

        public PasswordVerificationResult VerifyHashedPassword(StaffMember user, string hashedPassword, string providedPassword)
        {
            Compared.Add(hashedPassword);
            return PasswordVerificationResult.Success;
        }

        public void Dispose() => held.Dispose();
    }
}
