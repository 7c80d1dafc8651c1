using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Dabir.Desk;

/// <summary>
/// What is declared to be a text is one: the framework makes null of blanks, in the address too, and what was declared never
/// to be null was.
/// </summary>
sealed class NeverNull : IDisplayMetadataProvider
{
    readonly NullabilityInfoContext nullability = new();

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType != typeof(string))
            return;
        lock (nullability)
            if (
                context.Key.ParameterInfo is { } parameter
                    ? nullability.Create(parameter).WriteState == NullabilityState.NotNull
                    : context.Key.PropertyInfo is { } property
                        && nullability.Create(property).WriteState == NullabilityState.NotNull
            )
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }
}
