using Dabir.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Staff;

sealed class StaffTables : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> member)
    {
        member.ToTable(
            "Staff",
            t => t.HasCheckConstraint("CK_Staff_Name", $"length(\"Name\") BETWEEN 1 AND {StaffAdding.LongestName}")
        );
        // What signing in leaves behind is nobody's decision.
        member.Property(m => m.AccessFailedCount).IsBookkeeping();
        member.Property(m => m.LockoutEnd).IsBookkeeping();
        member.Property(m => m.SecurityStamp).IsBookkeeping();
        member.Property(m => m.ConcurrencyStamp).IsBookkeeping();
        member.HasMany(m => m.Sections).WithMany().UsingEntity("StaffSections");
        member.Ignore(m => m.AsActor);
    }
}
