using Dabir.Language;
using Dabir.Logbook;
using Dabir.Staff;

namespace Dabir.Articles;

public sealed partial class Article
{
    /// <summary>Adds a public, dated correction (اصلاحیه) below the body. Refuses an empty one, and an article that is not published.</summary>
    public Outcome Correct(string text, StaffMember by, DateTime now)
    {
        if (WhyNot(Permission.Publish, by) is { } refused)
            return refused;
        if (!IsPublished)
            return Outcome.Refused("articles.not-published");
        if (BlankText.IsBlank(text))
            return Outcome.Refused("articles.no-correction");
        Corrections.Add(new Correction(text, by.AsActor, now));
        UpdatedAt = now;
        Version++;
        return Outcome.Done(Log("correct", by.AsActor, now, after: new { text }));
    }
}

/// <summary>What was wrong and is right now, in public and with its date.</summary>
public sealed class Correction
{
    Correction() { }

    internal Correction(string text, Actor by, DateTime at)
    {
        Text = text;
        ByName = by.Name;
        At = at;
    }

    public long Id { get; private set; }
    public long ArticleId { get; private set; }
    public string Text { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}
