using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dabir.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_Status_SentAt",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Byline_PersonId",
                table: "Byline");

            migrationBuilder.DropIndex(
                name: "IX_ArticleTag_TagId",
                table: "ArticleTag");

            migrationBuilder.DropIndex(
                name: "IX_Articles_EditionId_Status_PublishedAt",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SectionId_Status_PublishedAt",
                table: "Articles");

            migrationBuilder.AddColumn<long>(
                name: "PublishedAt",
                table: "Byline",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PublishedAt",
                table: "ArticleTag",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "NewsroomCounts",
                columns: table => new
                {
                    EditionId = table.Column<long>(type: "bigint", nullable: false),
                    InReview = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsroomCounts", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_NewsroomCounts_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Status_SentAt_Id",
                table: "Comments",
                columns: new[] { "Status", "SentAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Byline_PersonId_PublishedAt_ArticleId",
                table: "Byline",
                columns: new[] { "PersonId", "PublishedAt", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTag_TagId_PublishedAt_ArticleId",
                table: "ArticleTag",
                columns: new[] { "TagId", "PublishedAt", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Desk",
                table: "Articles",
                columns: new[] { "Status", "Id", "SectionId", "WriterId", "Headline", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_EditionId_Status_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "EditionId", "Status", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SectionId_Status_Id",
                table: "Articles",
                columns: new[] { "SectionId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SectionId_Status_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "SectionId", "Status", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_WriterId_Id",
                table: "Articles",
                columns: new[] { "WriterId", "Id" });

            // Lists are read from the times beside the keys, and the badge from a kept count: those that stand move along.
            migrationBuilder.Sql(
                """
                UPDATE "ArticleTag" SET "PublishedAt" =
                    (SELECT a."PublishedAt" FROM "Articles" AS a WHERE a."Id" = "ArticleTag"."ArticleId" AND a."Status" = 'published');
                UPDATE "Byline" SET "PublishedAt" =
                    (SELECT a."PublishedAt" FROM "Articles" AS a WHERE a."Id" = "Byline"."ArticleId" AND a."Status" = 'published')
                    WHERE NOT EXISTS (SELECT 1 FROM "Byline" AS o
                        WHERE o."ArticleId" = "Byline"."ArticleId" AND o."PersonId" = "Byline"."PersonId" AND o."Position" < "Byline"."Position");
                INSERT INTO "NewsroomCounts" ("EditionId", "InReview")
                    SELECT a."EditionId", CAST(SUM(c."InReview") AS integer) FROM "CommentCounts" AS c
                    INNER JOIN "Articles" AS a ON a."Id" = c."ArticleId" GROUP BY a."EditionId";
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NewsroomCounts");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Status_SentAt_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Byline_PersonId_PublishedAt_ArticleId",
                table: "Byline");

            migrationBuilder.DropIndex(
                name: "IX_ArticleTag_TagId_PublishedAt_ArticleId",
                table: "ArticleTag");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Desk",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_EditionId_Status_PublishedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SectionId_Status_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SectionId_Status_PublishedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_WriterId_Id",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "Byline");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "ArticleTag");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Status_SentAt",
                table: "Comments",
                columns: new[] { "Status", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Byline_PersonId",
                table: "Byline",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTag_TagId",
                table: "ArticleTag",
                column: "TagId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_EditionId_Status_PublishedAt",
                table: "Articles",
                columns: new[] { "EditionId", "Status", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SectionId_Status_PublishedAt",
                table: "Articles",
                columns: new[] { "SectionId", "Status", "PublishedAt" });
        }
    }
}
