using System.Collections;
using System.Reflection;
using AngleSharp.Html.Parser;
using Dabir.Tests.Themes.Newsroom;
using Dabir.Themes.Views;

namespace Dabir.Tests.Themes;

/// <summary>Every text a view can carry is hostile at once; the page must show it and do nothing.</summary>
public class HostileText
{
    const string Hostile = "\"'><x-attack onload=alert(1)></textarea></title></script><x-attack>&amp;{{t}}";

    public static TheoryData<string> Files => [.. Samples.All.Select(sample => sample.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_of_any_view_becomes_markup(string file)
    {
        var (_, view, page) = Samples.All.Single(sample => sample.File == file);

        var html = RenderingAPage.Render(view, (PageView)Poisoned(page));
        var document = new HtmlParser().ParseDocument(html);

        Assert.Empty(document.QuerySelectorAll("x-attack"));
        Assert.DoesNotContain("<x-attack", html);
        Assert.DoesNotContain(
            document.All,
            element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
        );
        Assert.Contains("x-attack", document.Body!.TextContent);
    }

    /// <summary>A copy of a view with the hostile text behind every string but the ones a browser reads as language, direction or state.</summary>
    static object Poisoned(object view)
    {
        if (view is string text)
            return text + Hostile;
        if (view is IList list)
        {
            var items = list.Cast<object>().Select(item => Poisoned(item)).ToArray();
            var typed = Array.CreateInstance(
                view.GetType().GetGenericArguments().FirstOrDefault() ?? view.GetType().GetElementType()!,
                items.Length
            );
            items.CopyTo(typed, 0);
            return typed;
        }
        if (view.GetType().Namespace != typeof(PageView).Namespace)
            return view;
        var copy = view.GetType()
            .GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!
            .Invoke(view, null)!;
        foreach (
            var property in copy.GetType()
                .GetProperties()
                .Where(property => property.CanWrite && property.Name is not ("Language" or "Direction" or "BodyHtml" or "State"))
        )
            if (property.GetValue(copy) is { } value && value is not (ValueType))
                property.SetValue(copy, Poisoned(value));
        return copy;
    }
}
