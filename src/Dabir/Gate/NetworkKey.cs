using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Gate;

/// <summary>The key that turns readers' networks into marks for some days, sealed. See <see cref="NetworkMarks"/>.</summary>
public sealed class NetworkKey
{
    NetworkKey() { }

    internal NetworkKey(long week, byte[] sealedKey) => (Week, Sealed) = (week, sealedKey);

    /// <summary>Weeks since 1970.</summary>
    public long Week { get; private set; }

    /// <summary>32 random bytes under the key of the site.</summary>
    public byte[] Sealed { get; private set; } = [];
}

sealed class NetworkKeyTables : IEntityTypeConfiguration<NetworkKey>
{
    public void Configure(EntityTypeBuilder<NetworkKey> key)
    {
        key.HasKey(k => k.Week);
        key.Property(k => k.Week).ValueGeneratedNever();
    }
}
