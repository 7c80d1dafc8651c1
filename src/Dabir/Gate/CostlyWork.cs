namespace Dabir.Gate;

/// <summary>
/// The places of <see cref="CostlyAttribute"/>: a line for strangers, of which a network holds a few places, and one for devices
/// that carry a mark of the desk. So one machine that asks without end keeps its own network out and nobody else, and a crowd of
/// networks keeps out no one who has signed in before.
/// </summary>
public sealed class CostlyWork(IKnowsStaff staff, Visitors visitors, Settings settings) : IDisposable
{
    /// <summary>How many places a network, or a device, holds at once.</summary>
    public const int Share = 4;

    readonly SharedLine strangers = new(ShareOf(settings));
    readonly SharedLine devices = new(ShareOf(settings));

    /// <summary>Whether the sender finds no place now.</summary>
    public bool HasNoPlaceFor(HttpContext http)
    {
        var (line, who) = LineOf(http);
        return line.IsClosedTo(who);
    }

    /// <summary>Waits for a place; null when there is none for the sender. Dispose it to leave.</summary>
    public ValueTask<IDisposable?> TakePlace(HttpContext http)
    {
        var (line, who) = LineOf(http);
        return line.Join(who, http.RequestAborted);
    }

    public void Dispose()
    {
        strangers.Dispose();
        devices.Dispose();
    }

    (SharedLine Line, ulong Who) LineOf(HttpContext http) =>
        staff.DeviceOf(http) is { } device ? (devices, device) : (strangers, visitors.NetworkNumber(http));

    static int ShareOf(Settings settings) => settings.GateIsOpen ? int.MaxValue : Share;
}
