using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Dabir.Data;
using Dabir.Delivery;
using Dabir.Gate;
using Dabir.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Dabir.Desk;

/// <summary>A form that came when nobody was signed in any more, or with a stale token, as it was typed.</summary>
/// <param name="Member">Whose form it is; nobody else gets it back.</param>
/// <param name="Path">Where it was sent.</param>
/// <param name="Secrets">The fields that held a password: they are typed again, because nothing of one may stand on a page.</param>
public sealed record KeptForm(
    long Member,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlyList<string> Secrets
)
{
    /// <summary>All fields, for a page that knows nothing of them.</summary>
    /// <param name="token">The one it came with: it goes back to who sent it.</param>
    internal IEnumerable<TypedField> Typed(string token) =>
        Fields
            .Select(f => new TypedField(f.Key, f.Value, IsText(f.Key, f.Value) ? FieldKind.Typed : FieldKind.Hidden))
            .Concat(Secrets.Select(name => new TypedField(name, "", FieldKind.Secret)))
            .Append(new TypedField("form_token", token, FieldKind.Hidden));

    /// <summary>A form as it was sent.</summary>
    internal static KeptForm Of(long member, string path, IFormCollection sent) =>
        new(
            member,
            path,
            [.. sent.Where(f => f.Key != "form_token" && !IsSecret(f.Key)).Select(f => KeyValuePair.Create(f.Key, $"{f.Value}"))],
            // What was left empty is not asked for.
            [.. sent.Where(f => IsSecret(f.Key) && !string.IsNullOrEmpty(f.Value)).Select(f => f.Key)]
        );

    // A code of an app is old by the time the form is back.
    static bool IsSecret(string field) => field.Contains("password", StringComparison.OrdinalIgnoreCase) || field == "Code";

    // What the doors of the desk carry along was typed by nobody.
    static bool IsText(string name, string value) =>
        !name.StartsWith("form_", StringComparison.Ordinal)
        && name is not ("Kept" or "ReturnUrl" or "Question" or "Answer")
        && (value.Length > 40 || value.Contains('\n'));
}

/// <summary>
/// Keeps what was typed over the end of a session. The form travels sealed inside the sign-in page, so nothing is stored
/// for strangers; after signing in, its own member, and nobody else, is shown it again to send.
/// </summary>
public sealed class KeptForms(
    IDataProtectionProvider protection,
    FormKeys keys,
    KnownDevices devices,
    LongForms longForms,
    Settings settings
)
{
    /// <summary>Under which a request carries the sealed form on to the sign-in page.</summary>
    public static readonly object Item = new();

    readonly IDataProtector seal = protection.CreateProtector("Dabir.Desk.KeptForm");

    /// <summary>
    /// The form of a request; null when it is none of the desk's, told by its <see cref="FormKeys"/>. A program keeps what it sent.
    /// </summary>
    public async Task<KeptForm?> Of(HttpRequest request) =>
        !ForProgramsAttribute.Asked(request.HttpContext)
        && await Read(request) is { } sent
        && keys.Read(sent[FormKeys.Field]) is { } key
            ? KeptForm.Of(key.Member, request.Path, sent)
            : null;

    /// <summary>The form that carries a kept one through the doors of the desk, as nobody's; null when the request is none.</summary>
    internal async Task<KeptForm?> CarriedBy(HttpRequest request) =>
        await Read(request) is { } sent && sent["Kept"] is [{ Length: > 0 }] ? KeptForm.Of(member: 0, request.Path, sent) : null;

    async Task<IFormCollection?> Read(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
            return null;
        if (!StrangersGate.IsFromHere(request, settings.Address))
            return null;
        var http = request.HttpContext;
        if (http.User.Identity?.IsAuthenticated != true && !StrangersForm.IsBounded(http, devices.IsOne(http), longForms))
            return null;
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or BadHttpRequestException)
        {
            return null;
        }
    }

    public string Seal(KeptForm form)
    {
        using var packed = new MemoryStream();
        using (var pack = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(pack, form, JsonSerializerOptions.Default);
        return WebEncoders.Base64UrlEncode(seal.Protect(packed.ToArray()));
    }

    /// <summary>The sealed form; null for what is none of ours.</summary>
    public KeptForm? Open(string? sealedForm)
    {
        if (string.IsNullOrEmpty(sealedForm))
            return null;
        try
        {
            using var unpack = new BrotliStream(
                new MemoryStream(seal.Unprotect(WebEncoders.Base64UrlDecode(sealedForm))),
                CompressionMode.Decompress
            );
            return JsonSerializer.Deserialize<KeptForm>(unpack, JsonSerializerOptions.Default);
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Instead of leading a form without a session away to the sign-in page, notes it; see <see cref="KeptFormsSite.UseKeptForms"/>.</summary>
    internal static async Task OrRedirect(RedirectContext<CookieAuthenticationOptions> context)
    {
        var kept = context.HttpContext.RequestServices.GetRequiredService<KeptForms>();
        if (await kept.Of(context.Request) is { } form)
            context.HttpContext.Items[Item] = kept.Seal(form);
        else
            await PlainAddress.LeadOn(context, StatusCodes.Status401Unauthorized);
    }
}

/// <summary>The way from a form without a session to the sign-in page that carries it.</summary>
public static class KeptFormsSite
{
    /// <summary>
    /// Must stand before the routing: the request is led to the sign-in page as if it had asked for it. A form that comes while
    /// the database is away goes back to its sender at once, because who that is cannot be asked.
    /// </summary>
    public static void UseKeptForms(this WebApplication app)
    {
        var (kind, kept) = (app.Services.GetRequiredService<IDatabaseKind>(), app.Services.GetRequiredService<KeptForms>());
        var givenBack = app.Services.GetRequiredService<FormsGivenBack>();
        app.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                catch (Exception away) when (!http.Response.HasStarted && kind.IsAway(away))
                {
                    if (await kept.Of(http.Request) is not { } form)
                        throw;
                    http.Response.Clear();
                    await givenBack.Send(http, new FormSent(form, http.Request.Form), "desk.unavailable");
                    return;
                }
                if (!http.Items.TryGetValue(KeptForms.Item, out var carried) || http.Response.HasStarted)
                    return;
                // Where the page of sign-in cannot be made, it goes back as it came.
                if (carried is string { Length: > 0 })
                    http.Items[FormSent.Item] = FormSent.Of(http.Request);
                http.Response.Clear();
                http.SetEndpoint(null);
                // The form has been read: routing would bound it a second time, and complain in the log that it cannot.
                http.Features.Set<IHttpMaxRequestBodySizeFeature>(new ReadAlready());
                http.Request.RouteValues.Clear();
                http.Request.Method = HttpMethods.Get;
                http.Request.Path = "/sign-in";
                http.Request.QueryString = QueryString.Empty;
                await next(http);
            }
        );
    }

    sealed class ReadAlready : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;
        public long? MaxRequestBodySize { get; set; }
    }
}
