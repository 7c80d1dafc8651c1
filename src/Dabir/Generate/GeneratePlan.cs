using Dabir.Articles;

namespace Dabir.Generate;

/// <summary>How much is to be made of what, and from which moment to which.</summary>
sealed record GeneratePlan(long Articles, long Comments, long Seed, DateTime Until)
{
    public const long MostArticles = 20_000_000;
    public const long MostComments = 200_000_000;

    /// <summary>The years the calendar is spread over.</summary>
    const int Years = 12;

    /// <summary>An article this popular has a thousand times the comments of a quiet one, and none has more.</summary>
    const double MostPopular = 1_000;

    /// <summary>From this share of the calendar on, articles may still be in hand.</summary>
    const double Recent = 0.98;

    DateTime From { get; } = Until.AddYears(-Years);

    double? weights;

    /// <summary>Reads the numbers of the command line; a wrong one is one line for the operator.</summary>
    public static GeneratePlan? Read(string? articles, string? comments, string? seed, DateTime until, out string? wrong)
    {
        wrong = null;
        long number = 0;
        bool Is(string? text, long least, long most, string name, ref string? complaint)
        {
            if (
                long.TryParse(
                    text,
                    System.Globalization.NumberStyles.AllowLeadingSign,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out number
                )
                && number >= least
                && number <= most
            )
                return true;
            complaint ??= FormattableString.Invariant($"--{name}: '{text}' is not a number from {least} to {most}.");
            return false;
        }
        if (!Is(articles, 1, MostArticles, "articles", ref wrong))
            return null;
        var stories = number;
        if (!Is(comments, 0, MostComments, "comments", ref wrong))
            return null;
        var said = number;
        return Is(seed, 0, long.MaxValue, "seed", ref wrong) ? new GeneratePlan(stories, said, number, until) : null;
    }

    /// <summary>When article number <paramref name="n"/> (from 0, oldest first) is of, to the second.</summary>
    public DateTime At(long n)
    {
        var share = (n + new Chance(Seed, n).Share()) / Articles;
        var at = From + (Until - From) * share;
        return new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }

    /// <summary>The state of an article: nearly all are published; some of the newest are still in hand.</summary>
    public ArticleStatus StatusOf(long n, Chance chance)
    {
        var (share, which) = (chance.Share(), chance.Between(0, 20));
        if (n == 0)
            return ArticleStatus.Published;
        if (n >= Articles * Recent && share < 0.12)
            return which < 8 ? ArticleStatus.Draft
                : which < 13 ? ArticleStatus.Submitted
                : which < 15 ? ArticleStatus.Returned
                : ArticleStatus.Approved;
        if (share < 0.006)
            return which < 12 ? ArticleStatus.Unpublished
                : which < 16 ? ArticleStatus.Killed
                : ArticleStatus.Spiked;
        return ArticleStatus.Published;
    }

    /// <summary>How much of all comments an article draws: a power law, the most popular bounded.</summary>
    public double WeightOf(long n)
    {
        var chance = new Chance(Seed, ~n);
        var weight = Math.Min(Math.Pow(1 - chance.Share(), -1 / 1.2), MostPopular) - 0.9;
        return StatusOf(n, new Chance(Seed + 1, n)) == ArticleStatus.Published ? weight : 0;
    }

    /// <summary>How many comments stand under the articles before number <paramref name="n"/>, given their weights' sum; exact in total.</summary>
    public long CommentsUpTo(double weightSoFar) => (long)Math.Floor(Comments * (weightSoFar / All));

    double All
    {
        get
        {
            if (weights is { } known)
                return known;
            var sum = 0.0;
            for (var n = 0L; n < Articles; n++)
                sum += WeightOf(n);
            weights = sum;
            return sum;
        }
    }
}
