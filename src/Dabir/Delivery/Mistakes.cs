using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Dabir.Delivery;

/// <summary>The one handler of what goes wrong: malformed requests are 400, everything unexpected is logged once and is 500.</summary>
public static partial class Mistakes
{
    public static void UseMistakes(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<ReaderPages>();
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Mistakes));
        app.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                    if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null })
                        await Answer(http, pages, http.Response.StatusCode, null);
                }
                catch (Exception) when (http.RequestAborted.IsCancellationRequested)
                {
                    // The reader left; nobody is there to be answered.
                }
                catch (BadHttpRequestException malformed) when (!http.Response.HasStarted)
                {
                    await Answer(http, pages, malformed.StatusCode, null);
                }
                catch (Exception fault) when (!http.Response.HasStarted)
                {
                    var reference = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
                    Unexpected(log, fault, http.Request.Method, http.Request.Path.Value, reference);
                    await Answer(http, pages, StatusCodes.Status500InternalServerError, reference);
                }
            }
        );
    }

    static async Task Answer(HttpContext http, ReaderPages pages, int status, string? reference)
    {
        http.Response.Clear();
        try
        {
            await pages.SendNotice(http, status, reference);
        }
        catch (Exception) when (!http.Response.HasStarted)
        {
            // The page of the mistake cannot be made either: the database may be gone. Bare words are better than none.
            http.Response.StatusCode = status;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync($"{status} {reference}");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed; the reader was told {Reference}.")]
    static partial void Unexpected(ILogger log, Exception fault, string method, string? path, string reference);
}
