using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Dabir.Gate;

/// <summary>
/// Says of a page or a controller open to all that each of its answers costs a hash or a page made for one. Only a few of them
/// are under way at once, see <see cref="CostlyWork"/>, so that a core stays with the readers; who finds no place is sent away
/// with 503 and a page that costs nothing.
/// </summary>
/// <remarks>It counts when the form is read: who sends one letter a minute takes nobody's place.</remarks>
/// <example><c>[AllowAnonymous, Costly, Limited(Limit.SignIns)]</c></example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CostlyAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        using var place = await http.RequestServices.GetRequiredService<CostlyWork>().TakePlace(http);
        if (place is not null)
        {
            await next();
            return;
        }
        await http.RequestServices.GetRequiredService<NoPlace>().Send(http);
        context.Result = new EmptyResult();
    }
}
