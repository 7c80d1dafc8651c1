using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Postgres;

/// <summary>The newsroom on a PostgreSQL server, for when one machine is not enough.</summary>
public sealed class PostgresNewsroomDb(
    DbContextOptions<PostgresNewsroomDb> options,
    IEnumerable<IFollowsSave>? followers = null,
    LogbookChain? chain = null
) : NewsroomDb(options, followers, chain);
