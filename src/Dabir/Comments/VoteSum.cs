using System.Buffers.Binary;

namespace Dabir.Comments;

/// <summary>How many votes, and what their numbers come to; that goes around at its end.</summary>
readonly record struct VoteSum(long Count, UInt128 Total)
{
    const int TotalAt = sizeof(long);
    const int Length = TotalAt + 16;

    public static VoteSum operator +(VoteSum one, VoteSum other) =>
        new(one.Count + other.Count, unchecked(one.Total + other.Total));

    public static VoteSum operator -(VoteSum one, VoteSum other) =>
        new(one.Count - other.Count, unchecked(one.Total - other.Total));

    public static VoteSum Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[TotalAt..]));

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Count);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(TotalAt), Total);
        return bytes;
    }
}
