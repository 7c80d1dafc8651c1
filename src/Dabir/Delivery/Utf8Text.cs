using System.Text;

namespace Dabir.Delivery;

/// <summary>
/// Where a theme writes: straight into the bytes of the page. The way over a string would put 130 KB of characters on the
/// large object heap for each render.
/// </summary>
sealed class Utf8Text : TextWriter
{
    readonly Encoder encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();
    byte[] bytes = new byte[64 * 1024];
    int length;

    public Utf8Text()
        : base(System.Globalization.CultureInfo.InvariantCulture) => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var most = length + (buffer.Length + 1) * 3;
        if (most > bytes.Length)
            Array.Resize(ref bytes, Math.Max(most, bytes.Length * 2));
        length += encoder.GetBytes(buffer, bytes.AsSpan(length), flush: false);
    }

    /// <summary>A clean sheet: a page that broke off half-way must not begin the next one.</summary>
    public Utf8Text Clean()
    {
        length = 0;
        encoder.Reset();
        return this;
    }

    /// <summary>What was written.</summary>
    public byte[] Page() => bytes.AsSpan(0, length).ToArray();
}
