namespace Dabir.Staff;

/// <summary>Whose role requires a second factor on this site; see <see cref="Settings.SecondFactor"/>.</summary>
public sealed class RequiredFactor(Settings settings)
{
    readonly IReadOnlyList<Role> roles = Read(settings.SecondFactor ?? "", out _);

    public bool IsFor(StaffMember member) => member.Roles.Any(roles.Contains);

    /// <summary>Whether a member has to set one up before anything else of the desk opens.</summary>
    public bool IsOwedBy(StaffMember member) => !member.HasSecondFactor && IsFor(member);

    /// <summary>Reads roles separated by commas, or <c>all</c>.</summary>
    /// <param name="wrong">The first word that is no role.</param>
    internal static IReadOnlyList<Role> Read(string text, out string? wrong)
    {
        wrong = null;
        List<Role> found = [];
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (word == "all")
                found.AddRange(Enum.GetValues<Role>());
            else if (StaffAdding.RoleOf(word) is { } role)
                found.Add(role);
            else
                wrong ??= word;
        return found;
    }
}
