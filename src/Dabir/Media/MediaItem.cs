using Dabir.Logbook;

namespace Dabir.Media;

/// <summary>
/// A picture of the house: the file, who made it and on what terms. It belongs to no article; how one article shows it, with
/// which words and which crop, is said there.
/// </summary>
public sealed class MediaItem : INamed
{
    MediaItem() { }

    /// <param name="credit">Who made it, such as «عکس: سارا نیک‌فر».</param>
    public static (MediaItem Item, Outcome Outcome) Add(AcceptedPicture picture, string credit, Actor by, DateTime now)
    {
        var item = new MediaItem
        {
            Key = $"{picture.Key}",
            Width = picture.Width,
            Height = picture.Height,
            Credit = credit,
            AddedAt = now,
        };
        return (
            item,
            Outcome.Done(new LogEntry("media.add", item, by, now) { After = LogEntry.Facts(new { key = item.Key, credit }) })
        );
    }

    public long Id { get; private set; }

    /// <summary>The <see cref="PictureKey"/> under which the file is kept; one item a key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Pixels of the kept picture.</summary>
    public int Width { get; private set; }
    public int Height { get; private set; }
    public string Credit { get; private set; } = "";

    /// <summary>The terms it may be shown on, such as «CC BY 4.0»; empty when it is the house's own.</summary>
    public string Licence { get; private set; } = "";

    /// <summary>Where it was found, usually an address.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What no crop may lose; null leaves it to what draws the eye.</summary>
    public FocalPoint? Focus { get; private set; }
    public DateTime AddedAt { get; private set; }

    public Thing Thing => Thing.Media(Id);

    /// <inheritdoc/>
    public void Digest(ThingDigest digest) =>
        digest
            .Add("key", Key)
            .Add("width", Width)
            .Add("height", Height)
            .Add("credit", Credit)
            .Add("licence", Licence)
            .Add("source", Source)
            .Add("focus", FocalPoint.Text(Focus))
            .Add("added", AddedAt);

    /// <summary>Says who made it and on what terms. It shows wherever the picture stands, so ask <c>db.MayCredit</c> first.</summary>
    public Outcome Attribute(string credit, string licence, string source, Actor by, DateTime now)
    {
        if ((credit, licence, source) == (Credit, Licence, Source))
            return Outcome.Unchanged;
        var before = Terms();
        (Credit, Licence, Source) = (credit, licence, source);
        return Outcome.Done(new LogEntry("media.attribute", this, by, now) { Before = before, After = Terms() });
    }

    /// <summary>Says what no crop of it may lose.</summary>
    public Outcome FocusOn(FocalPoint? focus, Actor by, DateTime now)
    {
        if (focus == Focus)
            return Outcome.Unchanged;
        Focus = focus;
        return Outcome.Done(new LogEntry("media.focus", this, by, now) { After = LogEntry.Facts(new { focus }) });
    }

    string Terms() =>
        LogEntry.Facts(
            new
            {
                credit = Credit,
                licence = Licence,
                source = Source,
            }
        );
}
