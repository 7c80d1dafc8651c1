using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir;

/// <summary>What an operator's tools ask: is the process alive, and can it serve.</summary>
static class Health
{
    static readonly string[] GetOrHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>One JSON object a line, times in UTC: read by people with any tool, by machines without a parser of ours.</summary>
    public static void AddLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            json.IncludeScopes = false;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // Keys stand in the same database as everything they protect; encrypting them with a key beside them protects nothing.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A database that is made on the first start is missing for a moment; one that fails is told by who asked it.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.None);
        // Our own handler has logged it by then, with the reference the reader saw.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
    }

    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: the database does too, so send readers here.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/healthz", GetOrHead, () => Results.Text("alive\n")).AllowAnonymous();
        app.MapMethods(
                "/readyz",
                GetOrHead,
                async (NewsroomDb db, IHostApplicationLifetime life) =>
                {
                    if (life.ApplicationStopping.IsCancellationRequested)
                        return Results.Text("stopping\n", statusCode: StatusCodes.Status503ServiceUnavailable);
                    try
                    {
                        await db.Editions.AnyAsync();
                        return Results.Text("ready\n");
                    }
                    catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException)
                    {
                        return Results.Text(
                            "the database does not answer\n",
                            statusCode: StatusCodes.Status503ServiceUnavailable
                        );
                    }
                }
            )
            .AllowAnonymous();
    }
}
