using System.Diagnostics;
using Dabir.Data;

namespace Dabir.Generate;

/// <summary><c>dabir generate</c>: fills a site with a newsroom of any size, for benchmarks and for trying things out.</summary>
public sealed class Generating(NewsroomWriter writer, IDatabaseKind kind, TimeProvider clock)
{
    /// <summary>Stories a transaction; a serving process beside it waits no longer than for one of these.</summary>
    const int BatchLength = 1_000;

    static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(5);

    /// <summary>Makes what was asked for. Progress goes to <paramref name="errors"/>, one closing line to <paramref name="output"/>.</summary>
    /// <returns>0, or 1 when the numbers make no sense.</returns>
    public async Task<int> Run(
        string? articles,
        string? comments,
        string? seed,
        TextWriter output,
        TextWriter errors,
        CancellationToken stop = default
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // The calendar ends with yesterday: today belongs to who works here.
        if (GeneratePlan.Read(articles, comments, seed, now.Date.AddDays(-1), out var wrong) is not { } plan)
        {
            await errors.WriteLineAsync(wrong);
            return 1;
        }
        var texts = new Texts();
        var watch = Stopwatch.StartNew();
        var newsroom = await writer.Write(
            db => GeneratedNewsroom.Open(db, texts, plan, now, stop),
            stop,
            NewsroomWriter.LongPatience
        );
        var maker = new StoryMaker(plan, newsroom, texts);
        var (weight, said, reported) = (0.0, 0L, TimeSpan.Zero);
        for (var from = 0L; from < plan.Articles; from += BatchLength)
        {
            List<GeneratedStory> stories = [];
            for (var n = from; n < Math.Min(from + BatchLength, plan.Articles); n++)
            {
                weight += plan.WeightOf(n);
                var upTo = plan.CommentsUpTo(weight);
                stories.Add(maker.Make(n, (int)(upTo - said)));
                said = upTo;
            }
            await writer.Write(
                db => new GeneratedBatch(db, kind, newsroom, now).Write(stories, stop),
                stop,
                NewsroomWriter.LongPatience
            );
            if (watch.Elapsed - reported < BetweenReports)
                continue;
            reported = watch.Elapsed;
            await errors.WriteLineAsync(
                FormattableString.Invariant(
                    $"{from + stories.Count} of {plan.Articles} articles, {said} comments, {watch.Elapsed.TotalSeconds:0} s"
                )
            );
        }
        await output.WriteLineAsync(
            FormattableString.Invariant(
                $"generated {plan.Articles} articles and {said} comments, seed {plan.Seed}, in {watch.Elapsed.TotalSeconds:0.0} s"
            )
        );
        return 0;
    }
}
