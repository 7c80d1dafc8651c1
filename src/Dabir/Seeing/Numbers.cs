using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Dabir.Seeing;

/// <summary>Listens to the meters of this site from its first request on and keeps the sums, so that they can be read at any time.</summary>
public sealed class Numbers : IDisposable
{
    readonly MeterListener listener = new();
    readonly ConcurrentDictionary<Instrument, Family> families = new();

    public Numbers(IMeterFactory ours)
    {
        listener.InstrumentPublished = (instrument, to) =>
        {
            // Several sites may live in one process; a meter of a factory belongs to one of them.
            if (Meters.All.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || instrument.Meter.Scope == ours))
                to.EnableMeasurementEvents(instrument, families.GetOrAdd(instrument, one => new Family(one)));
        };
        listener.SetMeasurementEventCallback<int>((_, value, tags, family) => ((Family)family!).Take(value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, family) => ((Family)family!).Take(value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, family) => ((Family)family!).Take(value, tags));
        listener.Start();
    }

    /// <summary>Everything counted so far, in the text format of Prometheus.</summary>
    public string Print()
    {
        listener.RecordObservableInstruments();
        var text = new StringWriter { NewLine = "\n" };
        foreach (var family in families.Values.OrderBy(f => f.Name, StringComparer.Ordinal))
            family.Print(text);
        return text.ToString();
    }

    public void Dispose() => listener.Dispose();
}
