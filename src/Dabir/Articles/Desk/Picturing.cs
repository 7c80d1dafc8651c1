using Dabir.Data;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Staff;

namespace Dabir.Articles.Desk;

/// <summary>The picture of an article from what was sent: a new one, or other words beside the one that stands there.</summary>
sealed class Picturing(ArticleForm form, AcceptedPicture? picture, StaffMember me, DateTime now)
{
    public async Task<Outcome> Set(NewsroomDb db, Article article)
    {
        var (alt, caption, credit) = form.PictureWords;
        if (picture is not null)
        {
            var (item, added) = await db.MediaOf(picture, credit, me.AsActor, now);
            return article.Illustrate(item, alt, caption, me, now).And(added);
        }
        var described = article.DescribePicture(alt, caption, me, now);
        if (!described.IsRefused && article.Picture is null && credit.Length > 0)
            return Outcome.Refused("articles.no-picture");
        // The credit is the picture's own, wherever it stands; who may describe it here may name its maker.
        return described.IsRefused || article.Picture?.Media is not { } standing
            ? described
            : described.And(standing.Attribute(credit, standing.Licence, standing.Source, me.AsActor, now));
    }
}
