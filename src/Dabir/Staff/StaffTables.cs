using Dabir.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Staff;

sealed class StaffTables
    : IEntityTypeConfiguration<StaffMember>,
        IEntityTypeConfiguration<Grant>,
        IEntityTypeConfiguration<StaffSession>,
        IEntityTypeConfiguration<SetupLink>,
        IEntityTypeConfiguration<Passkey>,
        IEntityTypeConfiguration<RecoveryCode>
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
        member.Property(m => m.LastCodeStep).IsBookkeeping();
        member.Ignore(m => m.HasSecondFactor).Ignore(m => m.HasCodes).Ignore(m => m.RecoveryLeft);
        member.HasMany(m => m.Passkeys).WithOne().HasForeignKey(p => p.UserId).IsRequired();
        member.HasMany(m => m.RecoveryCodes).WithOne().HasForeignKey(c => c.StaffId);
        member.HasMany(m => m.Grants).WithOne().HasForeignKey(g => g.StaffId);
        member.Ignore(m => m.AsActor).Ignore(m => m.Roles).Ignore(m => m.IsBlocked);
    }

    public void Configure(EntityTypeBuilder<StaffSession> session)
    {
        session.Ignore(s => s.Device);
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.HasIndex(s => new { s.StaffId, s.StartedAt });
        session.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.StaffId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SetupLink> link) =>
        link.HasOne<StaffMember>().WithMany().HasForeignKey(l => l.StaffId).OnDelete(DeleteBehavior.Restrict);

    public void Configure(EntityTypeBuilder<Passkey> passkey) =>
        passkey.Ignore(p => p.Name).Ignore(p => p.AddedAt).Ignore(p => p.Mark);

    public void Configure(EntityTypeBuilder<RecoveryCode> code) => code.ToTable("RecoveryCodes");

    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.ToTable("StaffGrants");
        grant.HasOne(g => g.Section).WithMany().HasForeignKey(g => g.SectionId).OnDelete(DeleteBehavior.Restrict);
        grant
            .HasIndex(g => new
            {
                g.StaffId,
                g.Role,
                g.SectionId,
            })
            .IsUnique();
    }
}

/// <summary>The questions asked of staff again and again, by name.</summary>
public static class StaffQueries
{
    extension(IQueryable<StaffMember> staff)
    {
        /// <summary>With everything <see cref="StaffMember.May(Permission)"/> looks at.</summary>
        public IQueryable<StaffMember> WithGrants =>
            staff.Include(m => m.Grants).ThenInclude(g => g.Section).ThenInclude(s => s!.Subsections).AsSingleQuery();
    }
}
