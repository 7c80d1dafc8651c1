using Dabir.Articles;
using Dabir.Data;
using Dabir.Sections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Comments;

sealed class CommentTables
    : IEntityTypeConfiguration<Comment>,
        IEntityTypeConfiguration<CommentCounts>,
        IEntityTypeConfiguration<NewsroomCounts>,
        IEntityTypeConfiguration<Vote>,
        IEntityTypeConfiguration<CommentReport>,
        IEntityTypeConfiguration<CommentFinding>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.ToTable(t =>
        {
            t.HasCheckConstraint("CK_Comments_Status", StoredName.IsOneOf<CommentStatus>("Status"));
            t.HasCheckConstraint(
                "CK_Comments_Votes",
                "\"Up\" >= 0 AND \"Down\" >= 0 AND \"ImportedUp\" >= 0 AND \"ImportedDown\" >= 0"
            );
            t.HasCheckConstraint("CK_Comments_Email", $"length(\"Email\") <= {Comment.MaxEmail}");
        });
        comment.ComesOften();
        // What readers think of it is nobody's decision about it.
        comment.Property(c => c.Up).IsBookkeeping();
        comment.Property(c => c.Down).IsBookkeeping();
        // It follows from the reports; the queue of what is reported, those first that have waited longest.
        comment.Property(c => c.ReportedAt).IsBookkeeping();
        comment.HasIndex(c => new { c.ReportedAt, c.Id }).HasFilter("\"ReportedAt\" IS NOT NULL");
        comment.HasIndex(c => c.Tracking).IsUnique();
        comment.HasIndex(c => new
        {
            c.ArticleId,
            c.Status,
            c.SentAt,
        });
        // The queue and its tabs.
        comment.HasIndex(c => new
        {
            c.Status,
            c.SentAt,
            c.Id,
        });
        comment.HasIndex(c => new { c.ArticleId, c.TextHash });
        comment.HasOne(c => c.Article).WithMany().OnDelete(DeleteBehavior.Restrict);
        comment.HasOne(c => c.Parent).WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne(c => c.Staff).WithMany().HasForeignKey(c => c.StaffId).OnDelete(DeleteBehavior.Restrict);
        comment.HasMany(c => c.Votes).WithOne().HasForeignKey(v => v.CommentId);
        comment.HasMany(c => c.Findings).WithOne().HasForeignKey(f => f.CommentId);
        comment.HasMany(c => c.Reports).WithOne().HasForeignKey(r => r.CommentId);
    }

    public void Configure(EntityTypeBuilder<CommentCounts> counts)
    {
        counts.ToTable(t =>
            t.HasCheckConstraint("CK_CommentCounts", "\"Published\" >= 0 AND \"InReview\" >= 0 AND \"NotPublishable\" >= 0")
        );
        counts.HasKey(c => c.ArticleId);
        counts.Property(c => c.ArticleId).ValueGeneratedNever();
        counts.HasOne<Article>().WithOne().HasForeignKey<CommentCounts>(c => c.ArticleId);
    }

    public void Configure(EntityTypeBuilder<NewsroomCounts> counts)
    {
        counts.ToTable(t => t.HasCheckConstraint("CK_NewsroomCounts", "\"InReview\" >= 0 AND \"Reported\" >= 0"));
        counts.HasKey(c => c.EditionId);
        counts.Property(c => c.EditionId).ValueGeneratedNever();
        counts.HasOne<Edition>().WithOne().HasForeignKey<NewsroomCounts>(c => c.EditionId);
    }

    public void Configure(EntityTypeBuilder<Vote> vote) => vote.HasKey(v => new { v.CommentId, v.Mark });

    public void Configure(EntityTypeBuilder<CommentReport> report)
    {
        report.ToTable(t => t.HasCheckConstraint("CK_CommentReports_Note", $"length(\"Note\") <= {CommentReport.LongestNote}"));
        report.HasKey(r => new { r.CommentId, r.Mark });
        report.Property(r => r.IsOpen).HasDefaultValue(true).HasSentinel(true);
    }

    public void Configure(EntityTypeBuilder<CommentFinding> finding)
    {
        finding.ToTable("CommentFindings");
        finding.Property(f => f.Rule).HasConversion<Data.StoredNameConverter<FindingRule>>();
    }
}
