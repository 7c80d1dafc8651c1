using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Media;

sealed class MediaTables : IEntityTypeConfiguration<MediaItem>
{
    public void Configure(EntityTypeBuilder<MediaItem> item)
    {
        item.HasIndex(m => m.Key).IsUnique();
        item.Property(m => m.Focus).HasConversion(FocalPoint.AsText);
    }
}
