using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Dabir.Tests;

/// <summary>Hears what the program writes into its log.</summary>
public sealed class Listening : ILoggerProvider, ILogger
{
    readonly ConcurrentQueue<(LogLevel Level, string Line, Exception? Fault)> lines = new();

    public IEnumerable<(LogLevel Level, string Line, Exception? Fault)> Heard => lines;

    /// <summary>The lines that hold a text.</summary>
    public IEnumerable<string> With(string text) =>
        lines.Select(l => l.Line).Where(l => l.Contains(text, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => lines.Enqueue((logLevel, formatter(state, exception), exception));

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose() { }
}
