using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dabir.Logbook;

/// <summary>Links each logbook row to the one before it, so that a row changed or removed afterwards is found out.</summary>
public static class LogbookChain
{
    const char Separator = '\u001f';

    /// <summary>What the first row links to.</summary>
    public static byte[] Beginning => new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 over the previous hash and every field of the row but its id and hash.</summary>
    public static byte[] HashOf(LogEntry entry)
    {
        var fields = new StringBuilder()
            .Append(Convert.ToHexString(entry.PreviousHash))
            .Append(Separator)
            // As fine as it is stored, so that the row read back has the same hash.
            .Append((entry.At.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture))
            .Append(Separator)
            .Append(entry.ById?.ToString(CultureInfo.InvariantCulture));
        foreach (
            var field in (string?[])
                [entry.ByName, entry.Action, entry.About, entry.Reason, entry.Before, entry.After, entry.Touches]
        )
            fields.Append(Separator).Append(field is null ? "-" : "+").Append(field);
        return SHA256.HashData(Encoding.UTF8.GetBytes(fields.ToString()));
    }

    /// <summary>Walks rows in the order of their ids and names the first that does not follow from the one before; null when all do.</summary>
    public static async Task<long?> FirstBroken(IAsyncEnumerable<LogEntry> rowsById)
    {
        var previous = Beginning;
        await foreach (var row in rowsById)
        {
            if (!row.PreviousHash.AsSpan().SequenceEqual(previous) || !row.Hash.AsSpan().SequenceEqual(HashOf(row)))
                return row.Id;
            previous = row.Hash;
        }
        return null;
    }
}
