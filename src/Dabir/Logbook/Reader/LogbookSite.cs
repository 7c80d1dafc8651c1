namespace Dabir.Logbook.Reader;

/// <summary>What the public sees of the logbook: its heads.</summary>
public static class LogbookSite
{
    /// <summary><see cref="LogbookHeads.Address"/>: for whoever wants to keep a proof of the logbook elsewhere, a line a day.</summary>
    public static void MapLogbook(this WebApplication app) =>
        app.MapMethods(
                LogbookHeads.Address,
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext http, LogbookHeads heads) =>
                {
                    Delivery.PageSender.Guard(http.Response.Headers);
                    http.Response.Headers.CacheControl = "public, max-age=300";
                    return Results.Text(heads.Lines, "text/plain", System.Text.Encoding.UTF8);
                }
            )
            .AllowAnonymous();
}
