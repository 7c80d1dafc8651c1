using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dabir.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Pictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticlePictures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    MediaId = table.Column<long>(type: "INTEGER", nullable: false),
                    Alt = table.Column<string>(type: "TEXT", nullable: false),
                    Caption = table.Column<string>(type: "TEXT", nullable: false),
                    Crop = table.Column<string>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsLead = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticlePictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticlePictures_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticlePictures_Media_MediaId",
                        column: x => x.MediaId,
                        principalTable: "Media",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // The words go to the places where the pictures stand; the same picture kept twice becomes one item.
            migrationBuilder.Sql(
                """
                INSERT INTO "ArticlePictures" ("ArticleId", "MediaId", "Alt", "Caption", "Position", "IsLead")
                SELECT a."Id", (SELECT MIN(o."Id") FROM "Media" o WHERE o."Key" = m."Key"), m."Alt", m."Caption", 0, TRUE
                FROM "Articles" a JOIN "Media" m ON m."Id" = a."PictureId"
                """);
            migrationBuilder.Sql("""UPDATE "Articles" SET "PictureId" = NULL WHERE "PictureId" IS NOT NULL""");
            migrationBuilder.Sql(
                """
                UPDATE "Media" SET "Credit" = COALESCE(
                    (SELECT o."Credit" FROM "Media" o WHERE o."Key" = "Media"."Key" AND o."Credit" <> '' ORDER BY o."Id" DESC LIMIT 1), '')
                WHERE "Credit" = ''
                """);
            migrationBuilder.Sql("""DELETE FROM "Media" WHERE "Id" NOT IN (SELECT MIN("Id") FROM "Media" GROUP BY "Key")""");
            migrationBuilder.Sql("""UPDATE "Media" SET "Alt" = '', "Caption" = ''""");

            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Media_PictureId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Media_Key",
                table: "Media");

            migrationBuilder.DropIndex(
                name: "IX_Articles_PictureId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "PictureId",
                table: "Articles");

            migrationBuilder.RenameColumn(
                name: "Caption",
                table: "Media",
                newName: "Source");

            migrationBuilder.RenameColumn(
                name: "Alt",
                table: "Media",
                newName: "Licence");

            migrationBuilder.AddColumn<string>(
                name: "Focus",
                table: "Media",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Media_Key",
                table: "Media",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePictures_ArticleId_Position",
                table: "ArticlePictures",
                columns: new[] { "ArticleId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePictures_Lead",
                table: "ArticlePictures",
                column: "ArticleId",
                unique: true,
                filter: "\"IsLead\"");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePictures_MediaId",
                table: "ArticlePictures",
                column: "MediaId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticlePictures");

            migrationBuilder.DropIndex(
                name: "IX_Media_Key",
                table: "Media");

            migrationBuilder.DropColumn(
                name: "Focus",
                table: "Media");

            migrationBuilder.RenameColumn(
                name: "Source",
                table: "Media",
                newName: "Caption");

            migrationBuilder.RenameColumn(
                name: "Licence",
                table: "Media",
                newName: "Alt");

            migrationBuilder.AddColumn<long>(
                name: "PictureId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Media_Key",
                table: "Media",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PictureId",
                table: "Articles",
                column: "PictureId");

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Media_PictureId",
                table: "Articles",
                column: "PictureId",
                principalTable: "Media",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
