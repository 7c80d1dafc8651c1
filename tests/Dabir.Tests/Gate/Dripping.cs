using System.Net;
using System.Net.Http.Headers;

namespace Dabir.Tests.Gate;

/// <summary>A form whose last bytes come when they are let go.</summary>
sealed class Dripping : HttpContent
{
    readonly byte[] body;
    readonly Task end;
    readonly bool saysHowLong;

    /// <param name="saysHowLong">False for one that is sent in pieces, as no browser does.</param>
    public Dripping(Dictionary<string, string> fields, Task end, bool saysHowLong = true)
    {
        using var form = new FormUrlEncodedContent(fields);
        body = form.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        (this.end, this.saysHowLong) = (end, saysHowLong);
        Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(body.AsMemory(0, body.Length - 1));
        await stream.FlushAsync();
        await end;
        await stream.WriteAsync(body.AsMemory(body.Length - 1));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return saysHowLong;
    }
}
