using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Dabir.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Sealed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Seal",
                table: "Votes",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "StandingDigests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Things = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingDigests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VoteTallies",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoteTallies", x => x.Key);
                });

            migrationBuilder.Sql(LogbookTriggers.CreateOn("StandingDigests"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StandingDigests");

            migrationBuilder.DropTable(
                name: "VoteTallies");

            migrationBuilder.DropColumn(
                name: "Seal",
                table: "Votes");
        }
    }
}
