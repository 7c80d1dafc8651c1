using System.Globalization;

namespace Dabir.Logbook;

/// <summary>
/// The last row of the logbook at some moment, as it is written down elsewhere: <c>41:3fa0…</c>, its number and its hash. As
/// long as that row has that hash, nothing up to it was changed or removed.
/// </summary>
/// <param name="Hash">64 hexadecimal digits.</param>
public sealed record LogHead(long Row, string Hash)
{
    /// <summary>Reads <c>41:3fa0…</c>; null for anything else.</summary>
    public static LogHead? TryParse(string text) =>
        text.Trim().Split(':') is [var row, { Length: 64 } hash]
        && long.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && hash.All(char.IsAsciiHexDigit)
            ? new LogHead(number, hash.ToLowerInvariant())
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row}:{Hash}");
}
