using Dabir.Articles;
using Dabir.Articles.Body;
using Dabir.CopyEditing;
using Dabir.Data;
using Dabir.FrontPage;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tags;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sample;

/// <summary>One filling of an empty site, from masthead to boxes, in one write.</summary>
sealed class Filling(NewsroomDb db, SampleFiles files, IReadOnlyDictionary<string, AcceptedPicture> pictures, DateTime now)
{
    readonly Dictionary<string, Section> sections = [];
    readonly Dictionary<string, Person> people = [];
    readonly Dictionary<string, (MediaItem Item, PictureFile File)> media = [];
    readonly Dictionary<string, Article> articles = [];
    readonly Dictionary<Role, StaffMember> staff = [];

    public async Task Run()
    {
        var first = (await EditionBook.Open(db)).First.Id;
        var edition = await db.Editions.SingleAsync(e => e.Id == first);
        db.Record(edition.Rename(files.Newsroom.Edition.Name, files.Newsroom.Edition.Tagline, Actor.House, now));
        OpenSections(edition);
        foreach (var person in files.Newsroom.People)
            Enter(edition, person);
        foreach (var (key, picture) in pictures)
            await AddPicture(files.Pictures[key], picture);
        await db.SaveChangesAsync();
        HireStaff();
        await db.SaveChangesAsync();
        TeachWords(edition);
        await PublishArticles(edition);
        await new FillingComments(db, files, articles, staff[Role.Moderator], now).Run();
        await ArrangeBoxes();
    }

    StaffMember Editor => staff[Role.EditorInChief];

    void OpenSections(Edition edition)
    {
        foreach (var (position, file) in files.Newsroom.Sections.Index())
        {
            var parent = file.Parent is null ? null : sections[file.Parent];
            var (section, outcome) = Section.Open(edition, file.Slug, file.Name, position, parent, Actor.House, now);
            db.Sections.Add(sections[file.Slug] = section);
            db.Record(outcome);
        }
    }

    void Enter(Edition edition, PersonFile file)
    {
        var (person, added) = Person.Add(edition, file.Name, NameSlug.Of(file.Name), Actor.House, now, file.Bio);
        db.People.Add(people[file.Key] = person);
        db.Record(added);
    }

    async Task AddPicture(PictureFile file, AcceptedPicture picture)
    {
        var (item, outcome) = await db.MediaOf(picture, file.Credit, Actor.House, now);
        media[file.Key] = (item, file);
        db.Record(outcome);
        await db.SaveChangesAsync();
    }

    void HireStaff()
    {
        foreach (var file in files.Newsroom.Staff)
        {
            var held = (file.Sections ?? []).Select(s => sections[s]).ToList();
            // Nobody can sign in until the caller gives a password.
            var (member, outcome) = StaffMember.Hire(
                file.Email,
                file.Name,
                file.Role,
                held,
                passwordHash: null,
                Actor.House,
                now
            );
            db.Users.Add(staff[file.Role] = member!);
            db.Record(outcome);
        }
    }

    // Names that the copy editor would take for slips of the hand.
    void TeachWords(Edition edition)
    {
        foreach (var word in files.Newsroom.Words)
        {
            var taught = HouseWord.Teach(edition, [], word, HouseWordKind.Known, Editor, now);
            db.HouseWords.Add(taught.Value);
            db.Record(taught.Whole);
        }
    }

    async Task PublishArticles(Edition edition)
    {
        var oldestFirst = files
            .Articles.SelectMany(group => group.Select(file => (Section: sections[group.Key], File: file)))
            .OrderByDescending(a => a.File.MinutesAgo);
        foreach (var (section, file) in oldestFirst)
        {
            var at = now.AddMinutes(-file.MinutesAgo);
            var code = await NewsCode.Next(db, edition.City.DayOf(at));
            var (article, begun) = Article.Begin(section, code, TextOf(file), Editor.AsActor, at.AddMinutes(-20), Editor);
            db.Articles.Add(articles[file.Key] = article);
            db.Record(begun);
            db.Record(
                article.SignBy(
                    [.. file.Byline.Select(b => (people[b[0]], StoredName.Parse<BylineRole>(b[1])))],
                    Editor.AsActor,
                    at.AddMinutes(-15)
                )
            );
            db.Record(
                article.TagWith(
                    db.Record(await db.TagsNamed(edition, file.Tags, Editor.AsActor, at.AddMinutes(-12))).Value,
                    Editor.AsActor,
                    at.AddMinutes(-12)
                )
            );
            if (file.Picture is { } picture && media.TryGetValue(picture, out var shown))
                db.Record(article.Illustrate(shown.Item, shown.File.Alt, shown.File.Caption, Editor, at.AddMinutes(-10)));
            db.Record(article.Publish(Editor, at, at));
            await db.SaveChangesAsync();
        }
        foreach (var file in files.Articles.SelectMany(group => group))
        {
            var article = articles[file.Key];
            db.Record(
                article.Relate([.. file.Related.Where(articles.ContainsKey).Select(key => articles[key])], Editor.AsActor, now)
            );
            if (file.Correction is { } correction)
                db.Record(article.Correct(correction, Editor, now.AddMinutes(-file.MinutesAgo / 2)));
            if (file.CommentsClosed)
                db.Record(article.SetCommentsOpen(false, Editor.AsActor, now));
        }
        await db.SaveChangesAsync();
    }

    static ArticleText TextOf(ArticleFile file) =>
        new()
        {
            Kicker = file.Kicker,
            Headline = file.Headline,
            Deck = file.Deck,
            Lead = file.Lead,
            BodyHtml = PlainBody.ToHtml(file.Typed()),
            Dateline = file.Dateline,
            SourceName = file.Source,
            Kind = file.Kind,
            Urgency = file.Urgency,
        };

    async Task ArrangeBoxes()
    {
        foreach (var box in await db.Boxes.Include(b => b.Items).ToListAsync())
            if (files.Boxes.TryGetValue(box.Slug, out var keys))
                db.Record(box.Arrange([.. keys.Select(key => articles[key])], Editor.AsActor, now));
    }
}
