using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dabir.Tests.Delivery;

/// <summary>
/// Hears every command the program sends to the database of one site. What follows the logbook in the background is left
/// out: no page waits for it.
/// </summary>
sealed class CountedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly string database;
    readonly List<string> commands = [];
    readonly List<IDisposable> heard = [];

    public CountedCommands(TestSite site)
    {
        database = Path.GetFileName(site.Settings.Data);
        heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The texts of the commands since the last time they were taken.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (commands)
        {
            List<string> taken = [.. commands];
            commands.Clear();
            return taken;
        }
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory)
            heard.Add(listener.Subscribe(this));
    }

    const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> said)
    {
        if (
            said.Key != RelationalEventId.CommandExecuting.Name
            || said.Value is not CommandEventData executing
            || !executing.Connection.ConnectionString.Contains(database, StringComparison.Ordinal)
            || executing.Command.CommandText.Contains("\"Logbook\"", StringComparison.Ordinal)
            || executing.Command.CommandText.Contains("\"Signals\"", StringComparison.Ordinal)
        )
            return;
        lock (commands)
            commands.Add(executing.Command.CommandText);
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }

    public void Dispose() => heard.ForEach(h => h.Dispose());
}
