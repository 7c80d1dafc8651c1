using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;

namespace Dabir.Articles;

/// <summary>Somebody named in a byline. Needs no account: a photographer abroad has a credit, not a password.</summary>
public sealed class Person : INamed, ISpelled
{
    /// <summary>Letters of a name; longer is refused, never cut.</summary>
    public const int LongestName = 100;

    Person() { }

    /// <param name="slug">An address that is free; made of the name when not told.</param>
    public Person(Edition edition, string name, string bio = "", string? slug = null)
    {
        (Edition, EditionId) = (edition, edition.Id);
        (Name, Bio, Slug, Fold) = (name, bio, slug ?? NameSlug.Of(name), Spelling.FoldOf(name));
    }

    /// <summary>Enters somebody in the book of names.</summary>
    /// <param name="slug">From <see cref="PersonQueries"/>, which knows what is free.</param>
    public static (Person Person, Outcome Outcome) Add(
        Edition edition,
        string name,
        string slug,
        Actor by,
        DateTime now,
        string bio = ""
    )
    {
        var person = new Person(edition, name, bio, slug);
        return (person, Outcome.Done(new LogEntry("person.add", person, by, now) { After = LogEntry.Facts(new { name, slug }) }));
    }

    public long Id { get; private set; }
    public long EditionId { get; private set; }
    public Edition Edition { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public string Bio { get; private set; } = "";
    public string Slug { get; private set; } = "";

    /// <inheritdoc/>
    public string? Fold { get; private set; }

    public Thing Thing => Thing.Person(Id);

    /// <inheritdoc/>
    public void Digest(ThingDigest digest) =>
        digest.Add("edition", EditionId).Add("name", Name).Add("bio", Bio).Add("slug", Slug);

    /// <summary>Shows the name in another spelling; its address stays.</summary>
    public Outcome Respell(string name, Actor by, DateTime now)
    {
        if (name == Name)
            return Outcome.Unchanged;
        var before = LogEntry.Facts(new { name = Name });
        (Name, Fold) = (name, Spelling.FoldOf(name));
        return Outcome.Done(
            new LogEntry("person.respell", this, by, now) { Before = before, After = LogEntry.Facts(new { name }) }
        );
    }
}

/// <summary>What a person did for an article.</summary>
public enum BylineRole
{
    Reporter,
    Photographer,
    Translator,
    Editor,
    Author,
}

/// <summary>One person's part in an article, in the order they are named.</summary>
public sealed class Byline
{
    Byline() { }

    public Byline(Person person, BylineRole role, int position)
    {
        Person = person;
        Role = role;
        Position = position;
    }

    public long Id { get; private set; }
    public long ArticleId { get; private set; }
    public long PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public BylineRole Role { get; private set; }
    public int Position { get; private set; }

    /// <summary>
    /// The article's time while it is public, else null; on the first of a person's parts in one article only, so that
    /// the person's list names it once. See <see cref="ListTimes"/>.
    /// </summary>
    public DateTime? PublishedAt { get; private set; }
}
