using Microsoft.Extensions.Primitives;

namespace Dabir.Delivery;

/// <summary>How an answer is written on the wire.</summary>
[Flags]
public enum Coding
{
    None = 0,
    Plain = 1,
    Gzip = 2,
    Brotli = 4,
}

/// <summary>Reads <c>Accept-Encoding</c> as RFC 9110 (12.5.3) has it: whole names, weights, the star.</summary>
public static class AcceptedCoding
{
    /// <summary>What the asker likes best of what we make; of two liked equally the smaller one.</summary>
    /// <example><c>Best("gzip;q=1.0, br;q=0.01")</c> is <see cref="Coding.Gzip"/>.</example>
    public static Coding Best(StringValues header) =>
        header.Count switch
        {
            0 => Coding.Plain,
            1 => Best(header[0]),
            _ => Best(string.Join(',', header.ToArray())),
        };

    static Coding Best(string? header)
    {
        int brotli = -1,
            gzip = -1,
            plain = -1,
            other = -1;
        foreach (var part in header.AsSpan().Split(','))
        {
            var wish = header.AsSpan()[part].Trim();
            var semicolon = wish.IndexOf(';');
            var name = semicolon < 0 ? wish : wish[..semicolon].TrimEnd();
            var weight = semicolon < 0 ? 1000 : Weight(wish[(semicolon + 1)..]);
            if (Is(name, "br"))
                brotli = weight;
            else if (Is(name, "gzip") || Is(name, "x-gzip"))
                gzip = weight;
            else if (Is(name, "identity"))
                plain = weight;
            else if (name is "*")
                other = weight;
        }
        // The star stands for what is not named. Plain is always welcome unless refused, but only when nothing else is.
        brotli = brotli < 0 ? other : brotli;
        gzip = gzip < 0 ? other : gzip;
        return brotli > 0 && brotli >= gzip && brotli >= plain ? Coding.Brotli
            : gzip > 0 && gzip >= plain ? Coding.Gzip
            : Coding.Plain;
    }

    static bool Is(ReadOnlySpan<char> name, string coding) => name.Equals(coding, StringComparison.OrdinalIgnoreCase);

    // Thousandths. A weight that cannot be read refuses: better plain than bytes the asker may not understand.
    static int Weight(ReadOnlySpan<char> parameters)
    {
        var text = parameters.Trim();
        if (text.Length < 3 || (text[0] | 0x20) != 'q')
            return 0;
        text = text[1..].TrimStart();
        if (text[0] != '=')
            return 0;
        text = text[1..].TrimStart();
        if (text.Length is 0 or > 5 || text[0] is not ('0' or '1') || (text.Length > 1 && text[1] != '.'))
            return 0;
        var weight = (text[0] - '0') * 1000;
        var step = 100;
        foreach (var digit in text.Length > 2 ? text[2..] : default)
        {
            if (!char.IsAsciiDigit(digit))
                return 0;
            weight += (digit - '0') * step;
            step /= 10;
        }
        return Math.Min(weight, 1000);
    }
}
