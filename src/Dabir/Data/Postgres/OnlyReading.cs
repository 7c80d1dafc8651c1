using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dabir.Data.Postgres;

/// <summary>Connections of renders may not write; the pool forgets it when the connection goes back.</summary>
sealed class OnlyReading : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SET default_transaction_read_only = on";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
