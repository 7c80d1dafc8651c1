using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Data;

/// <summary>Columns of a named entity that change without anybody deciding something, such as a count of failed sign-ins.</summary>
static class Bookkeeping
{
    const string Mark = "Dabir:Bookkeeping";

    /// <summary>A change of this column alone needs no logbook row.</summary>
    public static void IsBookkeeping<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Mark, true);

    /// <summary>Whether more than bookkeeping changed.</summary>
    public static bool IsDecision(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
            if (property.IsModified && property.Metadata.FindAnnotation(Mark) is null && IsAnother(property))
                return true;
        return false;
    }

    // The framework's stores mark every column of an account, whatever changed.
    static bool IsAnother(PropertyEntry property) =>
        !property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue);
}
