namespace Dabir.Delivery;

/// <summary>
/// Marks an address that programs ask. Whatever goes wrong there is told as JSON under its status, never as a page or the way
/// to one: <c>{"error":"برای این کار باید وارد شوید"}</c>, with a <c>reference</c> when the log knows it by one.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForProgramsAttribute : Attribute
{
    /// <summary>Whether a request asked such an address.</summary>
    public static bool Asked(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ForProgramsAttribute>() is not null;
}
