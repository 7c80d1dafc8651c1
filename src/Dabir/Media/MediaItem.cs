using Dabir.Logbook;

namespace Dabir.Media;

/// <summary>A picture of the house with its credit. The credit belongs to the picture, not to the article that shows it.</summary>
public sealed class MediaItem : INamed
{
    MediaItem() { }

    /// <param name="key">The content hash under which the file is kept.</param>
    /// <param name="width">Pixels of the kept picture.</param>
    /// <param name="alt">What somebody who cannot see it should know; empty only for a decorative picture.</param>
    /// <param name="credit">Who made it, such as «عکس: سارا نیک‌فر».</param>
    public static (MediaItem Item, Outcome Outcome) Add(
        string key,
        int width,
        int height,
        string alt,
        string caption,
        string credit,
        Actor by,
        DateTime now
    )
    {
        var item = new MediaItem
        {
            Key = key,
            Width = width,
            Height = height,
            Alt = alt,
            Caption = caption,
            Credit = credit,
            AddedAt = now,
        };
        return (item, Outcome.Done(new LogEntry("media.add", item, by, now) { After = LogEntry.Facts(new { key, credit }) }));
    }

    public long Id { get; private set; }
    public string Key { get; private set; } = "";
    public int Width { get; private set; }
    public int Height { get; private set; }
    public string Alt { get; private set; } = "";
    public string Caption { get; private set; } = "";
    public string Credit { get; private set; } = "";
    public DateTime AddedAt { get; private set; }

    public Thing Thing => Thing.Media(Id);

    /// <summary>Changes the words around the picture.</summary>
    public Outcome Describe(string alt, string caption, string credit, Actor by, DateTime now)
    {
        if (alt == Alt && caption == Caption && credit == Credit)
            return Outcome.Unchanged;
        var before = LogEntry.Facts(
            new
            {
                Alt,
                Caption,
                Credit,
            }
        );
        (Alt, Caption, Credit) = (alt, caption, credit);
        return Outcome.Done(
            new LogEntry("media.describe", this, by, now)
            {
                Before = before,
                After = LogEntry.Facts(
                    new
                    {
                        Alt,
                        Caption,
                        Credit,
                    }
                ),
            }
        );
    }
}
