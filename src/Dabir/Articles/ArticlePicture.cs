using Dabir.Media;

namespace Dabir.Articles;

/// <summary>
/// One picture in its place in one article: the words that stand with it here, and the crop that is right here. The same
/// picture elsewhere has words of its own.
/// </summary>
public sealed class ArticlePicture
{
    ArticlePicture() { }

    internal ArticlePicture(MediaItem media, string alt, string caption, int position, bool isLead)
    {
        Media = media;
        MediaId = media.Id;
        Alt = alt;
        Caption = caption;
        Position = position;
        IsLead = isLead;
    }

    public long Id { get; private set; }
    public long ArticleId { get; private set; }
    public long MediaId { get; private set; }
    public MediaItem Media { get; private set; } = null!;

    /// <summary>What somebody who cannot see it should know.</summary>
    public string Alt { get; private set; } = "";
    public string Caption { get; private set; } = "";

    /// <summary>What a crop must not lose in this place; null is as the picture itself says.</summary>
    public FocalPoint? Crop { get; private set; }

    /// <summary>Its place among the pictures of the article.</summary>
    public int Position { get; private set; }

    /// <summary>Whether it stands above the text and on cards; one of an article does at most.</summary>
    public bool IsLead { get; private set; }

    internal void Describe(string alt, string caption) => (Alt, Caption) = (alt, caption);

    internal void CropAround(FocalPoint? point) => Crop = point;
}
