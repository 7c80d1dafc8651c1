using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;

namespace Dabir.Articles;

/// <summary>Somebody named in a byline. Needs no account: a photographer abroad has a credit, not a password.</summary>
public sealed class Person : INamed
{
    Person() { }

    public Person(Edition edition, string name, string bio = "", string? slug = null)
    {
        Edition = edition;
        Name = name;
        Bio = bio;
        Slug = slug ?? Language.Slug.Of(name);
    }

    public long Id { get; private set; }
    public long EditionId { get; private set; }
    public Edition Edition { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public string Bio { get; private set; } = "";
    public string Slug { get; private set; } = "";

    /// <summary>The row of being named for the first time.</summary>
    public Outcome Begun(Actor by, DateTime now) =>
        Outcome.Done(new LogEntry("person.begin", this, by, now) { After = LogEntry.Facts(new { Name, Slug }) });

    public Thing Thing => Thing.Person(Id);
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
