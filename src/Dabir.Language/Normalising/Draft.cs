using System.Buffers;

namespace Dabir.Language;

/// <summary>A text in the making, on rented memory.</summary>
ref struct Draft(int capacity)
{
    char[] _letters = ArrayPool<char>.Shared.Rent(capacity);

    public int Length { get; set; }

    public readonly Span<char> Letters => _letters.AsSpan(0, Length);

    /// <summary>Room for so many letters behind the last one; take it by raising <see cref="Length"/>.</summary>
    public Span<char> Room(int letters)
    {
        if (letters > _letters.Length - Length)
            Grow(letters);
        return _letters.AsSpan(Length);
    }

    public void Append(char letter)
    {
        if (Length == _letters.Length)
            Grow(1);
        _letters[Length++] = letter;
    }

    public void Append(ReadOnlySpan<char> letters)
    {
        if (letters.Length > _letters.Length - Length)
            Grow(letters.Length);
        letters.CopyTo(_letters.AsSpan(Length));
        Length += letters.Length;
    }

    public readonly void Dispose() => ArrayPool<char>.Shared.Return(_letters);

    void Grow(int by)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + by, _letters.Length * 2));
        Letters.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_letters);
        _letters = larger;
    }
}
