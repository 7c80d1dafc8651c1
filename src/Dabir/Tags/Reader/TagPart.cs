namespace Dabir.Tags.Reader;

/// <summary>A tag as links name it.</summary>
public static class TagPart
{
    /// <summary>The tag's page within its edition, percent-encoded.</summary>
    public static string Address(this Tag tag) => AddressOf(tag.Slug);

    /// <inheritdoc cref="Address(Tag)"/>
    public static string AddressOf(string slug) => $"/tag/{Uri.EscapeDataString(slug)}";
}
