namespace Dabir.Tests;

/// <summary>The data beside the checkout; null where it is absent.</summary>
static class Shared
{
    public static string? File(string path)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (at.GetFiles("Dabir.slnx").Length > 0)
                return Path.Combine(at.FullName, "..", "shared", path) is var file && System.IO.File.Exists(file)
                    ? Path.GetFullPath(file)
                    : null;
        return null;
    }
}
