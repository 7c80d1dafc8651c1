namespace Dabir.Sections;

/// <summary>What an edition may be called in an address: its language, with a region where two share one.</summary>
public static class EditionSlug
{
    /// <summary>Two or three small Latin letters, such as <c>ckb</c>, or with a region, such as <c>ar-iq</c>.</summary>
    public static bool HasForm(string slug)
    {
        var parts = slug.Split('-');
        return parts.Length <= 2
            && parts[0].Length is 2 or 3
            && parts.All(p => p.Length is >= 2 and <= 8 && p.All(c => c is >= 'a' and <= 'z'));
    }

    /// <summary>
    /// The first part of an address in small letters when it could be an edition's; null for all others, so that an address
    /// such as <c>/healthz</c> asks nothing of anybody.
    /// </summary>
    /// <example><c>Beginning("/en/news/1")</c> is <c>en</c>.</example>
    public static string? Beginning(string path)
    {
        if (path.Length < 3 || path[0] != '/')
            return null;
        var end = path.IndexOf('/', 1);
        var first = (end < 0 ? path[1..] : path[1..end]).ToLowerInvariant();
        return HasForm(first) ? first : null;
    }
}
