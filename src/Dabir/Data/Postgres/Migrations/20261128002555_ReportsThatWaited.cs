using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dabir.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ReportsThatWaited : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Of the reports there are, those wait that came after the last decision about their comment.
            migrationBuilder.Sql(
                """
                UPDATE "CommentReports" SET "IsOpen" = FALSE WHERE NOT EXISTS (
                    SELECT 1 FROM "Comments" AS c WHERE c."Id" = "CommentReports"."CommentId" AND c."Status" = 'published'
                    AND (c."DecidedAt" IS NULL OR c."DecidedAt" <= "CommentReports"."At")
                );
                UPDATE "Comments" SET "ReportedAt" = (
                    SELECT MIN(r."At") FROM "CommentReports" AS r WHERE r."CommentId" = "Comments"."Id" AND r."IsOpen"
                ) WHERE EXISTS (SELECT 1 FROM "CommentReports" AS r WHERE r."CommentId" = "Comments"."Id" AND r."IsOpen");
                INSERT INTO "NewsroomCounts" ("EditionId", "InReview", "Reported")
                SELECT a."EditionId", 0, COUNT(*) FROM "Comments" AS c JOIN "Articles" AS a ON a."Id" = c."ArticleId"
                WHERE c."ReportedAt" IS NOT NULL GROUP BY a."EditionId"
                ON CONFLICT ("EditionId") DO UPDATE SET "Reported" = excluded."Reported"
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
