namespace Dabir.Gate;

/// <summary>
/// A path as the log may hold it: what opens something to whoever knows it (the link of a new password, a sender's page) stands
/// there by the name of its place only, as <c>/reset/{token}</c>.
/// </summary>
static class LoggedPath
{
    public static string Of(HttpContext http) =>
        http.Request.Path.Value?.Split('/') switch
        {
            ["", "reset", ..] => "/reset/{token}",
            ["", "setup", ..] => "/setup/{token}",
            [.., "comments", { Length: 32 }] or [.., "comments", { Length: 32 }, _] => "/comments/{tracking}",
            _ => http.Request.Path.Value ?? "",
        };
}
