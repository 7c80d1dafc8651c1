using System.Reflection;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dabir.Logbook;

/// <summary>The rows of this list belong to what stands of the thing, as the bylines of an article: they go into its digest.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class DigestedAttribute : Attribute;

/// <summary>The lists of a thing that are read before its digest is made.</summary>
static class DigestedLists
{
    /// <summary>Their names, for <c>Include</c>.</summary>
    public static IEnumerable<string> Of(IReadOnlyEntityType kind) => kind.GetNavigations().Where(Is).Select(n => n.Name);

    /// <summary>Reads those that a change did not need.</summary>
    public static async Task Complete(EntityEntry thing, CancellationToken stop)
    {
        foreach (var list in thing.Collections)
            if (!list.IsLoaded && Is(list.Metadata))
                await list.LoadAsync(stop);
    }

    static bool Is(IReadOnlyNavigationBase list) => list.PropertyInfo?.IsDefined(typeof(DigestedAttribute)) == true;
}
