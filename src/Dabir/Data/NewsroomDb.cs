using Dabir.Articles;
using Dabir.Comments;
using Dabir.CopyEditing;
using Dabir.FrontPage;
using Dabir.Gate;
using Dabir.Imports;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tags;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data;

/// <summary>
/// Everything the newsroom keeps. Used directly by pages and actions for reading; what changes a decision goes through
/// <see cref="NewsroomWriter"/>. One derived context a database: see <c>Data/Sqlite</c> and <c>Data/Postgres</c>.
/// </summary>
public abstract partial class NewsroomDb(
    DbContextOptions options,
    IEnumerable<IFollowsSave>? followers = null,
    LogbookChain? chain = null
)
    : IdentityUserContext<StaffMember, long, IdentityUserClaim<long>, IdentityUserLogin<long>, IdentityUserToken<long>, Passkey>(
        options
    ),
        IDataProtectionKeyContext
{
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<Section> Sections => Set<Section>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleEdits> ArticleEdits => Set<ArticleEdits>();
    public DbSet<ArticleRevision> Revisions => Set<ArticleRevision>();
    public DbSet<MediaItem> Media => Set<MediaItem>();
    public DbSet<HouseWord> HouseWords => Set<HouseWord>();
    public DbSet<Box> Boxes => Set<Box>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<CommentCounts> CommentCounts => Set<CommentCounts>();
    public DbSet<NewsroomCounts> NewsroomCounts => Set<NewsroomCounts>();
    public DbSet<Vote> Votes => Set<Vote>();
    public DbSet<VoteTally> VoteTallies => Set<VoteTally>();
    public DbSet<CommentReport> CommentReports => Set<CommentReport>();
    public DbSet<LogEntry> Logbook => Set<LogEntry>();
    public DbSet<StandingDigests> StandingDigests => Set<StandingDigests>();
    public DbSet<Signal> Signals => Set<Signal>();
    public DbSet<NewsCodeDay> NewsCodeDays => Set<NewsCodeDay>();
    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();
    public DbSet<SetupLink> SetupLinks => Set<SetupLink>();
    public DbSet<ImportedPage> ImportedPages => Set<ImportedPage>();
    public DbSet<NetworkKey> NetworkKeys => Set<NetworkKey>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcMicroseconds>();
        conventions.Properties<DateTimeOffset>().HaveConversion<OffsetMicroseconds>();
        conventions.Properties<ArticleStatus>().HaveConversion<StoredNameConverter<ArticleStatus>>();
        conventions.Properties<ArticleKind>().HaveConversion<StoredNameConverter<ArticleKind>>();
        conventions.Properties<Urgency>().HaveConversion<StoredNameConverter<Urgency>>();
        conventions.Properties<BylineRole>().HaveConversion<StoredNameConverter<BylineRole>>();
        conventions.Properties<CommentStatus>().HaveConversion<StoredNameConverter<CommentStatus>>();
        conventions.Properties<RejectionReason>().HaveConversion<StoredNameConverter<RejectionReason>>();
        conventions.Properties<ReportReason>().HaveConversion<StoredNameConverter<ReportReason>>();
        conventions.Properties<Role>().HaveConversion<StoredNameConverter<Role>>();
        conventions.Properties<BoxStyle>().HaveConversion<StoredNameConverter<BoxStyle>>();
        conventions.Properties<EditionCalendar>().HaveConversion<StoredNameConverter<EditionCalendar>>();
        conventions.Properties<EditionDigits>().HaveConversion<StoredNameConverter<EditionDigits>>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(NewsroomDb).Assembly);
    }
}
