using System.Text.Json;

namespace Dabir.Language.Tests.Names;

/// <summary>Every name of our own table, and of the larger collection where it stands beside the checkout.</summary>
public class ReservedNamesTable
{
    static readonly string Root = Above(AppContext.BaseDirectory);

    static readonly (string Kind, string Name, string Reserved)[] Rows =
    [
        .. File.ReadAllLines(Path.Combine(Root, "tests", "data", "cases", "reserved-names.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1], cells[2])),
    ];

    static readonly ReservedNames Reserved = new(
        ReservedNames.Offices,
        Rows.Where(row => row.Kind == "house").Select(row => row.Name),
        Rows.Where(row => row.Kind == "staff").Select(row => row.Name)
    );

    [Fact]
    public void Of_the_look_alikes_of_staff_and_house_all_are_caught()
    {
        var disguised = Rows.Where(row => row.Kind is not ("staff" or "house" or "honest")).ToList();
        Assert.True(disguised.Count >= 300);

        string[] missed = [.. disguised.Where(row => Reserved.Catch(row.Name) is null).Select(row => $"{row.Kind}: {row.Name}")];
        Assert.Equal([], missed);
    }

    [Fact]
    public void Of_the_honest_names_none_is_caught()
    {
        var honest = Rows.Where(row => row.Kind == "honest").ToList();
        Assert.True(honest.Count >= 150);

        string[] caught = [.. honest.Select(row => row.Name).Where(IsCaught)];
        Assert.Equal([], caught);
    }

    [Fact]
    public void The_names_beside_the_checkout_are_told_apart_too()
    {
        var file = Path.Combine(Root, "..", "shared", "data", "security", "names.jsonl");
        Assert.SkipUnless(File.Exists(file), "names.jsonl is not beside this checkout");
        var rows = File.ReadLines(file)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => row.TryGetProperty("p", out _))
            .Select(row => (Name: row.GetProperty("p").GetString()!, Class: row.GetProperty("cls").GetString()!))
            .ToList();

        string[] caught = [.. rows.Where(row => row.Class == "legitimate").Select(row => row.Name).Where(IsCaught)];
        string[] missed =
        [
            .. rows.Where(row => row.Class is not ("legitimate" or "invisible" or "layout-abuse"))
                .Select(row => row.Name)
                .Where(name => !IsCaught(name)),
        ];
        Assert.Equal([], caught);
        Assert.Equal([], missed);
    }

    static bool IsCaught(string name) => Reserved.Catch(name) is not null;

    static string Above(string folder)
    {
        var at = new DirectoryInfo(folder);
        while (!File.Exists(Path.Combine(at.FullName, "Dabir.slnx")))
            at = at.Parent ?? throw new InvalidOperationException("The tests stand outside the repository.");
        return at.FullName;
    }
}
