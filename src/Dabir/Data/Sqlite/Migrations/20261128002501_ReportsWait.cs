using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dabir.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReportsWait : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_NewsroomCounts",
                table: "NewsroomCounts");

            migrationBuilder.AddColumn<int>(
                name: "Reported",
                table: "NewsroomCounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "ReportedAt",
                table: "Comments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOpen",
                table: "CommentReports",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "CommentReports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_NewsroomCounts",
                table: "NewsroomCounts",
                sql: "\"InReview\" >= 0 AND \"Reported\" >= 0");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ReportedAt_Id",
                table: "Comments",
                columns: new[] { "ReportedAt", "Id" },
                filter: "\"ReportedAt\" IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "CK_CommentReports_Note",
                table: "CommentReports",
                sql: "length(\"Note\") <= 500");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_NewsroomCounts",
                table: "NewsroomCounts");

            migrationBuilder.DropIndex(
                name: "IX_Comments_ReportedAt_Id",
                table: "Comments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_CommentReports_Note",
                table: "CommentReports");

            migrationBuilder.DropColumn(
                name: "Reported",
                table: "NewsroomCounts");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "IsOpen",
                table: "CommentReports");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "CommentReports");

            migrationBuilder.AddCheckConstraint(
                name: "CK_NewsroomCounts",
                table: "NewsroomCounts",
                sql: "\"InReview\" >= 0");
        }
    }
}
