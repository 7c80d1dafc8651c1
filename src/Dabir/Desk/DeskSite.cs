using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dabir.Data;
using Dabir.Gate;
using Dabir.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Dabir.Desk;

/// <summary>How the program takes in the desk: accounts, permissions, Razor Pages.</summary>
public static class DeskSite
{
    public static void AddDesk(this WebApplicationBuilder builder, Settings settings)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentStaff>();
        services.AddScoped<StaffAdding>();
        services.AddSingleton<SignIns>();
        services.AddScoped<DeskTools>();
        services.AddSingleton<FormKeys>();
        services.AddSingleton<KeptForms>();
        services.AddSingleton<FormsGivenBack>();
        services.AddSingleton<IKnowsStaff>(all => all.GetRequiredService<FormsGivenBack>());
        // Persian is written as itself, not as a number for each letter; what is dangerous is still encoded.
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddDataProtection().SetApplicationName("dabir").PersistKeysToDbContext<NewsroomDb>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = Passwords.Rounds);
        services.AddSingleton<IPasswordHasher<StaffMember>, PasswordHasher<StaffMember>>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<KnownDevices>();
        services.AddScoped<StaffDoor>();
        services.AddScoped<StaffVerbs>();
        services.AddSecondFactor();
        // The model of accounts is the framework's; who comes in is StaffDoor's.
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.Cookie.Name = StaffDoor.CookieName(settings);
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.ExpireTimeSpan = StaffSession.Longest;
                    // The session in the database says when it ends.
                    cookie.SlidingExpiration = false;
                    cookie.LoginPath = "/sign-in";
                    cookie.AccessDeniedPath = "/desk/denied";
                    cookie.ReturnUrlParameter = "returnUrl";
                    cookie.Events.OnRedirectToLogin = KeptForms.OrRedirect;
                    cookie.Events.OnValidatePrincipal = StaffDoor.Look;
                    cookie.Events.OnRedirectToAccessDenied = async context =>
                    {
                        if (await OwedFactor.LeadOn(context))
                            return;
                        await context
                            .HttpContext.RequestServices.GetRequiredService<StaffDoor>()
                            .NoteRefusal(context.HttpContext);
                        await PlainAddress.LeadOn(context, StatusCodes.Status403Forbidden);
                    };
                }
            );
        services.AddSingleton<IConfigureOptions<AuthorizationOptions>, DeskPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorization();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = SafeCookie.Name("dabir_form", settings.IsHttps);
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.FormFieldName = "form_token";
        });
        services.Configure<CookieTempDataProviderOptions>(said =>
        {
            said.Cookie.Name = SafeCookie.Name("dabir_said", settings.IsHttps);
            said.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add<CleanRequest>();
            mvc.Filters.Add<OnlyShown>();
            mvc.Filters.Add<StaleToken>();
            mvc.Filters.Add<PlainAddress>();
            mvc.ModelMetadataDetailsProviders.Add(new NeverNull());
            // Fields are named as they are named: jQuery's way of writing them failed on half a bracket.
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
        });
        services.AddRazorPages(pages => pages.RootDirectory = "/");
        services.AddScoped(provider => provider.GetRequiredService<Words.Languages>().House);
    }

    /// <summary>
    /// What the desk answers is kept by nobody. Must stand before sign-in: who is led elsewhere there may be shown a form of theirs.
    /// </summary>
    public static void UseDeskHeaders(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                if (IsDesk(http.Request.Path))
                {
                    Delivery.PageSender.Guard(http.Response.Headers);
                    http.Response.Headers.CacheControl = "no-cache, no-store";
                }
                return next(http);
            }
        );

    public static void MapDesk(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapControllers();
        app.MapScripts();
        app.MapMethods(
                "/desk/desk.css",
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext http) =>
                {
                    http.Response.Headers.CacheControl = "no-cache";
                    return Results.File(Path.Combine(AppContext.BaseDirectory, "desk", "desk.css"), "text/css; charset=utf-8");
                }
            )
            .AllowAnonymous();
    }

    static readonly PathString[] Doors = ["/desk", "/sign-in", "/sign-out", "/setup", "/reset"];

    static bool IsDesk(PathString path) =>
        Array.Exists(Doors, door => path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase));
}
