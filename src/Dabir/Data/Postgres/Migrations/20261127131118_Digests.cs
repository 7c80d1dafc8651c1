using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Dabir.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Digests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What they opened was signed with a key that stood beside them; staff sign in once more.
            migrationBuilder.Sql("DELETE FROM \"DataProtectionKeys\"");
            // The secret stands in a file now.
            migrationBuilder.DropTable(
                name: "SiteSecrets");

            migrationBuilder.AddColumn<byte[]>(
                name: "Digest",
                table: "Logbook",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "NetworkKeys",
                columns: table => new
                {
                    Week = table.Column<long>(type: "bigint", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NetworkKeys", x => x.Week);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NetworkKeys");

            migrationBuilder.DropColumn(
                name: "Digest",
                table: "Logbook");

            migrationBuilder.CreateTable(
                name: "SiteSecrets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Value = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteSecrets", x => x.Id);
                });
        }
    }
}
