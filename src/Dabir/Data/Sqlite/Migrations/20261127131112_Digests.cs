using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dabir.Data.Sqlite.Migrations
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
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "NetworkKeys",
                columns: table => new
                {
                    Week = table.Column<long>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Value = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteSecrets", x => x.Id);
                });
        }
    }
}
