using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dabir.Data;

namespace Dabir.Logbook;

/// <summary>
/// Links each logbook row to the one before it under the key of the site: who changes, adds or removes a row afterwards is
/// found out, and who can write into the database alone cannot make the chain again. The chain's head, kept somewhere else
/// (see <see cref="LogbookHeads"/>), proves it against whoever holds the key too.
/// </summary>
public sealed class LogbookChain(SiteKey site)
{
    readonly Lazy<byte[]> rows = new(() => site.For("logbook"));
    readonly Lazy<byte[]> things = new(() => site.For("things"));

    /// <summary>What the first row links to.</summary>
    public static byte[] Beginning => new byte[SHA256.HashSizeInBytes];

    /// <summary>The key that rows are sealed with from here on, as <see cref="KeyedFrom"/> tells it.</summary>
    public string KeyName => site.Name;

    /// <summary>For what a concept keeps beside the logbook: see <see cref="IFollowsKey"/>.</summary>
    internal byte[] KeyFor(string purpose) => site.For(purpose);

    /// <summary>HMAC-SHA256 over every field of the row but its id and hash, each with its length; a missing one is told from an empty one.</summary>
    public byte[] HashOf(LogEntry entry)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, rows.Value);
        TakeFields(hash, entry);
        return hash.GetHashAndReset();
    }

    /// <summary>Puts in every field of a row but its id and hash, each with its length.</summary>
    internal static void TakeFields(IncrementalHash hash, LogEntry entry)
    {
        Take(hash, entry.PreviousHash);
        foreach (
            var field in (string?[])
                [
                    UtcMicroseconds.Of(entry.At).ToString(CultureInfo.InvariantCulture),
                    entry.ById?.ToString(CultureInfo.InvariantCulture),
                    entry.ByName,
                    entry.Action,
                    entry.About,
                    entry.Reason,
                    entry.Before,
                    entry.After,
                    entry.Touches,
                ]
        )
            Take(hash, field is null ? null : Encoding.UTF8.GetBytes(field));
        Take(hash, entry.Digest);
        // Rows of before there was one are hashed as they were then.
        if (entry.DigestBefore is { } stood)
            Take(hash, stood);
    }

    /// <summary>The digest of a thing as it stands.</summary>
    public byte[] DigestOf(INamed thing)
    {
        using var digest = new ThingDigest(things.Value);
        thing.Digest(digest);
        return digest.Finish();
    }

    static void Take(IncrementalHash hash, byte[]? field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, field?.Length ?? -1);
        hash.AppendData(length);
        if (field is not null)
            hash.AppendData(field);
    }
}
