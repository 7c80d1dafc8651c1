namespace Dabir.Logbook;

/// <summary>Who decided: a member of staff, or one of the few that act without an account.</summary>
/// <param name="StaffId">The staff member's id, or null for a reader, a rule or a command.</param>
/// <param name="Name">The name as it stood at that moment; kept even when the account is later renamed.</param>
public sealed record Actor(long? StaffId, string Name)
{
    /// <summary>Somebody without an account: the sender of a comment.</summary>
    public static Actor Reader { get; } = new(null, "reader");

    /// <summary>A rule of the house, such as screening.</summary>
    public static Actor House { get; } = new(null, "house");

    /// <summary>Whoever holds the link of the first start, before there is an account.</summary>
    public static Actor Setup { get; } = new(null, "setup");

    /// <summary>A command run by the operator.</summary>
    public static Actor Operator { get; } = new(null, "operator");
}
