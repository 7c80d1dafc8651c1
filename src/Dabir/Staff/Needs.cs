using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Dabir.Staff;

/// <summary>What a member of staff must be allowed to do before an endpoint answers. An endpoint without it is closed.</summary>
/// <example><c>[Needs(Permission.Moderate)]</c></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute(PolicyOf(permission))
{
    internal const string Prefix = "needs:";

    public Permission Permission => permission;

    internal static string PolicyOf(Permission permission) => Prefix + permission;
}

sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>Asks the database at every request, so that a role taken away is gone at once.</summary>
sealed class PermissionHandler(CurrentStaff current) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (await current.Member() is { } member && member.May(requirement.Permission))
            context.Succeed(requirement);
    }
}

/// <summary>One policy for each permission; what names none is denied.</summary>
sealed class DeskPolicies : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
            options.AddPolicy(
                NeedsAttribute.PolicyOf(permission),
                policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission))
            );
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }
}
