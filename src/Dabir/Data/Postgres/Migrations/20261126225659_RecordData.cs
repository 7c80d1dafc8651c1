using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dabir.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RecordData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(LogbookTriggers.CreateOn("Logbook"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(LogbookTriggers.DropOn("Logbook"));
        }
    }
}
