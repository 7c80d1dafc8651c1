using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Dabir.Data.Sqlite;

/// <summary>
/// Migrations that happen wholly or not at all. SQLite makes a table anew to change it, and may let go of what refers to it
/// only while no transaction runs; the generator therefore ends the transaction around each such change, and a start killed
/// there would leave half a migration. <see cref="SqliteDatabase.Migrate"/> lets go before the first transaction instead and
/// looks afterwards whether everything still finds what it refers to.
/// </summary>
sealed class WholeMigrations(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default
    ) =>
        [
            .. base.Generate(operations, model, options)
                .Where(c => !c.CommandText.StartsWith("PRAGMA foreign_keys", StringComparison.OrdinalIgnoreCase)),
        ];
}
