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

    /// <summary>The rows of a table with tabs and a line of names above, cells as they stand; none where the table is absent.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        File(path) is { } file ? System.IO.File.ReadLines(file).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')) : [];
}
