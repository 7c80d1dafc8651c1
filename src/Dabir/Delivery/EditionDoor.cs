using Dabir.Sections;

namespace Dabir.Delivery;

/// <summary>
/// Takes the edition off the address before routing, so that every page is mapped once: <c>/en/news/1</c> is
/// <c>/news/1</c> of the edition «en». The first edition's own slug leads to the address without it.
/// </summary>
public sealed class EditionDoor(KeptEditions editions)
{
    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        var (before, whole) = (http.Request.PathBase, http.Request.Path);
        var path = whole.Value ?? "";
        if (
            EditionSlug.Beginning(path) is not { } slug
            || (await editions.Book()) is not { } book
            || book.Named(slug) is not { } edition
        )
        {
            await next(http);
            return;
        }
        var rest = path[(slug.Length + 1)..];
        if (edition.Id == book.First.Id)
        {
            await LeadOn(http, rest);
            return;
        }
        http.Features.Set(new AskedEdition(edition.Id, edition.Language));
        // As it was typed: letters of another case make another key, which leads to the right one. Said in full, because a text
        // that becomes a path by itself is unescaped a second time.
        (http.Request.PathBase, http.Request.Path) = (
            before.Add(new PathString(path[..(slug.Length + 1)])),
            new PathString(rest)
        );
        try
        {
            await next(http);
        }
        finally
        {
            (http.Request.PathBase, http.Request.Path) = (before, whole);
        }
    }

    // One slash, however many were typed: «//example.org» would lead to another house.
    static Task LeadOn(HttpContext http, string rest) =>
        PageSender.Send(
            http,
            new ReadyPage(
                PageKey.Nobodys,
                [],
                "",
                "",
                HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
                    ? StatusCodes.Status301MovedPermanently
                    : StatusCodes.Status308PermanentRedirect
            )
            {
                Location = new PathString($"/{rest.TrimStart('/')}").ToUriComponent() + http.Request.QueryString.ToUriComponent(),
            }
        );
}
