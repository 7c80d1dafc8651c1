using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Dabir.Staff.Desk;

/// <summary>What a link opens that opens nothing any more: why that may be, and where to go on.</summary>
static class DeadLink
{
    /// <param name="says">The message key.</param>
    public static ViewResult Shown(string says) =>
        new()
        {
            ViewName = "/Staff/Desk/DeadLink.cshtml",
            StatusCode = StatusCodes.Status404NotFound,
            ViewData = new ViewDataDictionary<string>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = says,
            },
        };
}
