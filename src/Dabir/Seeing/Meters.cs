using System.Text.Json;

namespace Dabir.Seeing;

/// <summary>
/// The home of every meter. A part makes its own with <see cref="System.Diagnostics.Metrics.IMeterFactory"/> under one of these
/// names; what stands here is what <c>/metrics</c> shows.
/// </summary>
public static class Meters
{
    /// <summary>Kept pages: hits, misses, renders at work and waiting, evictions.</summary>
    public const string Delivery = "Dabir.Delivery";

    /// <summary>The writer: its queue, the size of a group.</summary>
    public const string Data = "Dabir.Data";

    /// <summary>Requests refused, by limit.</summary>
    public const string Gate = "Dabir.Gate";

    /// <summary>Sign-ins, good and bad.</summary>
    public const string Staff = "Dabir.Staff";

    /// <summary>The runtime's own: memory, garbage collection, threads.</summary>
    public const string Runtime = "System.Runtime";

    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal) { Delivery, Data, Gate, Staff, Runtime };

    /// <summary>A value of an enum as a tag: <c>sign_ins</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
