using Dabir.Data;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.CopyEditing;

sealed class HouseWordTables : IEntityTypeConfiguration<HouseWord>
{
    public void Configure(EntityTypeBuilder<HouseWord> word)
    {
        word.ToTable("HouseWords");
        word.HasIndex(w => new
            {
                w.EditionId,
                w.Kind,
                w.Text,
            })
            .IsUnique();
        word.HasOne<Edition>().WithMany().HasForeignKey(w => w.EditionId).OnDelete(DeleteBehavior.Restrict);
        word.Property(w => w.Kind).HasConversion<StoredNameConverter<HouseWordKind>>();
    }
}
