using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Dabir.Desk;

/// <summary>
/// Leaves U+0000 out of what the desk is sent. It is no letter of any text, PostgreSQL cannot store it, and only a faulty
/// program sends it; nothing a writer could see is lost.
/// </summary>
sealed class CleanRequest : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.Query.Any(q => HasNul(q.Value)))
            request.Query = new QueryCollection(request.Query.ToDictionary(q => q.Key, q => Clean(q.Value)));
        if (
            request.HasFormContentType
            && await request.ReadFormAsync(context.HttpContext.RequestAborted) is { } form
            && form.Any(f => HasNul(f.Value))
        )
            request.Form = new FormCollection(form.ToDictionary(f => f.Key, f => Clean(f.Value)), form.Files);
        await next();
    }

    static bool HasNul(StringValues values) => values.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true);

    static StringValues Clean(StringValues values) =>
        new([.. values.Select(v => v?.Replace("\0", "", StringComparison.Ordinal))]);
}
