using Dabir.Articles;
using Dabir.Delivery;
using Dabir.Themes.Views;

namespace Dabir.Media.Reader;

/// <summary>A picture as a page shows it, in every size it has.</summary>
public static class PicturePart
{
    /// <summary>The width an article's column has at most; <c>src</c> is for browsers that know no <c>srcset</c>.</summary>
    const int Column = 960;

    /// <summary>A picture as one article shows it; declared, because its credit may change for all of them.</summary>
    public static PictureView? Picture(this PageLoad page, ArticlePicture? placed)
    {
        if (placed is null)
            return null;
        var item = placed.Media;
        page.Shows(item.Thing);
        var address = PictureAddress.Of(item.Key, item.Width, item.Height);
        var sized = address.At(Column);
        return new PictureView
        {
            Src = sized.Url,
            Srcset = address.SrcSet(PictureFormat.Jpeg),
            Sources = [.. address.Sources.Select(s => new Themes.Views.PictureSource(s.ContentType, s.SrcSet))],
            Width = sized.Width,
            Height = sized.Height,
            Alt = placed.Alt,
            Caption = placed.Caption.Length > 0 ? placed.Caption : null,
            Credit = item.Credit.Length > 0 ? item.Credit : null,
        };
    }
}
