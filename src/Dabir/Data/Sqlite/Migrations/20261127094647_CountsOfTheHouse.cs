using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dabir.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CountsOfTheHouse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddCheckConstraint(
                name: "CK_NewsroomCounts",
                table: "NewsroomCounts",
                sql: "\"InReview\" >= 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_NewsroomCounts",
                table: "NewsroomCounts");
        }
    }
}
