using Dabir.Language;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Staff;

namespace Dabir.Articles;

public sealed partial class Article
{
    /// <summary>The picture above the text and on cards; null without one. Needs <see cref="Pictures"/> loaded.</summary>
    public ArticlePicture? Picture => Pictures.Find(p => p.IsLead);

    /// <summary>Puts a picture above the text, in place of the one there. Refuses one without a text for who cannot see it.</summary>
    public Outcome Illustrate(MediaItem picture, string alt, string caption, StaffMember by, DateTime now)
    {
        if (MayNotIllustrate(by, alt) is { } refused)
            return refused;
        if (Picture is { } standing && (ReferenceEquals(standing.Media, picture) || standing.MediaId == picture.Id))
            return DescribePicture(alt, caption, by, now);
        var before = Picture?.Media?.Key;
        Pictures.RemoveAll(p => p.IsLead);
        var first = Pictures.Select(p => p.Position).DefaultIfEmpty(1).Min() - 1;
        Pictures.Add(new ArticlePicture(picture, alt, caption, first, isLead: true));
        return Illustrated("illustrate", by, now, before: new { key = before }, after: new { key = picture.Key, alt });
    }

    /// <summary>Changes the words that stand with the picture in this article, and in no other.</summary>
    public Outcome DescribePicture(string alt, string caption, StaffMember by, DateTime now)
    {
        if (WhyNot(Permission.Write, by) is { } refused)
            return refused;
        if (Picture is not { } placed)
            return (alt + caption).Length == 0 ? Outcome.Unchanged : Outcome.Refused("articles.no-picture");
        if ((placed.Alt, placed.Caption) == (alt, caption))
            return Outcome.Unchanged;
        if (BlankText.IsBlank(alt))
            return Outcome.Refused("articles.no-alt");
        var before = new { alt = placed.Alt, caption = placed.Caption };
        placed.Describe(alt, caption);
        return Illustrated("describe-picture", by, now, before, new { alt, caption });
    }

    /// <summary>Says what a crop of the picture must not lose in this article.</summary>
    public Outcome CropPicture(FocalPoint? around, StaffMember by, DateTime now)
    {
        if (WhyNot(Permission.Write, by) is { } refused)
            return refused;
        if (Picture is not { } placed || placed.Crop == around)
            return Outcome.Unchanged;
        placed.CropAround(around);
        return Illustrated("crop-picture", by, now, before: null, after: new { around });
    }

    /// <summary>Takes the picture above the text away; the house keeps it.</summary>
    public Outcome TakePictureAway(StaffMember by, DateTime now)
    {
        if (WhyNot(Permission.Write, by) is { } refused)
            return refused;
        if (Picture is not { } placed)
            return Outcome.Unchanged;
        Pictures.Remove(placed);
        return Illustrated("take-picture", by, now, before: new { key = placed.Media?.Key }, after: null);
    }

    Outcome? MayNotIllustrate(StaffMember by, string alt) =>
        WhyNot(Permission.Write, by) ?? (BlankText.IsBlank(alt) ? Outcome.Refused("articles.no-alt") : null);

    Outcome Illustrated(string action, StaffMember by, DateTime now, object? before, object? after)
    {
        Version++;
        return Outcome.Done(Log(action, by.AsActor, now, before: before, after: after));
    }
}
