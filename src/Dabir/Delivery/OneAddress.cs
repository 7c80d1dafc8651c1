namespace Dabir.Delivery;

/// <summary>One page has one address: what was asked for by another is moved to its own.</summary>
static class OneAddress
{
    internal static PageAnswer Of(PageAnswer answer, PageLoad load, PageOrder order)
    {
        var own = answer switch
        {
            PageAnswer.View view => view.Page.Url,
            PageAnswer.Document document => document.Url,
            _ => null,
        };
        if (own?.Split('?', '#')[0] is not { } path)
            return answer;
        var answered = PageKey.Join(order.Questions.Select(q => q.Name), load.Answered);
        if (Uri.UnescapeDataString(path) == order.Key.Path && answered == order.Key.Questions)
            return answer;
        return new PageAnswer.MovedTo(answered.Length > 0 ? $"{path}?{answered}" : path);
    }
}
