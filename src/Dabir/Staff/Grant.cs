using Dabir.Sections;

namespace Dabir.Staff;

/// <summary>One row of who holds what: a member, a role, and the section it is held for, or none for the whole house.</summary>
public sealed class Grant
{
    Grant() { }

    internal Grant(Role role, Section? section)
    {
        Role = role;
        Section = section;
        SectionId = section?.Id;
    }

    public long Id { get; private set; }
    public long StaffId { get; private set; }
    public Role Role { get; private set; }
    public long? SectionId { get; private set; }

    /// <summary>Loaded with its subsections, into which the grant reaches; what is not loaded is not held.</summary>
    public Section? Section { get; private set; }

    internal bool IsForAll => SectionId is null && Section is null;

    internal IEnumerable<long> SectionIds => Section is null ? [] : [Section.Id, .. Section.Subsections.Select(s => s.Id)];
}

/// <summary>Where a permission is held: everywhere, in some sections, or nowhere.</summary>
public sealed record Holding
{
    Holding(bool isEverywhere, IReadOnlyList<long> sections) => (IsEverywhere, Sections) = (isEverywhere, sections);

    public static Holding Everywhere { get; } = new(true, []);
    public static Holding Nowhere { get; } = new(false, []);

    public bool IsEverywhere { get; }

    /// <summary>The ids of the sections, subsections included; empty when it is everywhere or nowhere.</summary>
    public IReadOnlyList<long> Sections { get; }

    public bool IsNowhere => !IsEverywhere && Sections.Count == 0;

    public bool Covers(long section) => IsEverywhere || Sections.Contains(section);

    internal static Holding Of(IEnumerable<Grant> grants, Permission permission)
    {
        var held = grants.Where(g => g.Role.May(permission)).ToList();
        return held.Exists(g => g.IsForAll) ? Everywhere
            : permission.IsWithinSections() || permission == Permission.EnterDesk
                ? new(false, [.. held.SelectMany(g => g.SectionIds).Distinct()])
            : Nowhere;
    }
}
