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

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(anyOf)];
}

sealed record PermissionRequirement(IReadOnlyList<Permission> AnyOf) : IAuthorizationRequirement;

/// <summary>Asks the database at every request, so that a role taken away is gone at once.</summary>
sealed class PermissionHandler(CurrentStaff current) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (await current.Member() is { } member && requirement.AnyOf.Any(member.May))
            context.Succeed(requirement);
    }
}

/// <summary>What names no permission is denied.</summary>
sealed class DeskPolicies : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options) =>
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
}
