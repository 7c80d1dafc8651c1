using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dabir.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Record : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ArticleTag_Articles_ArticleId",
                table: "ArticleTag");

            migrationBuilder.DropForeignKey(
                name: "FK_ArticleTag_Tags_TagId",
                table: "ArticleTag");

            migrationBuilder.DropForeignKey(
                name: "FK_BoxItem_Articles_ArticleId",
                table: "BoxItem");

            migrationBuilder.DropForeignKey(
                name: "FK_BoxItem_Boxes_BoxId",
                table: "BoxItem");

            migrationBuilder.DropForeignKey(
                name: "FK_Byline_Articles_ArticleId",
                table: "Byline");

            migrationBuilder.DropForeignKey(
                name: "FK_Byline_People_PersonId",
                table: "Byline");

            migrationBuilder.DropForeignKey(
                name: "FK_Correction_Articles_ArticleId",
                table: "Correction");

            migrationBuilder.DropForeignKey(
                name: "FK_RelatedArticle_Articles_ArticleId",
                table: "RelatedArticle");

            migrationBuilder.DropForeignKey(
                name: "FK_RelatedArticle_Articles_ToId",
                table: "RelatedArticle");

            migrationBuilder.DropPrimaryKey(
                name: "PK_RelatedArticle",
                table: "RelatedArticle");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Correction",
                table: "Correction");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Byline",
                table: "Byline");

            migrationBuilder.DropPrimaryKey(
                name: "PK_BoxItem",
                table: "BoxItem");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ArticleTag",
                table: "ArticleTag");

            migrationBuilder.RenameTable(
                name: "RelatedArticle",
                newName: "RelatedArticles");

            migrationBuilder.RenameTable(
                name: "Correction",
                newName: "Corrections");

            migrationBuilder.RenameTable(
                name: "Byline",
                newName: "Bylines");

            migrationBuilder.RenameTable(
                name: "BoxItem",
                newName: "BoxItems");

            migrationBuilder.RenameTable(
                name: "ArticleTag",
                newName: "ArticleTags");

            migrationBuilder.RenameIndex(
                name: "IX_RelatedArticle_ToId",
                table: "RelatedArticles",
                newName: "IX_RelatedArticles_ToId");

            migrationBuilder.RenameIndex(
                name: "IX_Correction_ArticleId",
                table: "Corrections",
                newName: "IX_Corrections_ArticleId");

            migrationBuilder.RenameIndex(
                name: "IX_Byline_PersonId_PublishedAt_ArticleId",
                table: "Bylines",
                newName: "IX_Bylines_PersonId_PublishedAt_ArticleId");

            migrationBuilder.RenameIndex(
                name: "IX_Byline_ArticleId",
                table: "Bylines",
                newName: "IX_Bylines_ArticleId");

            migrationBuilder.RenameIndex(
                name: "IX_BoxItem_ArticleId",
                table: "BoxItems",
                newName: "IX_BoxItems_ArticleId");

            migrationBuilder.RenameIndex(
                name: "IX_ArticleTag_TagId_PublishedAt_ArticleId",
                table: "ArticleTags",
                newName: "IX_ArticleTags_TagId_PublishedAt_ArticleId");

            migrationBuilder.AddPrimaryKey(
                name: "PK_RelatedArticles",
                table: "RelatedArticles",
                columns: new[] { "ArticleId", "ToId" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Corrections",
                table: "Corrections",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Bylines",
                table: "Bylines",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_BoxItems",
                table: "BoxItems",
                columns: new[] { "BoxId", "ArticleId" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_ArticleTags",
                table: "ArticleTags",
                columns: new[] { "ArticleId", "TagId" });

            migrationBuilder.CreateTable(
                name: "Signals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Touches = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signals", x => x.Id);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_Staff_Name",
                table: "Staff",
                sql: "length(\"Name\") BETWEEN 1 AND 100");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Sections_Slug",
                table: "Sections",
                sql: "length(\"Slug\") BETWEEN 1 AND 40");

            migrationBuilder.AddCheckConstraint(
                name: "CK_NewsCodeDays_Last",
                table: "NewsCodeDays",
                sql: "\"Last\" >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Comments_Email",
                table: "Comments",
                sql: "length(\"Email\") <= 254");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Comments_Status",
                table: "Comments",
                sql: "\"Status\" IN ('pending', 'withheld', 'published', 'rejected', 'spam', 'withdrawn')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Comments_Votes",
                table: "Comments",
                sql: "\"Up\" >= 0 AND \"Down\" >= 0 AND \"ImportedUp\" >= 0 AND \"ImportedDown\" >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "CK_CommentCounts",
                table: "CommentCounts",
                sql: "\"Published\" >= 0 AND \"InReview\" >= 0 AND \"NotPublishable\" >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Articles_Status",
                table: "Articles",
                sql: "\"Status\" IN ('draft', 'submitted', 'returned', 'approved', 'published', 'unpublished', 'spiked', 'killed')");

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Staff_WriterId",
                table: "Articles",
                column: "WriterId",
                principalTable: "Staff",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ArticleTags_Articles_ArticleId",
                table: "ArticleTags",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_ArticleTags_Tags_TagId",
                table: "ArticleTags",
                column: "TagId",
                principalTable: "Tags",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_BoxItems_Articles_ArticleId",
                table: "BoxItems",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_BoxItems_Boxes_BoxId",
                table: "BoxItems",
                column: "BoxId",
                principalTable: "Boxes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Bylines_Articles_ArticleId",
                table: "Bylines",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Bylines_People_PersonId",
                table: "Bylines",
                column: "PersonId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Corrections_Articles_ArticleId",
                table: "Corrections",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_RelatedArticles_Articles_ArticleId",
                table: "RelatedArticles",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_RelatedArticles_Articles_ToId",
                table: "RelatedArticles",
                column: "ToId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Staff_WriterId",
                table: "Articles");

            migrationBuilder.DropForeignKey(
                name: "FK_ArticleTags_Articles_ArticleId",
                table: "ArticleTags");

            migrationBuilder.DropForeignKey(
                name: "FK_ArticleTags_Tags_TagId",
                table: "ArticleTags");

            migrationBuilder.DropForeignKey(
                name: "FK_BoxItems_Articles_ArticleId",
                table: "BoxItems");

            migrationBuilder.DropForeignKey(
                name: "FK_BoxItems_Boxes_BoxId",
                table: "BoxItems");

            migrationBuilder.DropForeignKey(
                name: "FK_Bylines_Articles_ArticleId",
                table: "Bylines");

            migrationBuilder.DropForeignKey(
                name: "FK_Bylines_People_PersonId",
                table: "Bylines");

            migrationBuilder.DropForeignKey(
                name: "FK_Corrections_Articles_ArticleId",
                table: "Corrections");

            migrationBuilder.DropForeignKey(
                name: "FK_RelatedArticles_Articles_ArticleId",
                table: "RelatedArticles");

            migrationBuilder.DropForeignKey(
                name: "FK_RelatedArticles_Articles_ToId",
                table: "RelatedArticles");

            migrationBuilder.DropTable(
                name: "Signals");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Staff_Name",
                table: "Staff");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Sections_Slug",
                table: "Sections");

            migrationBuilder.DropCheckConstraint(
                name: "CK_NewsCodeDays_Last",
                table: "NewsCodeDays");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Comments_Email",
                table: "Comments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Comments_Status",
                table: "Comments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Comments_Votes",
                table: "Comments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_CommentCounts",
                table: "CommentCounts");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Articles_Status",
                table: "Articles");

            migrationBuilder.DropPrimaryKey(
                name: "PK_RelatedArticles",
                table: "RelatedArticles");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Corrections",
                table: "Corrections");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Bylines",
                table: "Bylines");

            migrationBuilder.DropPrimaryKey(
                name: "PK_BoxItems",
                table: "BoxItems");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ArticleTags",
                table: "ArticleTags");

            migrationBuilder.RenameTable(
                name: "RelatedArticles",
                newName: "RelatedArticle");

            migrationBuilder.RenameTable(
                name: "Corrections",
                newName: "Correction");

            migrationBuilder.RenameTable(
                name: "Bylines",
                newName: "Byline");

            migrationBuilder.RenameTable(
                name: "BoxItems",
                newName: "BoxItem");

            migrationBuilder.RenameTable(
                name: "ArticleTags",
                newName: "ArticleTag");

            migrationBuilder.RenameIndex(
                name: "IX_RelatedArticles_ToId",
                table: "RelatedArticle",
                newName: "IX_RelatedArticle_ToId");

            migrationBuilder.RenameIndex(
                name: "IX_Corrections_ArticleId",
                table: "Correction",
                newName: "IX_Correction_ArticleId");

            migrationBuilder.RenameIndex(
                name: "IX_Bylines_PersonId_PublishedAt_ArticleId",
                table: "Byline",
                newName: "IX_Byline_PersonId_PublishedAt_ArticleId");

            migrationBuilder.RenameIndex(
                name: "IX_Bylines_ArticleId",
                table: "Byline",
                newName: "IX_Byline_ArticleId");

            migrationBuilder.RenameIndex(
                name: "IX_BoxItems_ArticleId",
                table: "BoxItem",
                newName: "IX_BoxItem_ArticleId");

            migrationBuilder.RenameIndex(
                name: "IX_ArticleTags_TagId_PublishedAt_ArticleId",
                table: "ArticleTag",
                newName: "IX_ArticleTag_TagId_PublishedAt_ArticleId");

            migrationBuilder.AddPrimaryKey(
                name: "PK_RelatedArticle",
                table: "RelatedArticle",
                columns: new[] { "ArticleId", "ToId" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Correction",
                table: "Correction",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Byline",
                table: "Byline",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_BoxItem",
                table: "BoxItem",
                columns: new[] { "BoxId", "ArticleId" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_ArticleTag",
                table: "ArticleTag",
                columns: new[] { "ArticleId", "TagId" });

            migrationBuilder.AddForeignKey(
                name: "FK_ArticleTag_Articles_ArticleId",
                table: "ArticleTag",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_ArticleTag_Tags_TagId",
                table: "ArticleTag",
                column: "TagId",
                principalTable: "Tags",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_BoxItem_Articles_ArticleId",
                table: "BoxItem",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_BoxItem_Boxes_BoxId",
                table: "BoxItem",
                column: "BoxId",
                principalTable: "Boxes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Byline_Articles_ArticleId",
                table: "Byline",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Byline_People_PersonId",
                table: "Byline",
                column: "PersonId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Correction_Articles_ArticleId",
                table: "Correction",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_RelatedArticle_Articles_ArticleId",
                table: "RelatedArticle",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_RelatedArticle_Articles_ToId",
                table: "RelatedArticle",
                column: "ToId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
