using Dabir.Logbook;
using Dabir.Media;
using Dabir.Staff;

namespace Dabir.Articles;

public sealed partial class Article
{
    /// <inheritdoc/>
    public void Digest(ThingDigest digest) =>
        Text.Digest(digest)
            .Add("code", Code)
            .Add("edition", EditionId)
            .Add("section", SectionId)
            .AddWord<ArticleStatus>("status", Status)
            .Add("slug", Slug)
            .Add("comments", CommentsOpen)
            .Add("writer", WriterId)
            .Add("created", CreatedAt)
            .Add("published", PublishedAt)
            .Add("updated", UpdatedAt)
            .Add("decided", DecidedAt)
            .Add("embargo", EmbargoUntil)
            .Add("version", Version)
            .AddEach(
                "byline",
                Bylines.OrderBy(b => b.Position).ThenBy(b => b.Id),
                (byline, b) => byline.Add("person", b.PersonId).AddWord<BylineRole>("role", b.Role)
            )
            .AddEach("tag", Tagged.OrderBy(t => t.Position).ThenBy(t => t.TagId), (tag, t) => tag.Add("id", t.TagId))
            .AddEach(
                "picture",
                Pictures.OrderBy(p => p.Position).ThenBy(p => p.Id),
                (picture, p) =>
                    picture
                        .Add("media", p.MediaId)
                        .Add("alt", p.Alt)
                        .Add("caption", p.Caption)
                        .Add("crop", FocalPoint.Text(p.Crop))
                        .Add("lead", p.IsLead)
            )
            .AddEach("related", Related.OrderBy(r => r.Position).ThenBy(r => r.ToId), (related, r) => related.Add("to", r.ToId))
            .AddEach(
                "correction",
                Corrections.OrderBy(c => c.Id),
                (correction, c) => correction.Add("text", c.Text).Add("by", c.ByName).Add("at", c.At)
            );
}
