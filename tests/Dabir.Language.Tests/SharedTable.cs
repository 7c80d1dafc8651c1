namespace Dabir.Language.Tests;

/// <summary>
/// The tables of Persian cases: those beside the checkout, else the ones in <c>tests/data/persian</c>, which hold the rows that
/// are ours. A test that needs rows of others is skipped without them.
/// </summary>
public static class SharedTable
{
    public static IReadOnlyList<Row> Read(string file)
    {
        var path = Folder is null ? null : Path.Combine(Folder, file);
        Assert.SkipUnless(File.Exists(path), $"{file} is not beside this checkout");
        var lines = File.ReadAllLines(path!);
        var header = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => new Row(header, line.Split('\t')))];
    }

    /// <summary>The rows of one operation that Dabir must get right: verdict <c>agree</c> or <c>must</c>.</summary>
    public static IReadOnlyList<Row> Cases(string file, string operation)
    {
        Row[] rows = [.. Read(file).Where(row => row["op"] == operation && row["verdict"] is "agree" or "must")];
        Assert.SkipWhen(rows.Length == 0 && !IsBesideTheCheckout, $"the rows of others in {file} are not beside this checkout");
        return rows;
    }

    /// <summary>Asserts that every row comes out as expected, and shows all that do not.</summary>
    public static void AllCome(this IReadOnlyList<Row> rows, Func<string, string> made)
    {
        Assert.NotEmpty(rows);
        var wrong = rows.Select(row => (row, made: made(row["input"])))
            .Where(pair => pair.made != pair.row["expected"])
            .Select(pair => $"{pair.row["input"]} → {pair.made}, not {pair.row["expected"]}");
        Assert.Empty(wrong);
    }

    public static string? Root
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
                if (File.Exists(Path.Combine(at.FullName, "Dabir.slnx")))
                    return at.FullName;
            return null;
        }
    }

    static string? Beside => Root is null ? null : Path.Combine(Root, "..", "shared", "data", "persian");

    static bool IsBesideTheCheckout => Directory.Exists(Beside);

    static string? Folder =>
        IsBesideTheCheckout ? Beside
        : Root is null ? null
        : Path.Combine(Root, "tests", "data", "persian");

    public sealed class Row(string[] header, string[] cells)
    {
        public string this[string column] => Unescaped(cells[Array.IndexOf(header, column)]);

        static string Unescaped(string cell)
        {
            var text = new System.Text.StringBuilder(cell.Length);
            for (var at = 0; at < cell.Length; at++)
                text.Append(
                    cell[at] != '\\' || at + 1 == cell.Length
                        ? cell[at]
                        : cell[++at] switch
                        {
                            'n' => '\n',
                            't' => '\t',
                            var other => other,
                        }
                );
            return text.ToString();
        }
    }
}
