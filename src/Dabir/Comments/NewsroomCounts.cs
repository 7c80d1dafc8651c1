using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Comments;

/// <summary>
/// How many comments of an edition wait, and how many are reported: the badge in the desk's menu, on every page of the desk. Kept by delta beside
/// <see cref="CommentCounts"/>, because adding up the counters of a million articles took most of a second.
/// </summary>
public sealed class NewsroomCounts
{
    // Not less than nothing is even the row that is offered and not taken: the database looks at that one first.
    const string Add = """
        INSERT INTO "NewsroomCounts" ("EditionId", "InReview", "Reported")
        SELECT "EditionId", CASE WHEN @p1 < 0 THEN 0 ELSE @p1 END, CASE WHEN @p2 < 0 THEN 0 ELSE @p2 END
        FROM "Articles" WHERE "Id" = @p0
        ON CONFLICT ("EditionId") DO UPDATE SET
            "InReview" = "NewsroomCounts"."InReview" + @p1, "Reported" = "NewsroomCounts"."Reported" + @p2
        """;

    NewsroomCounts() { }

    public long EditionId { get; private set; }
    public int InReview { get; private set; }

    /// <summary>Published comments with reports that nobody has decided on.</summary>
    public int Reported { get; private set; }

    internal static async Task Follow(NewsroomDb db, long article, int inReview, int reported, CancellationToken stop)
    {
        if (inReview != 0 || reported != 0)
            await db.Run(Add, [article, inReview, reported], stop);
    }
}
