using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data;

/// <summary>The one random secret of a site, shared by its nodes. Everything signed is signed with a key derived from it.</summary>
public sealed class SiteSecret
{
    SiteSecret() { }

    public int Id { get; private set; }
    public byte[] Value { get; private set; } = [];

    internal static SiteSecret Make() => new() { Id = 1, Value = RandomNumberGenerator.GetBytes(32) };
}

/// <summary>Signs short texts for one purpose each, so that a stamp for one thing never passes for another.</summary>
public sealed class Signer
{
    byte[]? secret;

    byte[] Secret =>
        secret
        ?? throw new InvalidOperationException("The site's secret is opened by DataSite.Prepare, before anything is signed.");

    /// <summary>32 lower-case hex digits.</summary>
    /// <param name="purpose">A constant, such as <c>comment-stamp</c>.</param>
    public string Sign(string purpose, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{purpose}\u001f{text}")).AsSpan(0, 16));

    public bool Verify(string purpose, string text, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(purpose, text)), Encoding.UTF8.GetBytes(signature));

    /// <summary>Reads the site's secret, making it on the first start.</summary>
    internal async Task Open(NewsroomDb db, NewsroomWriter writer)
    {
        var found =
            await db.SiteSecrets.AsNoTracking().SingleOrDefaultAsync()
            ?? await writer.Write(async inside =>
            {
                var made = await inside.SiteSecrets.SingleOrDefaultAsync();
                if (made is null)
                    inside.SiteSecrets.Add(made = SiteSecret.Make());
                return made;
            });
        secret = found.Value;
    }
}
