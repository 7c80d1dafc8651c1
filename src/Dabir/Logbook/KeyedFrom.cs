using System.Text.Json;
using System.Text.Json.Serialization;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Logbook;

/// <summary>
/// The row from which on the logbook is sealed with a key: the first of a new site; in an older one, the first after the
/// upgrade; and one more whenever an operator begins with another key.
/// </summary>
/// <param name="Key">The <see cref="SiteKey.Name"/>.</param>
/// <param name="Standing">
/// The newest thing of each kind that stood before it, by <see cref="ThingKind"/>: these may have no digest, all later ones must.
/// </param>
sealed record KeyedFrom(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("standing")] Dictionary<string, long> Standing
)
{
    public const string Action = "logbook.key";

    /// <summary>What such a row says; null of any other.</summary>
    public static KeyedFrom? Of(LogEntry row)
    {
        if (row.Action != Action || row.About != WholeSite.Name || row.After is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<KeyedFrom>(row.After) is { Key: not null, Standing: not null } facts ? facts : null;
        }
        catch (JsonException)
        {
            return null; // Not written by Dabir.
        }
    }

    /// <summary>
    /// Opens the key of the site for a program that writes: makes it for a site that has none yet, and notes so in the logbook.
    /// </summary>
    /// <exception cref="SetupException">The key is missing, or belongs to another site.</exception>
    internal static async Task Open(SiteKey key, NewsroomDb db, NewsroomWriter writer, TimeProvider clock)
    {
        if (await Newest(db) is { } standing)
        {
            Examine(key, standing);
            return;
        }
        key.ReadOrMake();
        await writer.Write(async inside =>
        {
            if (await Newest(inside) is null)
                inside.Record(await Begin(inside, key, Actor.House, clock.GetUtcNow().UtcDateTime));
        });
    }

    /// <summary>The same for a program that only looks.</summary>
    internal static async Task Examine(SiteKey key, NewsroomDb db)
    {
        if (await Newest(db) is { } standing)
            Examine(key, standing);
    }

    static void Examine(SiteKey key, KeyedFrom standing)
    {
        const string Lost = "If it is lost for good, 'dabir key renew' begins with another.";
        if (!key.Read())
            throw new SetupException($"The key of the site is missing: put {key.File} back from its copy. {Lost}");
        if (key.Name != standing.Key)
            throw new SetupException($"{key.File} is not the key of this site ({key.Name} instead of {standing.Key}). {Lost}");
    }

    static async Task<KeyedFrom?> Newest(NewsroomDb db) =>
        await db
            .Logbook.AsNoTracking()
            .Where(e => e.About == WholeSite.Name && e.Action == Action)
            .OrderByDescending(e => e.Id)
            .FirstOrDefaultAsync()
            is { } row
            ? Of(row)
            : null;

    /// <summary>The row of a key that takes over, inside a write.</summary>
    internal static async Task<Outcome> Begin(NewsroomDb inside, SiteKey key, Actor by, DateTime now)
    {
        Dictionary<string, long> standing = [];
        foreach (var table in NamedTables.Of(inside))
            if (await table.Newest() is { } newest)
                standing[newest.Kind.ToString().ToLowerInvariant()] = newest.Id;
        return Outcome.Done(
            new LogEntry(Action, new WholeSite(), by, now) { After = LogEntry.Facts(new KeyedFrom(key.Name, standing)) }
        );
    }

    /// <summary>The site as something that is decided about.</summary>
    sealed class WholeSite : INamed
    {
        public static readonly string Name = Thing.Site.ToString();

        public Thing Thing => Thing.Site;

        public void Digest(ThingDigest digest) { }
    }
}
