using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Logbook;

sealed class LogbookTables : IEntityTypeConfiguration<LogEntry>
{
    public void Configure(EntityTypeBuilder<LogEntry> entry)
    {
        entry.ToTable("Logbook");
        entry.HasIndex(e => e.About);
        entry.HasIndex(e => new { e.Action, e.Id });
        entry.Ignore(e => e.Changes);
        entry.Ignore(e => e.IsSealed);
        entry.Ignore(e => e.Subject);
    }
}
