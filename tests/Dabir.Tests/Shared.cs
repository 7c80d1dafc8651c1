namespace Dabir.Tests;

/// <summary>The data beside the checkout, else what of it is ours and stands in <c>tests/</c>; null where neither holds it.</summary>
static class Shared
{
    public static string? File(string path)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (at.GetFiles("Dabir.slnx").Length > 0)
                return ((string[])[Path.Combine(at.FullName, "..", "shared", path), Path.Combine(at.FullName, "tests", path)])
                    .Where(System.IO.File.Exists)
                    .Select(Path.GetFullPath)
                    .FirstOrDefault();
        return null;
    }

    /// <summary>The rows of a table with tabs and a line of names above, cells as they stand; none where the table is absent.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        File(path) is { } file ? System.IO.File.ReadLines(file).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')) : [];
}
