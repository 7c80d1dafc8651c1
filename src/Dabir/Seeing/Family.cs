using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Dabir.Seeing;

/// <summary>One instrument with its numbers, a series for each set of tags.</summary>
sealed class Family
{
    /// <summary>A flood of tag values must not become a flood of memory; a tag has a short list of values.</summary>
    const int MostSeries = 200;

    static readonly double[] UsualBounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 50, 100];

    readonly ConcurrentDictionary<string, Series> series = new(StringComparer.Ordinal);
    readonly Series untagged;
    readonly string kind;
    readonly string help;
    readonly bool isSum;
    readonly double[]? bounds;

    public Family(Instrument instrument)
    {
        var type = instrument.GetType();
        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var isCounter = generic == typeof(Counter<>) || generic == typeof(ObservableCounter<>);
        // What is asked for tells its whole; what reports each time it moves is added up.
        isSum = generic == typeof(Counter<>) || generic == typeof(UpDownCounter<>);
        bounds =
            generic != typeof(Histogram<>)
                ? null
                : (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries?.ToArray()
                    ?? (instrument as Histogram<int>)?.Advice?.HistogramBucketBoundaries?.Select(b => (double)b).ToArray()
                    ?? UsualBounds;
        kind =
            isCounter ? "counter"
            : bounds is not null ? "histogram"
            : "gauge";
        help = instrument.Description ?? instrument.Name;
        Name = NameOf(instrument) + (isCounter ? "_total" : "");
        untagged = new Series("", bounds);
    }

    /// <summary><c>dabir.gate.refused</c> becomes <c>dabir_gate_refused_total</c>.</summary>
    public string Name { get; }

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (SeriesOf(tags) is { } one)
            one.Take(value, isSum);
    }

    public void Print(TextWriter text)
    {
        var all = series.Values.OrderBy(s => s.Labels, StringComparer.Ordinal).ToList();
        if (untagged.Count > 0)
            all.Insert(0, untagged);
        if (all.Count == 0)
            return;
        text.WriteLine($"# HELP {Name} {help.ReplaceLineEndings(" ").Replace(@"\", @"\\", StringComparison.Ordinal)}");
        text.WriteLine($"# TYPE {Name} {kind}");
        foreach (var one in all)
            one.Print(Name, text);
    }

    Series? SeriesOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 0)
            return untagged;
        var labels = LabelsOf(tags);
        if (series.TryGetValue(labels, out var known))
            return known;
        return series.Count < MostSeries ? series.GetOrAdd(labels, new Series(labels, bounds)) : null;
    }

    static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text = text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            labels
                .Append(labels.Length > 0 ? "," : "")
                .Append(Plain(name))
                .Append("=\"")
                .Append(text.ReplaceLineEndings(@"\n"))
                .Append('"');
        }
        return labels.ToString();
    }

    static string NameOf(Instrument instrument)
    {
        var name = Plain(instrument.Name);
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            _ => "",
        };
        return name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
    }

    static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    sealed class Series(string labels, double[]? bounds)
    {
        readonly Lock door = new();
        readonly long[] buckets = new long[bounds?.Length ?? 0];
        double sum;

        public string Labels => labels;
        public long Count { get; private set; }

        public void Take(double value, bool isSum)
        {
            lock (door)
            {
                Count++;
                sum = isSum || bounds is not null ? sum + value : value;
                for (var i = 0; i < buckets.Length; i++)
                    if (value <= bounds![i])
                        buckets[i]++;
            }
        }

        public void Print(string name, TextWriter text)
        {
            lock (door)
            {
                if (bounds is null)
                {
                    Line(text, name, "", sum);
                    return;
                }
                for (var i = 0; i < buckets.Length; i++)
                    Line(text, $"{name}_bucket", $"le=\"{Said(bounds[i])}\"", buckets[i]);
                Line(text, $"{name}_bucket", "le=\"+Inf\"", Count);
                Line(text, $"{name}_sum", "", sum);
                Line(text, $"{name}_count", "", Count);
            }
        }

        void Line(TextWriter text, string name, string more, double value)
        {
            var all = labels.Length > 0 && more.Length > 0 ? $"{labels},{more}" : labels + more;
            text.WriteLine(all.Length > 0 ? $"{name}{{{all}}} {Said(value)}" : $"{name} {Said(value)}");
        }

        static string Said(double value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
