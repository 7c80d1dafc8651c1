using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dabir.Data;

/// <summary>
/// Many rows for one table, to be appended at once by <see cref="IDatabaseKind.Append"/>: for filling a site, where
/// following every entity would take hours. What is not named gets the plain value of its kind; values are given as the
/// entity has them and stored as the model says.
/// </summary>
public sealed class BulkRows
{
    readonly List<object?[]> rows = [];
    readonly IProperty[] properties;
    readonly int[] places;
    readonly object?[] plain;

    BulkRows(IEntityType entity, IReadOnlyList<string> named)
    {
        properties = [.. entity.GetProperties()];
        Table = entity.GetTableName()!;
        var table = StoreObjectIdentifier.Table(Table, entity.GetSchema());
        Columns = [.. properties.Select(p => p.GetColumnName(table)!)];
        plain = [.. properties.Select(Plain)];
        places = [.. named.Select(name => Array.FindIndex(properties, p => p.Name == name))];
        Identity = entity.FindProperty("Id") is { ValueGenerated: ValueGenerated.OnAdd } id ? id.GetColumnName(table) : null;
    }

    public string Table { get; }
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The column that the database numbers by itself, if it has one; here it is given.</summary>
    public string? Identity { get; }
    public IReadOnlyList<object?[]> Rows => rows;

    /// <param name="named">The properties given with each row, in the order in which they are given.</param>
    public static BulkRows For<T>(NewsroomDb db, params IReadOnlyList<string> named) =>
        new(db.Model.FindEntityType(typeof(T))!, named);

    public void Add(params ReadOnlySpan<object?> values)
    {
        var row = (object?[])plain.Clone();
        for (var i = 0; i < values.Length; i++)
            row[places[i]] = Stored(properties[places[i]], values[i]);
        rows.Add(row);
    }

    static object? Stored(IProperty property, object? value) =>
        value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    static object? Plain(IProperty property)
    {
        if (property.IsNullable)
            return null;
        if (property.ClrType == typeof(string))
            return "";
        return property.ClrType.IsValueType ? Stored(property, Activator.CreateInstance(property.ClrType)) : null;
    }
}
