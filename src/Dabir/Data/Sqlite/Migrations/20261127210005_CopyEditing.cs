using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dabir.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CopyEditing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_Desk",
                table: "Articles");

            migrationBuilder.AddColumn<string>(
                name: "Fold",
                table: "Tags",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Fold",
                table: "People",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "EditsOnSave",
                table: "Editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Style",
                table: "Editions",
                type: "TEXT",
                nullable: false,
                defaultValue: "weekdays=closed pronouns=half_space houses=closed preverbs=closed honorifics=closed");

            migrationBuilder.AddColumn<string>(
                name: "Fold",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ArticleEdits",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Made = table.Column<string>(type: "TEXT", nullable: false),
                    Left = table.Column<string>(type: "TEXT", nullable: false),
                    IsByHand = table.Column<bool>(type: "INTEGER", nullable: false),
                    Became = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleEdits", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_ArticleEdits_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HouseWords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    IsForgotten = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseWords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HouseWords_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tags_EditionId_Fold",
                table: "Tags",
                columns: new[] { "EditionId", "Fold" });

            migrationBuilder.CreateIndex(
                name: "IX_Tags_Unfolded",
                table: "Tags",
                column: "Id",
                filter: "\"Fold\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_EditionId_Fold",
                table: "People",
                columns: new[] { "EditionId", "Fold" });

            migrationBuilder.CreateIndex(
                name: "IX_People_Unfolded",
                table: "People",
                column: "Id",
                filter: "\"Fold\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Desk",
                table: "Articles",
                columns: new[] { "Status", "Id", "SectionId", "WriterId", "Code", "Fold" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Unfolded",
                table: "Articles",
                column: "Id",
                filter: "\"Fold\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HouseWords_EditionId_Kind_Text",
                table: "HouseWords",
                columns: new[] { "EditionId", "Kind", "Text" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleEdits");

            migrationBuilder.DropTable(
                name: "HouseWords");

            migrationBuilder.DropIndex(
                name: "IX_Tags_EditionId_Fold",
                table: "Tags");

            migrationBuilder.DropIndex(
                name: "IX_Tags_Unfolded",
                table: "Tags");

            migrationBuilder.DropIndex(
                name: "IX_People_EditionId_Fold",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_Unfolded",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Desk",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Unfolded",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Fold",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "Fold",
                table: "People");

            migrationBuilder.DropColumn(
                name: "EditsOnSave",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "Style",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "Fold",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Desk",
                table: "Articles",
                columns: new[] { "Status", "Id", "SectionId", "WriterId", "Headline", "Slug" });
        }
    }
}
