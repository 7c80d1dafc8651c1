namespace Dabir.Staff.Desk;

/// <summary>Whether a second factor guards an account, for those who lead its member.</summary>
static class FactorState
{
    /// <summary>The label's key.</summary>
    public static string Of(StaffMember member, RequiredFactor required) =>
        member.HasSecondFactor ? "staff.factorIsOn"
        : required.IsOwedBy(member) ? "staff.factorIsOwed"
        : "staff.factorIsOff";
}
