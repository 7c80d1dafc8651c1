using Dabir.Data.Postgres;
using Dabir.Data.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Design;

namespace Dabir.Data;

/// <summary>For <c>dotnet ef migrations add</c>: builds a context as the program does, so that the passkey table is there.</summary>
sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteNewsroomDb>
{
    public SqliteNewsroomDb CreateDbContext(string[] args) =>
        (SqliteNewsroomDb)DesignTime.Context(new SqliteDatabase("design-time.db"));
}

sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresNewsroomDb>
{
    public PostgresNewsroomDb CreateDbContext(string[] args) =>
        (PostgresNewsroomDb)DesignTime.Context(new PostgresDatabase("Host=127.0.0.1"));
}

static class DesignTime
{
    internal static NewsroomDb Context(IDatabaseKind kind)
    {
        var services = new ServiceCollection();
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddSingleton(new Settings()).AddSingleton<SiteKey>().AddSingleton<Logbook.LogbookChain>();
        kind.Add(services);
        return services.BuildServiceProvider().GetRequiredService<NewsroomDb>();
    }
}
