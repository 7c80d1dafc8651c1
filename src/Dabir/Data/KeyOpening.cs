using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data;

/// <summary>Opens the key of the site when a program starts, and makes it for a site that has none yet.</summary>
sealed partial class KeyOpening(
    SiteKey key,
    IEnumerable<IFollowsKey> followers,
    NotedHeads noted,
    NewsroomWriter writer,
    TimeProvider clock,
    ILogger<KeyOpening> log
)
{
    // So many are written down within some seconds.
    const long Few = 100_000;

    const string Lost = "If it is lost for good, 'dabir key renew' begins with another.";

    /// <summary>For a program that writes: a site without a key gets one, and the logbook says so.</summary>
    /// <exception cref="SetupException">The key is missing, or belongs to another site, or the logbook was taken away.</exception>
    public async Task Open(NewsroomDb db)
    {
        if (await KeyedFrom.Newest(db) is { } standing)
        {
            Examine(standing);
            if (standing.Digests is not null)
                return;
            if (!await KeyedFrom.IsGenuine(db))
                throw new SetupException(
                    "The last row of the logbook about the key was not written by Dabir: somebody wrote into the database. 'dabir check' says where; restore the last good backup."
                );
            await Begin(db, inside => inside is { Digests: null });
            return;
        }
        await RefuseWiped(db);
        key.ReadOrMake();
        await Begin(db, inside => inside is null);
        // Another node may have been first, with a key of its own.
        Examine((await KeyedFrom.Newest(db))!);
    }

    // Whatever stands is digested once: many sites have more of it than fits into the time of a form.
    async Task Begin(NewsroomDb db, Func<KeyedFrom?, bool> isWanted)
    {
        long standing = 0;
        foreach (var table in NamedTables.Of(db))
            standing += (await table.Stood())?.Count ?? 0;
        foreach (var follower in followers)
            standing += await follower.Standing(db);
        if (standing > Few)
            WritingDown(log, standing);
        await writer.Write(
            async inside =>
            {
                if (isWanted(await KeyedFrom.Newest(inside)))
                    inside.Record(await KeyedFrom.Begin(inside, key, followers, Actor.House, clock.GetUtcNow().UtcDateTime));
            },
            patience: NewsroomWriter.LongPatience
        );
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Writing down how {Count} things and votes stand, once; this takes some minutes for each million."
    )]
    static partial void WritingDown(ILogger log, long count);

    /// <summary>For a program that only looks.</summary>
    public async Task Examine(NewsroomDb db) =>
        Examine(
            await KeyedFrom.Newest(db)
                ?? throw new SetupException("The site was not finished: start it once with 'dabir serve', which makes its key.")
        );

    void Examine(KeyedFrom standing)
    {
        if (!key.Read())
            throw new SetupException(
                $"The key of the site is missing: put {key.File} back from its copy, or name it with --key-file. {Lost}"
            );
        if (key.Name != standing.Key)
            throw new SetupException(
                $"{key.File} is not the key of this site ({key.Name} instead of {standing.Key}); name the right one with --key-file{(File.Exists($"{key.File}.before") ? $", or put {key.File}.before back, which an interrupted 'dabir key renew' left" : "")}. {Lost}"
            );
    }

    // A logbook that was emptied must not be signed as if the site were of before there were keys.
    async Task RefuseWiped(NewsroomDb db)
    {
        if (noted.Read().Count == 0 && (await db.Logbook.AnyAsync() || !await db.Editions.AnyAsync()))
            return;
        throw new SetupException(
            "The logbook of this site has lost the row of its key, and with it what was decided: somebody wrote into the database. Restore the last good backup."
        );
    }
}
