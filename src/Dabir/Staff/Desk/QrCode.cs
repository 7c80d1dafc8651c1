using System.Globalization;
using System.Text;
using QRCoder;

namespace Dabir.Staff.Desk;

/// <summary>A text as a picture to point a camera at: the squares of an SVG path, with their quiet edge.</summary>
public sealed record QrCode(int Size, string Path)
{
    public static QrCode Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (rows, path) = (code.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows[y].Count; x++)
        {
            var from = x;
            while (x < rows[y].Count && rows[y][x])
                x++;
            if (x > from)
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1H{from}z");
        }
        return new QrCode(rows.Count, path.ToString());
    }
}
