namespace Dabir.Imports;

/// <summary>Remembers which page became which article, so that importing twice changes nothing.</summary>
public sealed class ImportedPage
{
    ImportedPage() { }

    public ImportedPage(string key, Articles.Article article, DateTime now)
    {
        Key = key;
        Article = article;
        At = now;
    }

    /// <summary>What names the page whatever form it was saved in.</summary>
    public string Key { get; private set; } = "";
    public long ArticleId { get; private set; }
    public Articles.Article Article { get; private set; } = null!;
    public DateTime At { get; private set; }
}
