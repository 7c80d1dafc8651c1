using System.Linq.Expressions;
using Dabir.Data;
using Dabir.Media;
using Dabir.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Articles;

/// <summary>
/// Which articles one permission of one member covers: once as a question about an article at hand, once as a filter of a
/// query, from the same two holdings. One's own article asks for less than a colleague's.
/// </summary>
/// <param name="Anybodys">Where the permission covers every article.</param>
/// <param name="Own">Where it covers one's own articles.</param>
/// <param name="OwnIn">The states in which it covers one's own; null for all.</param>
public sealed record ArticleRights(long Member, Holding Anybodys, Holding Own, IReadOnlyList<ArticleStatus>? OwnIn)
{
    /// <summary>The states in which a writer still has the article in hand; from then on it is the desk's.</summary>
    static readonly ArticleStatus[] InHand = [ArticleStatus.Draft, ArticleStatus.Returned];

    public static ArticleRights Of(StaffMember by, Permission permission) =>
        permission switch
        {
            Permission.Write => new(by.Id, by.Holding(Permission.Edit), by.Holding(Permission.Write), InHand),
            Permission.SeeArticles => new(by.Id, by.Holding(permission), by.Holding(Permission.Write), null),
            _ => new(by.Id, by.Holding(permission), Holding.Nowhere, null),
        };

    public bool Cover(Article article) =>
        Anybodys.Covers(article.SectionId)
        || (article.WriterId == Member && Own.Covers(article.SectionId) && (OwnIn is null || OwnIn.Contains(article.Status)));

    /// <summary>The same as <see cref="Cover"/>; null when it covers all, so that the query stays as plain as it can be.</summary>
    public Expression<Func<Article, bool>>? Filter()
    {
        if (Anybodys.IsEverywhere)
            return null;
        var (member, sections, own, ownEverywhere) = (Member, Anybodys.Sections, Own.Sections, Own.IsEverywhere);
        var inHand = OwnIn ?? Enum.GetValues<ArticleStatus>();
        return (sections.Count, Own.IsNowhere) switch
        {
            (0, true) => a => false,
            (_, true) => a => sections.Contains(a.SectionId),
            _ => a =>
                sections.Contains(a.SectionId)
                || (a.WriterId == member && (ownEverywhere || own.Contains(a.SectionId)) && inHand.Contains(a.Status)),
        };
    }
}

/// <summary>Permissions asked about articles.</summary>
public static class ArticleRightsExtensions
{
    /// <summary>Whether the member may do this with the article as it stands.</summary>
    /// <example><c>me.May(Permission.Publish, article)</c></example>
    public static bool May(this StaffMember by, Permission permission, Article article) =>
        ArticleRights.Of(by, permission).Cover(article);

    /// <summary>
    /// Whether the member may say who made a picture: readers see it on every published article that shows it, so all of
    /// them must be the member's to edit.
    /// </summary>
    public static async Task<bool> MayCredit(this NewsroomDb db, MediaItem item, StaffMember by)
    {
        var showing = db.Articles.Published.Where(a => a.Pictures.Any(p => p.MediaId == item.Id));
        return await showing.CountAsync() == await showing.Open(by, Permission.Edit).CountAsync();
    }

    extension(IQueryable<Article> articles)
    {
        /// <summary>The articles for which <see cref="May"/> answers yes.</summary>
        public IQueryable<Article> Open(StaffMember by, Permission permission) =>
            ArticleRights.Of(by, permission).Filter() is { } filter ? articles.Where(filter) : articles;

        /// <summary>The articles a member has to do with: those of the sections seen, and the own ones.</summary>
        public IQueryable<Article> SeenBy(StaffMember member) => articles.Open(member, Permission.SeeArticles);
    }
}
