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
            var placed = article.Illustrate(item, alt, caption, me, now).And(added);
            // One the house had already keeps the credit it has; where none stands, the one that was typed is better.
            return item.Credit.Length > 0 || !await db.MayCredit(item, me) ? placed : placed.And(Credit(item, credit));
        }
        var described = article.DescribePicture(alt, caption, me, now);
        if (described.IsRefused)
            return described;
        if (article.Picture?.Media is not { } standing)
            return credit.Length > 0 ? Outcome.Refused("articles.no-picture") : described;
        if (standing.Credit == credit)
            return described;
        return await db.MayCredit(standing, me)
            ? described.And(Credit(standing, credit))
            : Outcome.Refused("articles.credit-elsewhere");
    }

    Outcome Credit(MediaItem item, string credit) => item.Attribute(credit, item.Licence, item.Source, me.AsActor, now);
}
