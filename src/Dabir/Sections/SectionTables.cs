using Dabir.Language;
using Dabir.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Sections;

sealed class SectionTables : IEntityTypeConfiguration<Edition>, IEntityTypeConfiguration<Section>, IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.HasIndex(e => e.Slug).IsUnique();
        edition.Ignore(e => e.City);
        edition
            .Property(e => e.Style)
            .HasConversion(style => StyleSheet.Of(style), text => StyleSheet.Read(text))
            .HasDefaultValue(HouseStyle.Academy);
        edition.Property(e => e.EditsOnSave).HasDefaultValue(true);
    }

    public void Configure(EntityTypeBuilder<Section> section)
    {
        section.ToTable(t => t.HasCheckConstraint("CK_Sections_Slug", "length(\"Slug\") BETWEEN 1 AND 40"));
        section.HasIndex(s => new { s.EditionId, s.Slug }).IsUnique();
        section.HasOne(s => s.Edition).WithMany().OnDelete(DeleteBehavior.Restrict);
        section
            .HasOne(s => s.Parent)
            .WithMany(s => s.Subsections)
            .HasForeignKey(s => s.ParentId)
            .OnDelete(DeleteBehavior.Restrict);
        section.Ignore(s => s.Path);
    }

    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.HasIndex(t => new { t.EditionId, t.Slug }).IsUnique();
        tag.HasIndex(t => new { t.EditionId, t.Fold });
        tag.HasIndex(t => t.Id, "IX_Tags_Unfolded").HasFilter("\"Fold\" IS NULL");
    }
}
