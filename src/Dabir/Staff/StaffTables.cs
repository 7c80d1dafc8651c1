using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Staff;

sealed class StaffTables : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> member)
    {
        member.ToTable("Staff");
        member.HasMany(m => m.Sections).WithMany().UsingEntity("StaffSections");
        member.Ignore(m => m.AsActor);
    }
}
