namespace Dabir.Gate;

/// <summary>Names each request that took too long until its answer began; a minute full of them is summed up.</summary>
public sealed partial class SlowRequests(Settings settings, TimeProvider clock, Tally tally, ILogger<SlowRequests> log)
{
    const int NamedEachMinute = 10;

    public Task Watch(HttpContext http, RequestDelegate next)
    {
        var began = clock.GetTimestamp();
        http.Response.OnStarting(() =>
        {
            Look(http, clock.GetElapsedTime(began));
            return Task.CompletedTask;
        });
        return next(http);
    }

    void Look(HttpContext http, TimeSpan took)
    {
        if (took > settings.Slow && tally.Count($"requests slower than {settings.Slow.TotalMilliseconds} ms") <= NamedEachMinute)
            Slow(log, http.Request.Method, LoggedPath.Of(http), (int)took.TotalMilliseconds, http.Response.StatusCode);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} took {Milliseconds} ms to answer {Status}.")]
    static partial void Slow(ILogger log, string method, string? path, int milliseconds, int status);
}
