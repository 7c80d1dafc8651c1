using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dabir.Data;
using Dabir.Media;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Articles;

sealed class ArticleTables
    : IEntityTypeConfiguration<Article>,
        IEntityTypeConfiguration<ArticleTag>,
        IEntityTypeConfiguration<Byline>,
        IEntityTypeConfiguration<RelatedArticle>,
        IEntityTypeConfiguration<ArticlePicture>,
        IEntityTypeConfiguration<ArticleRevision>,
        IEntityTypeConfiguration<Correction>,
        IEntityTypeConfiguration<ArticleEdits>,
        IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<NewsCodeDay>
{
    // Persian letters as themselves: escaped they take three times the room.
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.ToTable(t => t.HasCheckConstraint("CK_Articles_Status", StoredName.IsOneOf<ArticleStatus>("Status")));
        article.HasIndex(a => a.Code).IsUnique();
        // Readers' lists: the edition's newest and a section's, each walked backwards from its end.
        article.HasIndex(a => new
        {
            a.EditionId,
            a.Status,
            a.PublishedAt,
            a.Id,
        });
        article.HasIndex(a => new
        {
            a.SectionId,
            a.Status,
            a.PublishedAt,
            a.Id,
        });
        // The desk's questions, newest begun first: by state (with all that a search for words asks), by section, by writer.
        article
            .HasIndex(a => new
            {
                a.Status,
                a.Id,
                a.SectionId,
                a.WriterId,
                a.Code,
                a.Fold,
            })
            .HasDatabaseName("IX_Articles_Desk");
        article.HasIndex(a => new
        {
            a.SectionId,
            a.Status,
            a.Id,
        });
        article.HasIndex(a => new { a.WriterId, a.Id });
        article.HasIndex(a => a.Id, "IX_Articles_Unfolded").HasFilter("\"Fold\" IS NULL");
        article.Property(a => a.Version).IsConcurrencyToken();
        article.HasOne(a => a.Edition).WithMany().OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Section).WithMany().OnDelete(DeleteBehavior.Restrict);
        article.HasMany(a => a.Pictures).WithOne().HasForeignKey(p => p.ArticleId);
        article.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.WriterId).OnDelete(DeleteBehavior.Restrict);
        article.HasMany(a => a.Bylines).WithOne().HasForeignKey(b => b.ArticleId);
        article.HasMany(a => a.Corrections).WithOne().HasForeignKey(c => c.ArticleId);
        article.HasMany(a => a.Revisions).WithOne().HasForeignKey(r => r.ArticleId);
        article.Ignore(a => a.Text);
        article.Ignore(a => a.Picture);
    }

    public void Configure(EntityTypeBuilder<ArticleTag> tagged)
    {
        tagged.ToTable("ArticleTags");
        tagged.HasKey(t => new { t.ArticleId, t.TagId });
        tagged.HasOne(t => t.Article).WithMany(a => a.Tagged);
        tagged.HasIndex(t => new
        {
            t.TagId,
            t.PublishedAt,
            t.ArticleId,
        });
    }

    public void Configure(EntityTypeBuilder<Byline> byline)
    {
        byline.ToTable("Bylines");
        byline.HasIndex(b => new
        {
            b.PersonId,
            b.PublishedAt,
            b.ArticleId,
        });
    }

    public void Configure(EntityTypeBuilder<RelatedArticle> related)
    {
        related.ToTable("RelatedArticles");
        related.HasKey(r => new { r.ArticleId, r.ToId });
        related.HasOne<Article>().WithMany(a => a.Related).HasForeignKey(r => r.ArticleId);
        related.HasOne(r => r.To).WithMany().HasForeignKey(r => r.ToId);
    }

    public void Configure(EntityTypeBuilder<ArticlePicture> placed)
    {
        placed.ToTable("ArticlePictures");
        // A card looks here for the one picture above the text, so it is found without reading a gallery.
        placed.HasIndex(p => p.ArticleId, "IX_ArticlePictures_Lead").IsUnique().HasFilter("\"IsLead\"");
        placed.HasIndex(p => new { p.ArticleId, p.Position });
        placed.HasOne(p => p.Media).WithMany().OnDelete(DeleteBehavior.Restrict);
        placed.Property(p => p.Crop).HasConversion(FocalPoint.AsText);
    }

    public void Configure(EntityTypeBuilder<Correction> correction) => correction.ToTable("Corrections");

    public void Configure(EntityTypeBuilder<ArticleRevision> revision)
    {
        revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
        revision
            .Property(r => r.Text)
            .HasConversion(
                text => JsonSerializer.Serialize(text, Readable),
                stored => JsonSerializer.Deserialize<ArticleText>(stored, Readable)!
            );
    }

    public void Configure(EntityTypeBuilder<ArticleEdits> edits)
    {
        edits.ToTable("ArticleEdits");
        edits.HasKey(e => e.ArticleId);
        edits.HasOne(e => e.Article).WithOne().HasForeignKey<ArticleEdits>(e => e.ArticleId);
        AsJson(edits.Property(e => e.Made));
        AsJson(edits.Property(e => e.Left));
        edits.Ignore(e => e.IsEmpty);
    }

    // A list is replaced, never changed.
    static void AsJson<T>(PropertyBuilder<IReadOnlyList<T>> list) =>
        list.HasConversion(
            all => JsonSerializer.Serialize(all, Readable),
            stored => JsonSerializer.Deserialize<List<T>>(stored, Readable)!,
            ValueComparer.CreateDefault<IReadOnlyList<T>>(favorStructuralComparisons: false)
        );

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.HasIndex(p => new { p.EditionId, p.Slug }).IsUnique();
        person.HasIndex(p => new { p.EditionId, p.Fold });
        person.HasIndex(p => p.Id, "IX_People_Unfolded").HasFilter("\"Fold\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<NewsCodeDay> day)
    {
        day.ToTable(t => t.HasCheckConstraint("CK_NewsCodeDays_Last", "\"Last\" >= 0"));
        day.HasKey(d => d.Day);
        day.Property(d => d.Day).ValueGeneratedNever();
    }
}
