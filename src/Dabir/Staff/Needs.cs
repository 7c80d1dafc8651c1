using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Dabir.Staff;

/// <summary>
/// What a member of staff must hold, one of several is enough, before an endpoint answers. An endpoint without it is
/// closed. About the one thing it changes, the thing's own verb asks again.
/// </summary>
/// <example><c>[Needs(Permission.Moderate)]</c></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(params Permission[] anyOf) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IReadOnlyList<Permission> AnyOf => anyOf;

    /// <summary>Open also to a member who still has to set up a second factor: where that is done, and the way out.</summary>
    public bool BeforeSecondFactor { get; init; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(anyOf, BeforeSecondFactor)];
}

sealed record PermissionRequirement(IReadOnlyList<Permission> AnyOf, bool BeforeSecondFactor) : IAuthorizationRequirement;

/// <summary>
/// Asks the database at every request, so that a role taken away is gone at once. Who owes a second factor is denied whatever
/// the role opens; see <see cref="OwedFactor"/>.
/// </summary>
sealed class PermissionHandler(CurrentStaff current, RequiredFactor factor) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (
            await current.Member() is { } member
            && requirement.AnyOf.Any(member.May)
            && (requirement.BeforeSecondFactor || !factor.IsOwedBy(member))
        )
            context.Succeed(requirement);
    }
}

/// <summary>What names no permission is denied.</summary>
sealed class DeskPolicies : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options) =>
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
}
