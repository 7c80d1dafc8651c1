using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Gate;

/// <summary>
/// What the database keeps of where a reader wrote from: a mark, the same for one network for some days. The key that makes
/// marks is random, stands sealed in the database for all nodes, and is thrown away with its week. A mark of before then
/// leads back to no network, not even for who holds the machine and tries every network there is; backups of that week aside.
/// </summary>
public sealed partial class NetworkMarks(SiteKey site, NewsroomWriter writer, TimeProvider clock, ILogger<NetworkMarks> log)
    : IHostedService,
        IDisposable
{
    static readonly TimeSpan Often = TimeSpan.FromHours(1);

    (long Week, byte[] Key)? current;
    ITimer? timer;

    /// <summary>
    /// The mark of an address: 32 hexadecimal digits for its /24 (IPv4) or /64 (IPv6), wide enough that one person's address
    /// changes stay in it.
    /// </summary>
    public string Of(IPAddress address) =>
        current is { } now
            ? Convert.ToHexStringLower(HMACSHA256.HashData(now.Key, Network(address)).AsSpan(0, 16))
            : throw new InvalidOperationException("The key of networks is opened when the site starts.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Turn();
        timer = clock.CreateTimer(_ => _ = TurnOrLater(), null, Often, Often);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => timer?.Dispose();

    /// <summary>Takes the key of this week, making it when this node is the first to need it, and throws older ones away.</summary>
    internal async Task Turn()
    {
        var week = clock.GetUtcNow().ToUnixTimeSeconds() / (long)TimeSpan.FromDays(7).TotalSeconds;
        if (current?.Week == week)
            return;
        var taken = await writer.Write(async db =>
        {
            await db.NetworkKeys.Where(k => k.Week < week).ExecuteDeleteAsync();
            var standing = await db.NetworkKeys.SingleOrDefaultAsync(k => k.Week == week);
            if (standing is not null && Opened(standing) is { } known)
                return known;
            // One that cannot be opened was sealed with a key of the site that is gone.
            if (standing is not null)
                db.NetworkKeys.Remove(standing);
            await db.SaveChangesAsync();
            var made = RandomNumberGenerator.GetBytes(32);
            db.NetworkKeys.Add(new NetworkKey(week, Sealing.Seal(KeyOf(week), made)));
            return made;
        });
        current = (week, taken);
    }

    byte[]? Opened(NetworkKey sealedKey)
    {
        try
        {
            return Sealing.Open(KeyOf(sealedKey.Week), sealedKey.Sealed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Each week has its own, so that last week's key does not pass for this week's.
    byte[] KeyOf(long week) => site.For(string.Create(CultureInfo.InvariantCulture, $"network-key {week}"));

    async Task TurnOrLater()
    {
        try
        {
            await Turn();
        }
        catch (Exception fault)
        {
            // Nobody waits for it who could be told.
            Later(log, fault.Message);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The key of readers' networks could not be changed, and is tried again in an hour: {Why}"
    )]
    static partial void Later(ILogger log, string why);

    // Three bytes of IPv4, eight of IPv6; how many tells them apart.
    internal static byte[] Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.GetAddressBytes()[..(address.AddressFamily == AddressFamily.InterNetwork ? 3 : 8)];
    }
}
