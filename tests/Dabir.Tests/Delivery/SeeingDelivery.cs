using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Dabir.Delivery;
using Dabir.Logbook;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Delivery;

public class SeeingDelivery
{
    [Fact]
    public async Task What_is_sent_made_and_dropped_is_counted()
    {
        await using var site = await Probe.Shows(Thing.Tag(7)).Site();
        using var reader = site.NewReader();
        var counts = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            // Other sites of the same process have meters of the same name.
            if (
                instrument.Meter.Name == DeliveryMeter.Name
                && instrument.Meter.Scope == site.Services.GetService<IMeterFactory>()
            )
                to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, _, _) => counts.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value)
        );
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => counts[instrument.Name] = value);
        listener.Start();

        await reader.Says();
        await reader.Says();
        await reader.Says();
        await site.Changes(Thing.Tag(7));
        await reader.Says();
        listener.RecordObservableInstruments();

        Assert.Equal(2, counts["dabir.delivery.hits"]);
        Assert.Equal(2, counts["dabir.delivery.misses"]);
        Assert.Equal(2, counts["dabir.delivery.renders"]);
        Assert.Equal(1, counts["dabir.delivery.evictions"]);
        Assert.Equal(1, counts["dabir.delivery.pages"]);
        Assert.Equal(0, counts["dabir.delivery.waiting"]);
        Assert.InRange(counts["dabir.delivery.bytes"], 500, 5_000);
    }
}
