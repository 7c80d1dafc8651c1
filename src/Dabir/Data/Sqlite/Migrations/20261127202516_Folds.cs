using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dabir.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Folds : Migration
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

            migrationBuilder.AddColumn<string>(
                name: "Fold",
                table: "Articles",
                type: "TEXT",
                nullable: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "Fold",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Desk",
                table: "Articles",
                columns: new[] { "Status", "Id", "SectionId", "WriterId", "Headline", "Slug" });
        }
    }
}
