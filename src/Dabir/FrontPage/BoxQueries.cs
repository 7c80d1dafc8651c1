namespace Dabir.FrontPage;

/// <summary>The questions asked of boxes, by name.</summary>
public static class BoxQueries
{
    extension(IQueryable<Box> boxes)
    {
        /// <summary>That hold an article with this picture of the house.</summary>
        public IQueryable<Box> Showing(long media) =>
            boxes.Where(b => b.Items.Any(i => i.Article.Pictures.Any(p => p.MediaId == media)));
    }
}
