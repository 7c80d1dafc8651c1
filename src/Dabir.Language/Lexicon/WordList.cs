using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Dabir.Language.Lexicon;

/// <summary>The Persian words Dabir knows: asked by letters alone, it answers with traits and with the half-spaces of the written form.</summary>
/// <remarks>
/// Made from Lilak (Apache-2.0, see NOTICE). In memory a word is a 64-bit fingerprint: among 85,000 words an unknown word is
/// mistaken for a known one about once in 10¹⁴, and a look-up touches one cache line.
/// </remarks>
sealed class WordList
{
    const ulong Mixer = 0x9E3779B97F4A7C15;
    const int SeamShift = 32;

    readonly Slot[] slots = new Slot[1 << 18];

    /// <summary>A bit for each beginning of a word that ends one letter behind a half-space: small enough to stay in the cache.</summary>
    readonly ulong[] beginnings = new ulong[1 << 12];

    WordList() { }

    /// <summary>The list shipped with the library, read on first use (a few milliseconds).</summary>
    public static WordList Persian { get; } = Load();

    /// <summary>Finds a word by its letters, written without half-spaces.</summary>
    public Entry Find(ReadOnlySpan<char> letters) => Find(Fingerprint(letters));

    /// <summary>
    /// False if no word of the list has a half-space between these letters and the next one. True is no promise: a few others have the
    /// same bit. Search asks it of all neighbours in a text, and is spared most look-ups.
    /// </summary>
    public bool MayHaveSeam(ReadOnlySpan<char> letters, char next)
    {
        var bit = BitOf(letters, next);
        return (beginnings[bit >> 6] >> bit & 1) != 0;
    }

    /// <summary>By four letters and the length: a fingerprint of all letters takes longer than the look-ups it would still save.</summary>
    static int BitOf(ReadOnlySpan<char> letters, char next)
    {
        var outline = (ulong)letters.Length << 48 ^ (ulong)letters[0] << 36 ^ (ulong)letters[letters.Length / 2] << 24;
        return (int)((outline ^ (ulong)letters[^1] << 12 ^ next) * Mixer >> 46);
    }

    Entry Find(ulong fingerprint)
    {
        for (var at = (int)(fingerprint >> 46); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Fingerprint == fingerprint)
                return new Entry(slot.Info);
            if (slot.Fingerprint == 0)
                return default;
        }
    }

    static ulong Fingerprint(ReadOnlySpan<char> letters)
    {
        var mix = (ulong)letters.Length;
        foreach (var letter in letters)
            mix = BitOperations.RotateLeft((mix ^ letter) * Mixer, 29);
        return (mix * Mixer) | 1;
    }

    void Add(ReadOnlySpan<char> letters, ulong info)
    {
        var fingerprint = Fingerprint(letters);
        var at = (int)(fingerprint >> 46);
        while (slots[at].Fingerprint != 0 && slots[at].Fingerprint != fingerprint)
            at = (at + 1) & (slots.Length - 1);
        ref var slot = ref slots[at];
        slot.Fingerprint = fingerprint;
        // One spelling of the same letters has the seams: the first that is listed.
        slot.Info |= slot.Info >> SeamShift == 0 ? info : (uint)info;
    }

    static WordList Load()
    {
        var list = new WordList();
        using var file = typeof(WordList).Assembly.GetManifestResourceStream("Dabir.Language.fa.lexicon")!;
        using var unpacked = new BrotliStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream(400_000);
        unpacked.CopyTo(bytes);
        list.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return list;
    }

    void Read(ReadOnlySpan<byte> bytes)
    {
        var alphabet = MemoryMarshal.Cast<byte, char>(Take(ref bytes, 2 * Short(ref bytes)));
        var traits = MemoryMarshal.Cast<byte, uint>(Take(ref bytes, 4 * Short(ref bytes)));
        Span<char> word = stackalloc char[64];
        Span<char> letters = stackalloc char[64];
        for (var left = Number(ref bytes); left > 0; left--)
        {
            var shared = bytes[0];
            var rest = bytes[1];
            for (var i = 0; i < rest; i++)
                word[shared + i] = alphabet[bytes[2 + i]];
            bytes = bytes[(2 + rest)..];
            Keep(word[..(shared + rest)], letters, traits[Number(ref bytes)]);
        }
    }

    void Keep(ReadOnlySpan<char> word, Span<char> letters, ulong traits)
    {
        var (count, seams) = (0, 0u);
        foreach (var letter in word)
        {
            if (letter == '\u200c')
                seams |= 1u << count;
            else
                letters[count++] = letter;
        }
        if (seams == 0)
        {
            Add(letters[..count], traits);
            return;
        }
        for (var at = 1; at < count; at++)
            if ((seams >> at & 1) != 0)
                Mark(BitOf(letters[..at], letters[at]));
        Add(letters[..count], (traits & ~(ulong)WordTraits.Word) | ((ulong)seams << SeamShift));
        Add(letters[..BitOperations.TrailingZeroCount(seams)], (ulong)WordTraits.OpensCompound);
    }

    void Mark(int bit) => beginnings[bit >> 6] |= 1UL << bit;

    static int Short(ref ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<ushort>(Take(ref bytes, 2));

    static int Number(ref ReadOnlySpan<byte> bytes)
    {
        var (number, shift) = (0, 0);
        while (true)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            number |= (next & 127) << shift;
            if (next < 128)
                return number;
            shift += 7;
        }
    }

    static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    struct Slot
    {
        public ulong Fingerprint;
        public ulong Info;
    }
}

/// <summary>What the list says about one string of letters; the default says nothing is known.</summary>
readonly struct Entry(ulong info)
{
    public WordTraits Traits => (WordTraits)(uint)info;

    /// <summary>Bit i is set where the written form has a half-space before letter i.</summary>
    public uint Seams => (uint)(info >> 32);

    public bool Is(WordTraits any) => (Traits & any) != WordTraits.None;

    /// <summary>Written so, in one piece.</summary>
    public bool IsWord => Is(WordTraits.Word);

    /// <summary>In the list either in one piece or with half-spaces.</summary>
    public bool IsListed => IsWord || Seams != 0;
}
