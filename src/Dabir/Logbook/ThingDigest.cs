using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dabir.Data;

namespace Dabir.Logbook;

/// <summary>
/// Takes in what stands of a thing, field by field, and ends as its digest: under the key of the site, so that nobody who
/// can write into the database alone can make another that fits. <c>dabir check</c> compares it with the thing as it stands.
/// </summary>
/// <remarks>
/// A field goes in by its name and with its length, and a field without a value does not go in: one that is added to a thing
/// by a later Dabir changes no digest from before.
/// </remarks>
/// <example><code>public void Digest(ThingDigest digest) => digest.Add("name", Name).Add("slug", Slug);</code></example>
public sealed class ThingDigest : IDisposable
{
    /// <summary>How long a digest is, in bytes.</summary>
    public const int Length = 16;

    readonly IncrementalHash hash;

    /// <summary>For what stands in a row that is sealed itself.</summary>
    internal static ThingDigest WithoutKey() => new([]);

    internal ThingDigest(byte[] key) => hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

    /// <summary>A text; null and the empty text are one.</summary>
    public ThingDigest Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Take(name);
            Take(value);
        }
        return this;
    }

    /// <summary>A whole number; null and 0 are one.</summary>
    public ThingDigest Add(string name, long? value) =>
        value is null or 0 ? this : Add(name, value.Value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Yes or no.</summary>
    public ThingDigest Add(string name, bool value) => value ? Add(name, "yes") : this;

    /// <summary>A moment, as fine as it is stored.</summary>
    public ThingDigest Add(string name, DateTime? value) => value is null ? this : Add(name, UtcMicroseconds.Of(value.Value));

    /// <summary>One of a list of words, as it is stored.</summary>
    public ThingDigest AddWord<T>(string name, T? value)
        where T : struct, Enum => value is null ? this : Add(name, StoredName.Of(value.Value));

    /// <summary>Several parts, in the order given, each with fields of its own.</summary>
    public ThingDigest AddEach<T>(string name, IEnumerable<T> parts, Action<ThingDigest, T> fields)
    {
        foreach (var (at, part) in parts.Index())
        {
            Add(name, at + 1);
            fields(this, part);
        }
        return this;
    }

    /// <summary>What came of it, <see cref="Length"/> bytes long.</summary>
    internal byte[] Finish() => FinishWhole()[..Length];

    /// <summary>The same, 32 bytes long.</summary>
    internal byte[] FinishWhole() => hash.GetHashAndReset();

    public void Dispose() => hash.Dispose();

    void Take(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
