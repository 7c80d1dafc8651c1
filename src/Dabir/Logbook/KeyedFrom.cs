using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Logbook;

/// <summary>What stood of one kind of thing when a key took over.</summary>
sealed record StoodBefore([property: JsonPropertyName("newest")] long Newest, [property: JsonPropertyName("count")] long Count);

/// <summary>
/// What the row of a key says, from which on the logbook is sealed with it: the first of a new site; in an older one, the first
/// after the upgrade; and one more whenever an operator begins with another key.
/// </summary>
/// <param name="Key">The <see cref="SiteKey.Name"/>.</param>
/// <param name="Standing">What stood before it, by <see cref="ThingKind"/>: these may have no digest, all later things must.</param>
/// <param name="Content">
/// The <see cref="LogContent"/> of all rows before it. Sealed with the new key, it keeps them as they were, whatever sealed them.
/// </param>
/// <param name="Digests">
/// The <see cref="StandingContent"/> of the digests of what stood; null in rows of before these were written down.
/// </param>
sealed record KeyedFrom(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("standing")] Dictionary<string, StoodBefore> Standing,
    [property: JsonPropertyName("content")] string Content,
    [property: JsonPropertyName("digests"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Digests = null
)
{
    public const string Action = "logbook.key";

    static readonly string About = Thing.Site.ToString();

    /// <summary>What such a row says; null of any other.</summary>
    public static KeyedFrom? Of(LogEntry row)
    {
        if (row.Action != Action || row.About != About || row.After is null)
            return null;
        try
        {
            return
                JsonSerializer.Deserialize<KeyedFrom>(row.After) is { Key: not null, Standing: not null, Content: not null } facts
                ? facts
                : null;
        }
        catch (JsonException)
        {
            return null; // Not written by Dabir.
        }
    }

    /// <summary>The key that rows are sealed with now; null before there was one.</summary>
    internal static async Task<KeyedFrom?> Newest(NewsroomDb db, CancellationToken stop = default) =>
        await NewestRow(db, stop) is { } row ? Of(row) : null;

    /// <summary>
    /// Whether the newest such row is sealed with the key it speaks of, which has to be that of this site. Anybody who can write
    /// into the database can add a row; what it asks for must not be done before that is known.
    /// </summary>
    internal static async Task<bool> IsGenuine(NewsroomDb db, CancellationToken stop = default) =>
        await NewestRow(db, stop) is { } row && row.Hash.AsSpan().SequenceEqual(db.Chain.HashOf(row));

    static Task<LogEntry?> NewestRow(NewsroomDb db, CancellationToken stop) =>
        db
            .Logbook.AsNoTracking()
            .Where(e => e.About == About && e.Action == Action)
            .OrderByDescending(e => e.Id)
            .FirstOrDefaultAsync(stop);

    /// <summary>
    /// Whether this row begins something after another: another key takes over, or the same one of before
    /// <see cref="Digests"/> now has them.
    /// </summary>
    public bool Follows(KeyedFrom? before) =>
        before is null || Key != before.Key || (before.Digests is null && Digests is not null);

    /// <summary>The row of a key that takes over, with the digests of what stands, inside a write of <see cref="NewsroomWriter.LongPatience"/>.</summary>
    internal static async Task<Outcome> Begin(
        NewsroomDb inside,
        SiteKey key,
        IEnumerable<IFollowsKey> followers,
        Actor by,
        DateTime now
    )
    {
        Dictionary<string, StoodBefore> standing = [];
        foreach (var table in NamedTables.Of(inside))
            if (await table.Stood() is ({ } newest, var count))
                standing[KindOf(newest)] = new(newest.Id, count);
        using var content = new LogContent();
        await foreach (var row in inside.Logbook.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable())
            content.Add(row);
        var digests = await StandingDigests.WriteDown(inside, key.Name);
        foreach (var follower in followers)
            await follower.Begin(inside);
        var facts = new KeyedFrom(key.Name, standing, content.SoFar(), digests);
        return Outcome.Done(new LogEntry(Action, new WholeSite(), by, now) { After = LogEntry.Facts(facts) });
    }

    /// <summary>As <see cref="Standing"/> names the kind of a thing.</summary>
    public static string KindOf(Thing thing) => thing.Kind.ToString().ToLowerInvariant();

    /// <summary>The site as something that is decided about.</summary>
    sealed class WholeSite : INamed
    {
        public Thing Thing => Thing.Site;

        public void Digest(ThingDigest digest) { }
    }
}

/// <summary>A hash of everything the rows of a logbook hold, number and hash included, that needs no key.</summary>
sealed class LogContent : IDisposable
{
    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(LogEntry row)
    {
        hash.AppendData(BitConverter.GetBytes(row.Id));
        LogbookChain.TakeFields(hash, row);
        hash.AppendData(row.Hash);
    }

    /// <summary>64 hexadecimal digits; more rows may follow.</summary>
    public string SoFar() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();
}
