using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Comments;

sealed class VoteTallyTables : IEntityTypeConfiguration<VoteTally>
{
    public void Configure(EntityTypeBuilder<VoteTally> tally)
    {
        tally.ToTable("VoteTallies");
        tally.HasKey(t => t.Key);
    }
}
