using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Dabir.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Comments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Findings",
                table: "Comments",
                newName: "Sending");

            migrationBuilder.CreateTable(
                name: "CommentFindings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CommentId = table.Column<long>(type: "bigint", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false),
                    Matched = table.Column<string>(type: "text", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: true),
                    Length = table.Column<int>(type: "integer", nullable: true),
                    Weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommentFindings_Comments_CommentId",
                        column: x => x.CommentId,
                        principalTable: "Comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CommentFindings_CommentId",
                table: "CommentFindings",
                column: "CommentId");

            // What was found stood as text in the column now called Sending: «trap: filled», or «links: 2» without the links themselves.
            migrationBuilder.Sql(
                """
                INSERT INTO "CommentFindings" ("CommentId", "Rule", "Matched", "Weight")
                SELECT "Id", 'trap', '', 10 FROM "Comments" WHERE "Sending" = 'trap: filled'
                """
            );
            migrationBuilder.Sql(
                """
                WITH RECURSIVE one(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n < 500)
                INSERT INTO "CommentFindings" ("CommentId", "Rule", "Matched", "Weight")
                SELECT c."Id", 'link', '', 1
                FROM "Comments" AS c
                JOIN one ON one.n <= CASE WHEN c."Sending" LIKE 'links: %' THEN CAST(substr(c."Sending", 8) AS integer) ELSE 0 END
                ORDER BY c."Id"
                """
            );
            migrationBuilder.Sql("""UPDATE "Comments" SET "Sending" = '' WHERE "Sending" <> '' """);

            // The marks of browsers stood as they are in their cookies.
            migrationBuilder.Sql("""UPDATE "Votes" SET "Mark" = left(encode(sha256(convert_to("Mark", 'UTF8')), 'hex'), 32)""");
            migrationBuilder.Sql("""UPDATE "CommentReports" SET "Mark" = left(encode(sha256(convert_to("Mark", 'UTF8')), 'hex'), 32)""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CommentFindings");

            migrationBuilder.RenameColumn(
                name: "Sending",
                table: "Comments",
                newName: "Findings");
        }
    }
}
