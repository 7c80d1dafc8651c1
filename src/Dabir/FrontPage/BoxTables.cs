using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.FrontPage;

sealed class BoxTables : IEntityTypeConfiguration<Box>, IEntityTypeConfiguration<BoxItem>
{
    public void Configure(EntityTypeBuilder<Box> box)
    {
        box.HasIndex(b => new { b.EditionId, b.Slug }).IsUnique();
        box.Ignore(b => b.Order);
        box.HasOne(b => b.Edition).WithMany().OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BoxItem> item)
    {
        item.ToTable("BoxItems");
        item.HasKey(i => new { i.BoxId, i.ArticleId });
        item.HasOne(i => i.Box).WithMany(b => b.Items).HasForeignKey(i => i.BoxId);
        item.HasOne(i => i.Article).WithMany().HasForeignKey(i => i.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
