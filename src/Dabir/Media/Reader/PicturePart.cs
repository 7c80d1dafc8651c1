using Dabir.Themes.Views;

namespace Dabir.Media.Reader;

/// <summary>What a page knows of a picture in its place: the file's facts and the words beside it.</summary>
public sealed record PictureFacts(long Id, string Key, int Width, int Height, string Alt, string Caption, string Credit);

/// <summary>A picture as a page shows it, in every size it has.</summary>
public static class PicturePart
{
    /// <summary>The width an article's column has at most; <c>src</c> is for browsers that know no <c>srcset</c>.</summary>
    const int Column = 960;

    public static PictureView? Of(PictureFacts? picture)
    {
        if (picture is null)
            return null;
        var address = PictureAddress.Of(picture.Key, picture.Width, picture.Height);
        var sized = address.At(Column);
        return new PictureView
        {
            Src = sized.Url,
            Srcset = address.SrcSet(PictureFormat.Jpeg),
            Sources = [.. address.Sources.Select(s => new Themes.Views.PictureSource(s.ContentType, s.SrcSet))],
            Width = sized.Width,
            Height = sized.Height,
            Alt = picture.Alt,
            Caption = picture.Caption.Length > 0 ? picture.Caption : null,
            Credit = picture.Credit.Length > 0 ? picture.Credit : null,
        };
    }
}
