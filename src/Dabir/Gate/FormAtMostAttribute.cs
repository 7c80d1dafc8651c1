using Microsoft.AspNetCore.Http.Metadata;

namespace Dabir.Gate;

/// <summary>
/// How many bytes a form of this address may be. Routing reads it before anything of the form is read; the framework's own
/// attribute would say it a second time when the form is read already, and complain of that in the log.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
sealed class FormAtMostAttribute(long bytes) : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => bytes;

    /// <summary>
    /// A form of the desk that came after its session's end is carried over this address, however long it is: from a browser on
    /// which somebody has signed in, see <see cref="StrangersForm"/>.
    /// </summary>
    public bool CarriesForms { get; init; }
}
