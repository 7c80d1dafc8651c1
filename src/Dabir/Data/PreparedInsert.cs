using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Data;

/// <summary>
/// The insert of one kind of row, worded once from the model. The mapper sorts, words and reads back every insert anew, which
/// was a seventh of what a comment costs; kinds that come by the thousand say <see cref="PreparedInserts.ComesOften"/>.
/// </summary>
sealed class PreparedInsert
{
    const string Numbered = "Id";

    readonly IProperty[] properties;
    readonly IProperty[] references;
    readonly string words;

    PreparedInsert(IEntityType entity)
    {
        var name = entity.GetTableName()!;
        var table = StoreObjectIdentifier.Table(name, entity.GetSchema());
        properties = [.. entity.GetProperties().Where(p => p.Name != Numbered)];
        references = [.. properties.Where(p => p.IsForeignKey())];
        var columns = string.Join(", ", properties.Select(p => $"\"{p.GetColumnName(table)}\""));
        var values = string.Join(", ", properties.Select((_, at) => FormattableString.Invariant($"@p{at}")));
        words = $"""INSERT INTO "{name}" ({columns}) VALUES ({values}) RETURNING "{Numbered}" """;
    }

    public static PreparedInsert For(IEntityType entity) =>
        entity.GetOrAddRuntimeAnnotationValue("Dabir:PreparedInsert", static of => new PreparedInsert(of!), entity);

    /// <summary>
    /// Writes an added row inside the write's transaction and gives the entity its number. One that refers to a row which is
    /// itself still to be written is left to the mapper, which knows the order.
    /// </summary>
    public async Task Run(NewsroomDb db, EntityEntry added, CancellationToken stop)
    {
        foreach (var reference in references)
            if (added.Property(reference.Name).IsTemporary)
                return;
        var entity = added.CurrentValues;
        var values = new object?[properties.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Stored(properties[i], entity[properties[i]]);
        var id = added.Property(Numbered);
        (id.CurrentValue, id.IsTemporary) = (await db.Run(words, values, stop), false);
        added.State = EntityState.Unchanged;
    }

    static object? Stored(IProperty property, object? value) =>
        value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
}

static class PreparedInserts
{
    const string Mark = "Dabir:ComesOften";

    /// <summary>Rows of this kind, numbered by the database, are written by one prepared statement each.</summary>
    public static void ComesOften<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Mark, true);

    /// <summary>Writes what a save adds of such kinds; what is left is the mapper's.</summary>
    public static async Task Write(NewsroomDb db, CancellationToken stop)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToList())
            if (entry.Metadata.FindAnnotation(Mark) is not null)
                await PreparedInsert.For(entry.Metadata).Run(db, entry, stop);
    }
}
