using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Dabir.Logbook;
using Microsoft.Extensions.Primitives;

namespace Dabir.Delivery;

/// <summary>
/// An answer ready to send: its encodings, made when somebody first asks for them, their strong entity tags, and what it
/// shows. Also the answers nobody keeps.
/// </summary>
public sealed class ReadyPage : Kept
{
    static readonly IReadOnlySet<Thing> Nothing = new HashSet<Thing>();

    readonly Lock making = new();
    readonly string tag = "";
    Encoded? plain;
    Encoded? gzip;
    Encoded? brotli;
    int isBeingImproved;
    long due = long.MaxValue;
    long must = long.MaxValue;

    internal ReadyPage(
        PageKey key,
        byte[] body,
        string contentType,
        string language,
        int status,
        IReadOnlySet<Thing>? things = null,
        IReadOnlySet<Thing>? besides = null,
        long began = 0,
        long end = long.MaxValue
    )
        : base(things ?? Nothing, besides ?? Nothing, began, end)
    {
        (Key, Status, Language, ContentType) = (key, status, language, contentType);
        if (IsShared)
            tag = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));
        plain = new Encoded(body, default, Tagged(""));
    }

    public PageKey Key { get; }
    public StringValues ContentType { get; }
    public StringValues Language { get; }
    public int Status { get; }

    /// <summary>Where a 301 leads, percent-encoded.</summary>
    public string? Location { get; init; }

    /// <summary>True when the loader found no page: the notice of this status is sent instead.</summary>
    internal bool IsNotice { get; init; }

    /// <summary>Seconds after which to ask again, for a house that is overloaded.</summary>
    internal string? RetryAfter { get; init; }

    /// <summary>False for what is made for one asker, and for answers that are no page.</summary>
    internal bool MayBeKept { get; init; }

    /// <summary>Told when another form of it has been made.</summary>
    internal Action<ReadyPage>? Grown { get; set; }

    /// <summary>The parts it shows beside its own content, as they were.</summary>
    internal IReadOnlyList<KeptPart> Parts { get; init; } = [];

    /// <summary>When its soft changes were last answered for; carried from page to page of one key.</summary>
    internal long SoftAnswered { get; set; } = long.MinValue / 2;

    /// <summary>True when something that readers move has moved since it was made.</summary>
    internal bool HasMoved { get; private set; }

    /// <summary>The forms somebody has asked for.</summary>
    internal Coding Made =>
        (plain is null ? Coding.None : Coding.Plain)
        | (gzip is null ? Coding.None : Coding.Gzip)
        | (brotli is null ? Coding.None : Coding.Brotli);

    internal override long Weight =>
        512 + Key.Weight + WeightOfThings + (plain?.Body.Length ?? 0) + (gzip?.Body.Length ?? 0) + (brotli?.Body.Length ?? 0);

    bool IsShared => Key != PageKey.Nobodys;

    /// <summary>An answer of headers alone, such as a 301; there is nothing to compress.</summary>
    internal bool IsEmpty => plain is { Body.Length: 0 };

    internal static Encoded Empty { get; } = new([], default, default);

    /// <summary>The page in one form.</summary>
    public Encoded For(Coding coding) =>
        coding switch
        {
            Coding.Brotli => brotli ?? Make(coding),
            Coding.Gzip => gzip ?? Make(coding),
            _ => plain ?? Make(coding),
        };

    /// <summary>Makes the forms that are wanted, away from the readers; the plain one is let go when nobody wants it, as it
    /// weighs six times the others and can be had back from them.</summary>
    internal void Prepare(Coding wanted)
    {
        if (IsEmpty)
            return;
        if (wanted.HasFlag(Coding.Brotli))
            For(Coding.Brotli);
        if (wanted.HasFlag(Coding.Gzip))
            For(Coding.Gzip);
        if (wanted != Coding.None && !wanted.HasFlag(Coding.Plain))
            plain = null;
    }

    /// <summary>How it stands at a moment.</summary>
    internal Freshness At(long now, Lags lags)
    {
        if (now >= End)
            return Freshness.Over;
        var (due, must) = (Volatile.Read(ref this.due), Volatile.Read(ref this.must));
        foreach (var part in Parts)
        {
            var outdated = part.Outdated;
            if (outdated == long.MaxValue)
                continue;
            due = Math.Min(due, outdated + lags.BesideDue);
            must = Math.Min(must, outdated + lags.BesideMust);
        }
        return now >= must ? Freshness.Overdue
            : now >= due ? Freshness.Due
            : Freshness.Fresh;
    }

    /// <summary>It is due at one moment, and must be made anew by another.</summary>
    internal void IsDue(long from, long by)
    {
        Volatile.Write(ref due, Math.Min(due, from));
        Volatile.Write(ref must, Math.Min(must, by));
    }

    /// <summary>
    /// Something that readers move has moved: the first time it is shown at the next request; while it goes on moving, once
    /// a second, and whoever asks meanwhile gets the page before.
    /// </summary>
    internal void MovedSoftly(long now, Lags lags)
    {
        HasMoved = true;
        var from = SoftAnswered + lags.Soft;
        if (now >= from)
            IsDue(now, now);
        else
            IsDue(from, from + lags.Soft);
    }

    /// <summary>
    /// True once for a page whose form was made in haste and that is asked for again. Most pages of a large site are asked for
    /// once, by a crawler: they are compressed in a sixth of the time, and a third larger.
    /// </summary>
    internal bool TakesImprovement() =>
        brotli is { IsHasty: true } && isBeingImproved == 0 && Interlocked.Exchange(ref isBeingImproved, 1) == 0;

    /// <summary>Nobody had time to improve it; whoever asks next may try again.</summary>
    internal void ImproveLater() => Volatile.Write(ref isBeingImproved, 0);

    /// <summary>Compresses again, with care.</summary>
    internal void Improve()
    {
        lock (making)
            brotli = new Encoded(Brotli(Body(), CarefulQuality), "br", Tagged("-br")) { Former = Tagged(HastyTag) };
        Grown?.Invoke(this);
    }

    Encoded Make(Coding coding)
    {
        Encoded made;
        lock (making)
            made = coding switch
            {
                Coding.Brotli => brotli ??= new Encoded(Brotli(Body(), HastyQuality), "br", Tagged(HastyTag)) { IsHasty = true },
                Coding.Gzip => gzip ??= new Encoded(Gzip(Body()), "gzip", Tagged("-gz")),
                _ => plain ??= new Encoded(Body(), default, Tagged("")),
            };
        Grown?.Invoke(this);
        return made;
    }

    StringValues Tagged(string suffix) => IsShared ? $"\"{tag}{suffix}\"" : default(StringValues);

    byte[] Body() =>
        plain?.Body
        ?? (
            brotli is { } small
                ? Read(new BrotliStream(new MemoryStream(small.Body), CompressionMode.Decompress))
                : Read(new GZipStream(new MemoryStream(gzip!.Body), CompressionMode.Decompress))
        );

    static byte[] Read(Stream compressed)
    {
        using (compressed)
        {
            var body = new MemoryStream();
            compressed.CopyTo(body);
            return body.ToArray();
        }
    }

    // Other bytes have another strong tag.
    const string HastyTag = "-bh";
    const int HastyQuality = 1;

    // Within 3 % of 11 on these pages at a hundredth of the time, so that a page made anew costs little.
    const int CarefulQuality = 5;

    static byte[] Brotli(byte[] body, int quality)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        try
        {
            return BrotliEncoder.TryCompress(body, room, out var length, quality, window: quality == HastyQuality ? 18 : 22)
                ? room[..length]
                : throw new InvalidOperationException("Brotli had too little room.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    static byte[] Gzip(byte[] body)
    {
        var compressed = new MemoryStream(body.Length / 4 + 64);
        using (var stream = new GZipStream(compressed, CompressionLevel.Optimal))
            stream.Write(body);
        return compressed.ToArray();
    }

    /// <summary>One form of the page with its headers prepared.</summary>
    public sealed class Encoded(byte[] body, StringValues encoding, StringValues tag)
    {
        public byte[] Body => body;

        /// <summary>Empty for the plain form.</summary>
        public StringValues Encoding => encoding;

        /// <summary>Empty for what nobody keeps.</summary>
        public StringValues Tag => tag;

        /// <summary>The tag of this page before it was compressed with care; who has that has this page.</summary>
        public StringValues Former { get; init; }

        /// <summary>True for a form made fast, while nobody knows whether the page is asked for again.</summary>
        public bool IsHasty { get; init; }
    }
}
