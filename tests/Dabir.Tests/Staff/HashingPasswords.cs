using Dabir.Staff;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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

    sealed class HeldHasher : IPasswordHasher<StaffMember>, IDisposable
    {
        readonly ManualResetEventSlim held = new();
        int entered;

        public int Entered => Volatile.Read(ref entered);

        public void LetGo() => held.Set();

        public string HashPassword(StaffMember user, string password)
        {
            Interlocked.Increment(ref entered);
            held.Wait(TimeSpan.FromSeconds(30));
            return "hash";
        }

        public PasswordVerificationResult VerifyHashedPassword(
            StaffMember user,
            string hashedPassword,
            string providedPassword
        ) => PasswordVerificationResult.Failed;

        public void Dispose() => held.Dispose();
    }
}
