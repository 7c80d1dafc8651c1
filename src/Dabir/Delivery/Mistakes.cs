using System.Diagnostics;
using Dabir.Data;
using Microsoft.AspNetCore.Connections;

namespace Dabir.Delivery;

/// <summary>The one handler of what goes wrong: malformed requests are 400, a database that is away is 503, everything unexpected is logged once and is 500.</summary>
public sealed partial class Mistakes(ReaderPages pages, IDatabaseKind kind, TimeProvider clock, ILogger<Mistakes> log)
{
    readonly Seeing.Repeated trouble = new(clock);

    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null })
                await Answer(http, http.Response.StatusCode, null);
        }
        catch (Exception ended) when (http.RequestAborted.IsCancellationRequested && IsOfLeaving(ended))
        {
            // The reader left; nobody is there to be answered, and nothing went wrong here.
        }
        catch (Exception fault) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader left, but something went wrong before that; the next reader would meet it too.
            Unanswered(log, fault, http.Request.Method, Gate.LoggedPath.Of(http));
        }
        catch (BadHttpRequestException malformed) when (!http.Response.HasStarted)
        {
            await Answer(http, malformed.StatusCode, null);
        }
        catch (Exception away) when (!http.Response.HasStarted && kind.IsAway(away))
        {
            if (trouble.Comes(away.Message) is { } times)
                NotNow(log, http.Request.Method, Gate.LoggedPath.Of(http), away.Message, Seeing.Repeated.InWords(times));
            http.Response.Headers.RetryAfter = NewsroomUnavailableException.RetryAfter;
            await Answer(http, StatusCodes.Status503ServiceUnavailable, null);
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            var reference = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
            Unexpected(log, fault, http.Request.Method, Gate.LoggedPath.Of(http), reference);
            await Answer(http, StatusCodes.Status500InternalServerError, reference);
        }
    }

    // What a connection that broke, or work that was told to stop, is thrown as.
    static bool IsOfLeaving(Exception ended) =>
        ended is OperationCanceledException or ConnectionResetException or BadHttpRequestException;

    async Task Answer(HttpContext http, int status, string? reference)
    {
        // What tells a client how to go on was said by whoever refused; the rest of a half-made answer goes.
        var headers = http.Response.Headers;
        var (wait, methods, https) = (headers.RetryAfter, headers.Allow, headers.StrictTransportSecurity);
        http.Response.Clear();
        (headers.RetryAfter, headers.Allow, headers.StrictTransportSecurity) = (wait, methods, https);
        if (ForProgramsAttribute.Asked(http))
        {
            await pages.SendToProgram(http, status, reference);
            return;
        }
        try
        {
            await pages.SendNotice(http, status, reference);
        }
        catch (Exception) when (!http.Response.HasStarted)
        {
            // The page of the mistake cannot be made either: the database may be gone.
            await pages.SendBare(http, status, reference);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} failed; the reader had left by then.")]
    static partial void Unanswered(ILogger log, Exception fault, string method, string? path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} was answered with 503: {Why}{Again}")]
    static partial void NotNow(ILogger log, string method, string? path, string why, string again);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed; the reader was told {Reference}.")]
    static partial void Unexpected(ILogger log, Exception fault, string method, string? path, string reference);
}
