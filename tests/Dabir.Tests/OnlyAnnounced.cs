using System.Net;
using System.Net.Http.Headers;

namespace Dabir.Tests;

/// <summary>
/// A body that is announced with its length and of which nothing is sent: whoever answers it has not read it. A body that is
/// really sent would race with the line that is closed on it.
/// </summary>
sealed class OnlyAnnounced : HttpContent
{
    readonly long length;

    public OnlyAnnounced(long length, string type = "application/x-www-form-urlencoded")
    {
        this.length = length;
        Headers.ContentType = MediaTypeHeaderValue.Parse(type);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    // The client gives up sending as soon as it has its answer.
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken stop)
    {
        await stream.FlushAsync(stop);
        await new TaskCompletionSource().Task.WaitAsync(stop);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = this.length;
        return true;
    }
}
