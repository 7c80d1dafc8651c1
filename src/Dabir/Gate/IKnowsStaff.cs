namespace Dabir.Gate;

/// <summary>What the gate asks of the desk, which it does not know.</summary>
public interface IKnowsStaff
{
    /// <summary>The sender's device, when it carries a mark of the desk's; null for a stranger's.</summary>
    ulong? DeviceOf(HttpContext http);

    /// <summary>Answers a request that finds no place with the form of the desk it brought, to be sent again. False when it brought none.</summary>
    Task<bool> GivesBack(HttpContext http);
}
