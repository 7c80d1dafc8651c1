using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data;

/// <summary>
/// <c>dabir key renew</c>: begins with another key because the old one is lost, or known to somebody else. What the old one
/// sealed is kept as it is from then on, and followed by its links.
/// </summary>
sealed class KeyRenewing(
    SiteKey key,
    IEnumerable<IFollowsKey> followers,
    NewsroomDb db,
    NewsroomWriter writer,
    Settings settings,
    TimeProvider clock
)
{
    /// <param name="anyway">Also when the record is not as it was decided: what was changed past the program cannot be told any more afterwards.</param>
    public async Task<int> Run(bool anyway, TextWriter output)
    {
        // A process that goes on with the old key would break the chain with its next row.
        if (ListeningNote.Read(settings) is { } running)
            throw new SetupException($"A site runs on this data, at {running}: stop it, and every other node, first.");
        if (await KeyedFrom.Newest(db) is null)
            throw new SetupException("This site has no key to renew; 'dabir serve' makes its first.");
        if (!anyway && await IsTamperedWith())
            throw new SetupException(
                "'dabir check' says that not all is right. Look at it first: with another key nobody can tell any more what was changed. With --anyway the key is renewed all the same."
            );
        using var old = key.Replace();
        await writer.Write(
            async inside =>
            {
                inside.Record(await KeyedFrom.Begin(inside, key, followers, Actor.Operator, clock.GetUtcNow().UtcDateTime));
                // Sealed with the old key, these cannot be read any more: cookies end, and networks get other marks.
                await inside.DataProtectionKeys.ExecuteDeleteAsync();
                await inside.NetworkKeys.ExecuteDeleteAsync();
            },
            patience: NewsroomWriter.LongPatience
        );
        old.Forget();
        await output.WriteLineAsync(
            $"{key.File} is the key of the site from now on. Start the site anew. Staff sign in again, and who had an app for codes needs 'dabir staff factor-off'; readers who voted may vote once more."
        );
        return 0;
    }

    // Asked of a program of its own, which holds the old key. Without that key there is nothing to compare with.
    async Task<bool> IsTamperedWith()
    {
        await using var looking = Site.Build(settings with { OnlyLooks = true });
        try
        {
            await looking.Examine();
        }
        catch (SetupException)
        {
            return false;
        }
        await using var scope = looking.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<Check.NewsroomCheck>(scope.ServiceProvider).Run(TextWriter.Null) != 0;
    }
}
