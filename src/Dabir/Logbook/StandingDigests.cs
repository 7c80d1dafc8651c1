using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Logbook;

/// <summary>
/// The digests of what stood when a key took over, some hundreds in one row: a site may have a million comments by then. Written
/// with the row of the key, which holds their content, and never changed.
/// </summary>
public sealed class StandingDigests
{
    /// <summary>How many things one row holds at most.</summary>
    internal const int AtOnce = 1_000;

    /// <summary>A number and its digest, in bytes.</summary>
    internal const int Each = sizeof(long) + ThingDigest.Length;

    StandingDigests() { }

    public long Id { get; private set; }

    /// <summary>The <see cref="SiteKey.Name"/> of the key they are made with.</summary>
    public string Key { get; private set; } = "";

    /// <summary>As <see cref="KeyedFrom.KindOf"/> says it.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>One after the other in the order of their numbers: the number, 8 bytes, and the digest.</summary>
    public byte[] Things { get; private set; } = [];

    /// <summary>Writes down everything that stands, inside a write.</summary>
    /// <returns>What the row of the key says of it: see <see cref="StandingContent"/>.</returns>
    internal static async Task<string> WriteDown(NewsroomDb inside, string key)
    {
        using var content = new StandingContent();
        foreach (var table in NamedTables.Of(inside))
        {
            using var things = new MemoryStream();
            var kind = "";
            await foreach (var one in table.Standing(CancellationToken.None))
            {
                kind = KeyedFrom.KindOf(one.Thing);
                things.Write(Number(one.Thing.Id));
                things.Write(inside.Chain.DigestOf(one));
                if (things.Length == AtOnce * Each)
                    await Append();
            }
            if (things.Length > 0)
                await Append();

            async Task Append()
            {
                var some = things.ToArray();
                things.SetLength(0);
                content.Add(kind, some);
                await inside.Run(
                    """INSERT INTO "StandingDigests" ("Key", "Kind", "Things") VALUES (@p0, @p1, @p2) RETURNING "Id" """,
                    [key, kind, some]
                );
            }
        }
        return content.SoFar();
    }

    static byte[] Number(long id)
    {
        var number = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, id);
        return number;
    }
}

/// <summary>A hash of what the rows of <see cref="StandingDigests"/> under one key hold, in their order; it needs no key.</summary>
sealed class StandingContent : IDisposable
{
    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string kind, byte[] things)
    {
        var name = Encoding.UTF8.GetBytes(kind);
        hash.AppendData(BitConverter.GetBytes(name.Length));
        hash.AppendData(name);
        hash.AppendData(BitConverter.GetBytes(things.Length));
        hash.AppendData(things);
    }

    /// <summary>64 hexadecimal digits.</summary>
    public string SoFar() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();
}

sealed class StandingDigestTables : IEntityTypeConfiguration<StandingDigests>
{
    public void Configure(EntityTypeBuilder<StandingDigests> digests) => digests.ToTable("StandingDigests");
}
