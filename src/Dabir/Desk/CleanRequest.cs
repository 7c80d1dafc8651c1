using Dabir.Gate;
using Dabir.Language;
using Dabir.Staff;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Dabir.Desk;

/// <summary>
/// Reads the form before anybody asks for it, so that one that is too large or malformed is answered as such and not as a
/// missing token; and leaves out of the questions of an address what is no character, as
/// <see cref="IncomingForm"/> does for fields.
/// </summary>
sealed class CleanRequest(KnownDevices devices, LongForms longForms) : IAsyncAuthorizationFilter, IOrderedFilter
{
    public int Order => int.MinValue;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.Query.Any(q => !IsClean(q.Value)))
            request.Query = new QueryCollection(request.Query.ToDictionary(q => q.Key, q => Clean(q.Value)));
        if (
            request.HttpContext.User.Identity?.IsAuthenticated != true
            // One that is carried on to the page of sign-in was bounded where it came in, and is read.
            && !request.HttpContext.Items.ContainsKey(KeptForms.Item)
            && !StrangersForm.IsBounded(request.HttpContext, devices.IsOne(request.HttpContext), longForms)
        )
            throw new BadHttpRequestException("The form is too long.", StatusCodes.Status413PayloadTooLarge);
        try
        {
            if (request.HasFormContentType)
                await request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, malformed);
        }
    }

    static bool IsClean(StringValues values) => values.All(v => CleanText.Is(v));

    static StringValues Clean(StringValues values) => new([.. values.Select(v => CleanText.Of(v ?? ""))]);
}
