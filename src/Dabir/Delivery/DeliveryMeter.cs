using System.Diagnostics.Metrics;

namespace Dabir.Delivery;

/// <summary>What delivery says of itself in numbers.</summary>
public sealed class DeliveryMeter
{
    public const string Name = "Dabir.Delivery";

    readonly Meter meter;
    readonly Counter<long> hits;
    readonly Counter<long> misses;
    readonly Counter<long> refused;
    readonly Counter<long> evicted;
    readonly Counter<long> renders;

    public DeliveryMeter(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        hits = meter.CreateCounter<long>("dabir.delivery.hits", "{request}", "Answers sent from a kept page.");
        misses = meter.CreateCounter<long>("dabir.delivery.misses", "{request}", "Answers that waited for a render.");
        renders = meter.CreateCounter<long>("dabir.delivery.renders", "{render}", "Renders begun.");
        refused = meter.CreateCounter<long>(
            "dabir.delivery.refused",
            "{request}",
            "Renders that were not made: line full, or waited too long."
        );
        evicted = meter.CreateCounter<long>("dabir.delivery.evictions", "{page}", "Pages dropped, by cause.");
    }

    public void Hit() => hits.Add(1);

    public void Missed() => misses.Add(1);

    public void Rendered() => renders.Add(1);

    /// <param name="why"><c>line</c>: it was full; <c>wait</c>: it was too long.</param>
    public void Refused(string why) => refused.Add(1, new KeyValuePair<string, object?>("why", why));

    /// <param name="cause"><c>change</c>, <c>room</c> or <c>age</c>.</param>
    public void Evicted(string cause) => evicted.Add(1, new KeyValuePair<string, object?>("cause", cause));

    internal void Watch(RenderGate gate, PageCache cache)
    {
        meter.CreateObservableUpDownCounter("dabir.delivery.at_work", () => gate.AtWork, "{render}", "Renders at work.");
        meter.CreateObservableUpDownCounter("dabir.delivery.waiting", () => gate.Waiting, "{render}", "Renders that wait.");
        meter.CreateObservableUpDownCounter("dabir.delivery.pages", () => cache.Count, "{page}", "Pages kept.");
        meter.CreateObservableUpDownCounter("dabir.delivery.bytes", () => cache.Bytes, "By", "Memory of kept pages.");
    }
}
