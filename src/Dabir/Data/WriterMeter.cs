using System.Diagnostics.Metrics;

namespace Dabir.Data;

/// <summary>What can be seen of the writer from outside: the meter <c>Dabir.Data</c>.</summary>
public sealed class WriterMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Dabir.Data";

    readonly Histogram<int> group;
    readonly Histogram<double> seconds;
    readonly Counter<long> failures;
    int waiting;

    public WriterMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("dabir.writer.queue", () => waiting, "{write}", "Writes that wait for their turn.");
        group = meter.CreateHistogram<int>(
            "dabir.writer.group",
            "{write}",
            "Writes that shared one commit.",
            advice: new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64] }
        );
        seconds = meter.CreateHistogram<double>("dabir.writer.duration", "s", "From asking for a write to its answer.");
        failures = meter.CreateCounter<long>("dabir.writer.failures", "{write}", "Writes that failed, by cause.");
    }

    internal void Waiting(int count) => waiting = count;

    internal void Group(int size) => group.Record(size);

    internal void Took(TimeSpan time) => seconds.Record(time.TotalSeconds);

    /// <param name="cause"><c>fault</c>, <c>group</c> (a whole commit), <c>hung</c>, <c>busy</c> (the line was full), <c>away</c> (the database cannot be written).</param>
    internal void Failed(string cause) => failures.Add(1, new KeyValuePair<string, object?>("cause", cause));
}
