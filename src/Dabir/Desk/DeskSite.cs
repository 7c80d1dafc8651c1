using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dabir.Data;
using Dabir.Gate;
using Dabir.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Dabir.Desk;

/// <summary>How the program takes in the desk: accounts, permissions, Razor Pages.</summary>
public static class DeskSite
{
    static readonly TimeSpan Shift = TimeSpan.FromHours(12);

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
        // Persian is written as itself, not as a number for each letter; what is dangerous is still encoded.
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddDataProtection().SetApplicationName("dabir").PersistKeysToDbContext<NewsroomDb>();
        services.AddSingleton<IPasswordHasher<StaffMember>, PasswordHasher<StaffMember>>();
        services
            .AddIdentityCore<StaffMember>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                // Long beats odd: length is asked for, not kinds of characters.
                options.Password = new PasswordOptions
                {
                    RequiredLength = StaffAdding.ShortestPassword,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireNonAlphanumeric = false,
                    RequireUppercase = false,
                };
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<NewsroomDb>()
            .AddSignInManager();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.Cookie.Name = SafeCookie.Name("dabir_desk", settings.IsHttps);
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.ExpireTimeSpan = Shift;
                    cookie.SlidingExpiration = true;
                    cookie.LoginPath = "/sign-in";
                    cookie.AccessDeniedPath = "/desk/denied";
                    cookie.ReturnUrlParameter = "returnUrl";
                    cookie.Events.OnRedirectToLogin = KeptForms.OrRedirect;
                    cookie.Events.OnRedirectToAccessDenied = PlainAddress.LeadOn;
                    cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
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
            mvc.Filters.Add<StaleToken>();
            mvc.Filters.Add<PlainAddress>();
        });
        services.AddRazorPages(pages => pages.RootDirectory = "/");
        services.AddScoped(provider => provider.GetRequiredService<Words.Languages>().House);
    }

    public static void MapDesk(this WebApplication app)
    {
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
        app.MapRazorPages();
        app.MapControllers();
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

    static readonly PathString[] Doors = ["/desk", "/sign-in", "/sign-out", "/setup"];

    static bool IsDesk(PathString path) =>
        Array.Exists(Doors, door => path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase));
}
