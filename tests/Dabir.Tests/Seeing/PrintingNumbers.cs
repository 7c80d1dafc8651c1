using System.Diagnostics.Metrics;
using Dabir.Seeing;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Seeing;

/// <summary>The text format of Prometheus.</summary>
public sealed class PrintingNumbers
{
    [Fact]
    public void Every_kind_of_instrument_is_printed()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var factory = services.GetRequiredService<IMeterFactory>();
        using var numbers = new Numbers(factory);
        var meter = factory.Create(Meters.Delivery);
        meter.CreateCounter<long>("dabir.pages.hits", description: "Kept pages sent").Add(3);
        var waiting = meter.CreateUpDownCounter<int>("dabir.renders.waiting");
        waiting.Add(2);
        waiting.Add(-1);
        meter.CreateObservableGauge("dabir.pages.kept", () => 7L);
        var times = meter.CreateHistogram(
            "dabir.render",
            "s",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] }
        );
        times.Record(0.05);
        times.Record(0.5, new KeyValuePair<string, object?>("page", "a \"b\"\n"));

        meter
            .CreateHistogram("dabir.group", "{write}", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 8] })
            .Record(5);

        var text = numbers.Print();

        Assert.Contains(
            "# HELP dabir_pages_hits_total Kept pages sent\n# TYPE dabir_pages_hits_total counter\ndabir_pages_hits_total 3\n",
            text
        );
        Assert.Contains("# TYPE dabir_renders_waiting gauge\ndabir_renders_waiting 1\n", text);
        Assert.Contains("dabir_pages_kept 7\n", text);
        Assert.Contains("dabir_group_bucket{le=\"1\"} 0\ndabir_group_bucket{le=\"8\"} 1\n", text);
        Assert.Contains("dabir_render_seconds_bucket{le=\"0.1\"} 1\n", text);
        Assert.Contains("dabir_render_seconds_bucket{page=\"a \\\"b\\\"\\n\",le=\"+Inf\"} 1\n", text);
        Assert.Contains("dabir_render_seconds_sum 0.05\ndabir_render_seconds_count 1\n", text);
    }

    [Fact]
    public void Two_sites_in_one_process_count_apart()
    {
        using var one = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var other = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var numbers = new Numbers(one.GetRequiredService<IMeterFactory>());

        other.GetRequiredService<IMeterFactory>().Create(Meters.Gate).CreateCounter<long>("dabir.gate.refused").Add(1);

        Assert.DoesNotContain("dabir_gate_refused", numbers.Print());
    }
}
