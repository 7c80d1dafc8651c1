using Dabir.Articles;
using Dabir.Articles.Reader;
using Dabir.Comments;
using Dabir.Data;
using Dabir.FrontPage;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tags;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests;

/// <summary>What happens in the newsroom of a test before readers or staff come: people, sections, stories, verdicts.</summary>
public sealed partial class TestSite
{
    public async Task<StaffMember> Hire(string email, string name, Role role, params string[] sections)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var adding = scope.ServiceProvider.GetRequiredService<StaffAdding>();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<StaffMember>>().HashPassword(null!, EditorPassword);
        var hired = await adding.Hire(StaffAdding.Apply(email, name, role, hash, sections), Actor.Operator);
        Assert.False(hired.IsRefused, hired.Reason);
        return hired.Value;
    }

    /// <summary>One more newspaper of the house, as <c>dabir edition add</c> founds it.</summary>
    public async Task Edition(string slug, string name, string language)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (output, errors) = (new StringWriter(), new StringWriter());
        var adding = ActivatorUtilities.CreateInstance<EditionAdding>(scope.ServiceProvider);
        Assert.True(await adding.Run(new EditionWish(slug, name, language), output, errors) == 0, errors.ToString());
    }

    public Task<Section> Section(string slug, string name, string edition = "fa") =>
        Writer.Write(async db =>
        {
            if (
                await db.Sections.Include(s => s.Edition).FirstOrDefaultAsync(s => s.Slug == slug && s.Edition.Slug == edition) is
                { } open
            )
                return open;
            var house = await db.Editions.SingleAsync(e => e.Slug == edition);
            var (section, outcome) = Dabir.Sections.Section.Open(house, slug, name, 0, null, Actor.Operator, Now);
            db.Sections.Add(section);
            db.Record(outcome);
            return section;
        });

    public async Task<Article> PublishedArticle(
        string headline = "باران به شهر رسید",
        string section = "city",
        string[]? tags = null,
        bool commentsOpen = true,
        string edition = "fa",
        string[]? by = null
    )
    {
        await Section(section, edition == "fa" ? "شهر" : "City", edition);
        return await Writer.Write(async db =>
        {
            var place = await db
                .Sections.Include(s => s.Edition)
                .SingleAsync(s => s.Slug == section && s.Edition.Slug == edition);
            var text = new ArticleText
            {
                Headline = headline,
                Lead = "نخستین باران پاییز امروز بارید.",
                BodyHtml = "<p>هواشناسی از دو روز بارش خبر می‌دهد.</p>",
            };
            var (article, begun) = Article.Begin(
                place,
                await NewsCode.Next(db, new DateOnly(2026, 11, 23)),
                text,
                Editor.AsActor,
                Now,
                Editor
            );
            db.Articles.Add(article);
            db.Record(begun);
            var tagged = db.Record(await db.TagsNamed(place.Edition, tags ?? [], Editor.AsActor, Now)).Value;
            db.Record(article.TagWith(tagged, Editor.AsActor, Now));
            List<(Person, BylineRole)> people = [];
            foreach (var name in by ?? [])
                people.Add(
                    (db.Record(await db.PersonNamed(place.Edition, name, Editor.AsActor, Now)).Value, BylineRole.Reporter)
                );
            db.Record(article.SignBy(people, Editor.AsActor, Now));
            db.Record(article.SetCommentsOpen(commentsOpen, Editor.AsActor, Now));
            Assert.False(db.Record(article.Publish(Editor, Now)).IsRefused);
            return article;
        });
    }

    public Task Decide(Article article, ArticleAction action, string? reason = "به تصمیم تحریریه") =>
        Writer.Write(async db =>
        {
            var decided = await db.Articles.WithPage.SingleAsync(a => a.Id == article.Id);
            Assert.False(db.Record(decided.Decide(action, Editor, reason, Now)).IsRefused);
        });

    public Task Arrange(string box, params Article[] articles) =>
        Writer.Write(async db =>
        {
            var inside = await db.Boxes.Include(b => b.Items).ThenInclude(i => i.Article).SingleAsync(b => b.Slug == box);
            List<Article> order = [];
            foreach (var article in articles)
                order.Add((await db.Articles.FindAsync(article.Id))!);
            Assert.False(db.Record(inside.Arrange(order, Editor.AsActor, Now)).IsRefused);
        });

    public Task Publish(long comment) => Decide(comment, (c, by, now) => c.Publish(by, now));

    public Task Reject(long comment, RejectionReason reason, string? note = null) =>
        Decide(comment, (c, by, now) => c.Reject(by, reason, note, now));

    public Task Spam(long comment) => Decide(comment, (c, by, now) => c.MarkSpam(by, now));

    public Task Decide(long comment, Func<Comment, StaffMember, DateTime, Outcome> verdict) =>
        Writer.Write(async db =>
            Assert.False(db.Record(verdict((await db.Comments.FindAsync(comment))!, Editor, Now)).IsRefused)
        );
}
