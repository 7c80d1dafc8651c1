using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Dabir.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DecidedAt",
                table: "Articles",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SentForms",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentForms", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "StaffGrants",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StaffId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    SectionId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffGrants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffGrants_Sections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StaffGrants_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SentForms_At",
                table: "SentForms",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_StaffGrants_SectionId",
                table: "StaffGrants",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffGrants_StaffId_Role_SectionId",
                table: "StaffGrants",
                columns: new[] { "StaffId", "Role", "SectionId" },
                unique: true);

            // A role becomes a grant on the whole house; a desk editor's becomes one for each section held. Whoever was a
            // desk editor of nothing keeps what was left to them: their own drafts.
            migrationBuilder.Sql(
                """
                INSERT INTO "StaffGrants" ("StaffId", "Role", "SectionId")
                SELECT "Id", "Role", NULL FROM "Staff" WHERE "Role" <> 'desk_editor';
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO "StaffGrants" ("StaffId", "Role", "SectionId")
                SELECT s."Id", s."Role", h."SectionsId"
                FROM "Staff" s JOIN "StaffSections" h ON h."StaffMemberId" = s."Id" WHERE s."Role" = 'desk_editor';
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO "StaffGrants" ("StaffId", "Role", "SectionId")
                SELECT s."Id", 'reporter', NULL FROM "Staff" s
                WHERE s."Role" = 'desk_editor'
                  AND NOT EXISTS (SELECT 1 FROM "StaffSections" h WHERE h."StaffMemberId" = s."Id");
                """);

            migrationBuilder.DropTable(
                name: "StaffSections");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "Staff");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SentForms");

            migrationBuilder.DropTable(
                name: "StaffGrants");

            migrationBuilder.DropColumn(
                name: "DecidedAt",
                table: "Articles");

            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "Staff",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "StaffSections",
                columns: table => new
                {
                    SectionsId = table.Column<long>(type: "bigint", nullable: false),
                    StaffMemberId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffSections", x => new { x.SectionsId, x.StaffMemberId });
                    table.ForeignKey(
                        name: "FK_StaffSections_Sections_SectionsId",
                        column: x => x.SectionsId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StaffSections_Staff_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_StaffSections_StaffMemberId",
                table: "StaffSections",
                column: "StaffMemberId");
        }
    }
}
