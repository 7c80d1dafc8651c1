using Microsoft.Extensions.Logging.Console;

namespace Dabir.Seeing;

/// <summary>The log: one JSON object a line on standard error, times in UTC; read by people with any tool, by machines without a parser of ours.</summary>
static class Log
{
    public static void AddLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            json.IncludeScopes = false;
        });
        // What a verb was asked for is on standard output, alone.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // Keys stand in the same database as everything they protect; encrypting them with a key beside them protects nothing.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A database that is made on the first start is missing for a moment; one that fails is told by who asked it.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.None);
        // What fails there is thrown, and said once by whoever asked; its own line would come before that, for every try.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", level => level == LogLevel.Warning);
        // Our own handler has logged it by then, with the reference the reader saw.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
    }
}
