using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dabir.Logbook;

/// <summary>How rows were linked before there was a key: by SHA-256 alone. Only read, for the rows of older sites.</summary>
static class FirstChain
{
    const char Separator = '\u001f';

    public static byte[] HashOf(LogEntry entry)
    {
        var fields = new StringBuilder()
            .Append(Convert.ToHexString(entry.PreviousHash))
            .Append(Separator)
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
}
