using Dabir.Logbook;

namespace Dabir.Articles;

/// <summary>The text as it stood after one save. Kept from the first day; never changed.</summary>
public sealed class ArticleRevision
{
    ArticleRevision() { }

    internal ArticleRevision(int number, ArticleText text, Actor by, DateTime at)
    {
        Number = number;
        Text = text;
        ById = by.StaffId;
        ByName = by.Name;
        At = at;
    }

    public long Id { get; private set; }
    public long ArticleId { get; private set; }

    /// <summary>The article's <see cref="Article.Version"/> after the save.</summary>
    public int Number { get; private set; }
    public ArticleText Text { get; private set; } = new();
    public long? ById { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}
