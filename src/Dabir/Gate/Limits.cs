using System.Buffers.Binary;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace Dabir.Gate;

/// <summary>
/// All limits, in memory: a restart forgets them, which costs a flooder nothing worth having. What is refused is counted for
/// <c>/metrics</c> and summed up in the log.
/// </summary>
public sealed class Limits(Settings settings, TimeProvider clock, IMeterFactory meters, Tally tally)
{
    readonly Dictionary<Limit, NetworkWindows> windows = Enum.GetValues<Limit>()
        .ToDictionary(limit => limit, limit => new NetworkWindows(LimitRule.Of(limit), clock));
    readonly Counter<long> refused = meters
        .Create(Seeing.Meters.Gate)
        .CreateCounter<long>("dabir.gate.refused", description: "Requests refused, by the limit that was used up");

    /// <summary>Counts one act. Null when it is allowed, or how long to wait.</summary>
    /// <param name="who">From <see cref="Visitors.NetworkNumber"/> or <see cref="Account"/>.</param>
    public TimeSpan? Take(Limit limit, ulong who)
    {
        if (settings.GateIsOpen)
            return null;
        using var lease = windows[limit].AttemptAcquire(who);
        if (lease.IsAcquired)
            return null;
        var name = Seeing.Meters.Word(limit);
        refused.Add(1, new KeyValuePair<string, object?>("limit", name));
        tally.Count($"{InWords(limit)} over the limit");
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
    }

    // As an operator reads it in the log, who does not know our names.
    static string InWords(Limit limit) =>
        limit switch
        {
            Limit.FormsGivenBack => "comment forms to be given back",
            Limit.SignIns => "sign-ins from one network",
            Limit.Accounts => "sign-ins to one account",
            Limit.Devices => "passwords from a known device",
            Limit.Codes => "second-factor codes",
            Limit.CodesOfStrangersInADay => "second-factor codes in a day from unknown devices",
            Limit.Setup => "uses of set-up links",
            Limit.RefusalsNoted => "refusals to be noted in the logbook",
            _ => Seeing.Meters.Word(limit),
        };

    /// <summary>Takes one act back: a sign-in that succeeded was nobody guessing.</summary>
    public void GiveBack(Limit limit, ulong who) => windows[limit].GiveBack(who);

    /// <summary>An account as it is tried from one network.</summary>
    public static ulong From(ulong network, string email) => Account($"{network.ToString(CultureInfo.InvariantCulture)}/{email}");

    /// <summary>An account as limits know it, whether there is one or not.</summary>
    public static ulong Account(string email) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())));
}
