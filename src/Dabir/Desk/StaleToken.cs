using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Dabir.Desk;

/// <summary>
/// A form whose token has gone stale is shown again to its own member, to be sent with a fresh one. Its key says whose it
/// is and cannot be made elsewhere, so another site gains nothing by this.
/// </summary>
sealed class StaleToken(KeptForms kept, CurrentStaff current) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (
            context.Result is IAntiforgeryValidationFailedResult
            && await kept.Of(context.HttpContext.Request) is { } form
            && (await current.Member())?.Id == form.Member
        )
            context.Result = Shown(form, StatusCodes.Status422UnprocessableEntity);
        await next();
    }

    /// <summary>The page that shows a kept form.</summary>
    internal static ViewResult Shown(KeptForm form, int status) =>
        new()
        {
            ViewName = "/Desk/Kept.cshtml",
            StatusCode = status,
            ViewData = new ViewDataDictionary<KeptForm>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = form,
            },
        };
}
