using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data;

/// <summary>
/// <c>dabir key renew</c>: begins with another key because the old one is lost, or known to somebody else. What the old one
/// sealed can only be followed by its links from then on.
/// </summary>
sealed class KeyRenewing(SiteKey key, NewsroomWriter writer, TimeProvider clock)
{
    public async Task<int> Run(TextWriter output)
    {
        key.Make(replace: true);
        await writer.Write(async inside =>
        {
            inside.Record(await KeyedFrom.Begin(inside, key, Actor.Operator, clock.GetUtcNow().UtcDateTime));
            // Sealed with the old key, these cannot be read any more: cookies end, and networks get other marks.
            await inside.DataProtectionKeys.ExecuteDeleteAsync();
            await inside.NetworkKeys.ExecuteDeleteAsync();
        });
        await output.WriteLineAsync(
            $"{key.File} is the key of the site from now on. Start the site anew; staff sign in again. Rows of the logbook from before are followed by their links only."
        );
        return 0;
    }
}
