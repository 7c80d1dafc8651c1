namespace Dabir.Delivery;

/// <summary>One page has one address: a view that was asked for by another is moved to its own.</summary>
static class OneAddress
{
    internal static PageAnswer Of(PageAnswer answer, PageLoad load, PageOrder order)
    {
        if (answer is not (PageAnswer.View or PageAnswer.Document))
            return answer;
        var path = answer is PageAnswer.View view ? view.Page.Url.Split('?', '#')[0] : null;
        var answered = PageKey.Join(order.Questions.Select(q => q.Name), load.Answered);
        if ((path is null || Uri.UnescapeDataString(path) == order.Key.Path) && answered == order.Key.Questions)
            return answer;
        path ??= new PathString(order.Key.Path).ToUriComponent();
        return new PageAnswer.MovedTo(answered.Length > 0 ? $"{path}?{answered}" : path);
    }
}
