using Dabir.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing.Template;

namespace Dabir.Desk;

/// <summary>Addresses of the desk that no page has.</summary>
[Needs(Permission.EnterDesk)]
public sealed class NowhereAtTheDesk(DeskTools tools, EndpointDataSource addresses) : DeskController(tools)
{
    [HttpGet("/desk/{**rest}")]
    public IActionResult Show() => PageOf(Request.Path) is { } page ? Redirect(page) : NotHere();

    // A button leaves its address in the browser when its page is shown again; asked for by name, it is the page it stood on.
    string? PageOf(PathString asked)
    {
        if (!Answers("POST", asked))
            return null;
        for (var path = asked.Value!; path.LastIndexOf('/') is > 0 and var end; )
        {
            path = path[..end];
            if (Answers("GET", path))
                return path;
        }
        return null;
    }

    bool Answers(string method, PathString path) =>
        addresses
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.Contains("{**", StringComparison.Ordinal) == false)
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } only || only.HttpMethods.Contains(method))
            .Any(e => new TemplateMatcher(new RouteTemplate(e.RoutePattern), []).TryMatch(path, []));
}
