using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Data.Sqlite;

/// <summary>The newsroom in one file beside the program.</summary>
public sealed class SqliteNewsroomDb(
    DbContextOptions<SqliteNewsroomDb> options,
    IEnumerable<IFollowsSave>? followers = null,
    LogbookChain? chain = null
) : NewsroomDb(options, followers, chain);
