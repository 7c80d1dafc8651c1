namespace Dabir.Tests;

/// <summary>The data beside the checkout, else what of it is ours and stands in <c>tests/</c>; null where neither holds it.</summary>
static class Shared
{
    public static string? File(string path) =>
        ((string[])[Path.Combine(Root, "..", "shared", path), Path.Combine(Root, "tests", path)])
            .Where(System.IO.File.Exists)
            .Select(Path.GetFullPath)
            .FirstOrDefault();

    /// <summary>The folder of the repository.</summary>
    public static string Root
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (at.GetFiles("Dabir.slnx").Length == 0)
                at = at.Parent ?? throw new InvalidOperationException("The tests stand outside the repository.");
            return at.FullName;
        }
    }

    /// <summary>The rows of a table with tabs and a line of names above, cells as they stand; none where the table is absent.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        File(path) is { } file ? System.IO.File.ReadLines(file).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')) : [];
}
