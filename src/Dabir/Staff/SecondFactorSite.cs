using Microsoft.AspNetCore.Identity;

namespace Dabir.Staff;

/// <summary>How the program takes in the second factor.</summary>
static class SecondFactorSite
{
    public static void AddSecondFactor(this IServiceCollection services)
    {
        services.AddSingleton<RequiredFactor>();
        services.AddSingleton<CodeSecrets>();
        services.AddSingleton<HalfWay>();
        services.AddSingleton<PasskeyHome>();
        services.AddScoped<Desk.PasswordAgain>();
        services.AddScoped<Desk.Arrival>();
        // Of the framework's accounts only what its passkey handler asks for; it saves nothing.
        services.AddIdentityCore<StaffMember>().AddUserStore<StaffStore>();
        services.AddScoped<IPasskeyHandler<StaffMember>, PasskeyHandler<StaffMember>>();
        services.AddScoped<PasskeyRounds>();
        services
            .AddOptions<IdentityPasskeyOptions>()
            .Configure<PasskeyHome>(
                (options, home) =>
                {
                    options.ServerDomain = home.Domain;
                    options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && home.IsHere(asked.Origin));
                    // What it has and what it knows or is: so a passkey is two factors by itself.
                    options.UserVerificationRequirement = "required";
                    options.ResidentKeyRequirement = "required";
                    // Who made the telephone is no business of ours.
                    options.AttestationConveyancePreference = "none";
                }
            );
    }

    /// <summary>
    /// The script by which a page speaks to a passkey, beside the page of sign-in because nobody has signed in there, and the one
    /// that copies a link.
    /// </summary>
    public static void MapScripts(this WebApplication app)
    {
        Map("/sign-in/passkeys.js").AllowAnonymous();
        Map("/desk/copy.js").WithMetadata(new NeedsAttribute(Permission.EnterDesk));

        IEndpointConventionBuilder Map(string address) =>
            app.MapMethods(
                address,
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext http) =>
                {
                    http.Response.Headers.CacheControl = "no-cache";
                    return Results.File(
                        Path.Combine(AppContext.BaseDirectory, "desk", Path.GetFileName(address)),
                        "text/javascript; charset=utf-8"
                    );
                }
            );
    }
}
