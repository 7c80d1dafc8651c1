using System.Diagnostics;
using System.Text.Json;

namespace Dabir.Browser;

/// <summary>Every page, as it was sent, in front of the Nu HTML checker.</summary>
public class Markup(Newsroom room)
{
    [Fact]
    public async Task No_page_has_an_error_in_its_html()
    {
        var folder = Directory.CreateTempSubdirectory("dabir-markup-").FullName;
        foreach (string name in Pages.Names.Select(row => row.Data))
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{name.Replace(':', '-')}.html"),
                (await Visit.To(name, room)).Source,
                TestContext.Current.CancellationToken
            );
        }

        var errors = await Errors(folder);

        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors));
        Directory.Delete(folder, recursive: true);
    }

    static async Task<List<string>> Errors(string folder)
    {
        var start = new ProcessStartInfo("java") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var word in new[] { "-jar", Checker(), "--format", "json", "--skip-non-html", folder })
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(said);
        return
        [
            .. json
                .RootElement.GetProperty("messages")
                .EnumerateArray()
                .Where(m => m.GetProperty("type").GetString() != "info" || m.TryGetProperty("subType", out _))
                .Select(m => $"{Path.GetFileName(m.GetProperty("url").GetString())}: {m.GetProperty("message").GetString()}"),
        ];
    }

    /// <summary>Where <c>scripts/browser-tools.sh</c> puts it.</summary>
    static string Checker() => Path.Combine(Root, ".tools", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    /// <summary>The folder of the checkout.</summary>
    internal static string Root
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (at!.GetFiles("Dabir.slnx").Length == 0)
                at = at.Parent;
            return at.FullName;
        }
    }
}
