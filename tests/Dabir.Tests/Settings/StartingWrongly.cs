namespace Dabir.Tests;

/// <summary>The program itself, told something that cannot be: one line on standard error, exit code 1.</summary>
public sealed class StartingWrongly : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("dabir-wrong-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("serve --theme nowhere", "--theme: there is no theme 'nowhere'")]
    [InlineData("serve --theme defualt", "'default' is meant?")]
    [InlineData("check --urls here", "--urls: 'here' is not an address")]
    [InlineData("settings --renders many", "--renders: 'many' is not a whole number.")]
    [InlineData("serve --data /proc/nowhere/data", "--data: /proc/nowhere/data cannot be written:")]
    [InlineData("serve --data /proc/sys", "--data: /proc/sys cannot be written:")]
    [InlineData("serve --urls https://127.0.0.1:0", "Dabir speaks plain http; let a proxy such as nginx or Caddy speak https")]
    [InlineData("serve --urls http://127.0.0.1:0/news", "an address to listen on has no path")]
    [InlineData("serve --urls http://192.0.2.7:5080", "--urls: http://192.0.2.7:5080 cannot be listened on:")]
    [InlineData("theme check nowhere", "there is no theme 'nowhere'")]
    [InlineData("check --data nowhere", "--data: there is no site in nowhere; 'dabir serve' makes one.")]
    [InlineData("check --colour red", "--colour is not an option of 'dabir check'; 'dabir check --help' lists them.")]
    [InlineData("serve --ulrs http://127.0.0.1:0", "--ulrs is not an option of 'dabir serve'; --urls is meant?")]
    [InlineData("import page a.txt --secton=city", "--secton is not an option of 'dabir import page'; --section is meant?")]
    [InlineData("import page a.txt --dta x --section city", "--dta is not an option of 'dabir import page'; --data is meant?")]
    [InlineData("chekc", "chekc is not a verb of 'dabir'; check is meant?")]
    [InlineData("staff ad", "ad is not a verb of 'dabir staff'; add is meant?")]
    [InlineData("staff factor-of --email a@b.ir", "factor-of is not a verb of 'dabir staff'; factor-off is meant?")]
    [InlineData("staff role a@b.ir admin", "'a@b.ir' has no option before it; 'dabir staff role --email … --role …' is meant?")]
    public async Task One_line_says_what_to_put_right(string words, string line)
    {
        var (exit, _, errors) = await Run(words);

        Assert.Equal(1, exit);
        Assert.Contains(line, errors);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_before_anything_is_made()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        var (exit, _, errors) = await Run($"serve --urls http://{taken.LocalEndpoint}");

        Assert.Equal(
            (1, $"http://{taken.LocalEndpoint} is in use; stop what listens there or choose another address with --urls.\n"),
            (exit, errors)
        );
        Assert.False(Directory.Exists(Path.Combine(folder, "dabir-data")));
    }

    [Fact]
    public async Task A_broken_file_of_settings_is_told_to_every_verb()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "dabir.json"), "{ \"urls\": ");
        foreach (var verb in new[] { "check", "serve" })
            Assert.Equal((1, "", "dabir.json is not JSON: line 1, column 11.\n"), await Run(verb));
    }

    [Fact]
    public async Task The_theme_of_the_program_passes_its_own_check()
    {
        var (exit, output, errors) = await Run("theme check default");

        Assert.Equal((0, ""), (exit, errors));
        Assert.EndsWith("all right\n", output);
        Assert.False(Directory.Exists(Path.Combine(folder, "dabir-data")));
    }

    [Fact]
    public async Task A_theme_with_a_fault_is_told_by_file_and_line()
    {
        var theme = Directory.CreateDirectory(Path.Combine(folder, "mine"));
        CopyTo(theme.FullName, Path.Combine(AppContext.BaseDirectory, "themes", "default"));
        var article = Path.Combine(theme.FullName, "article.hbs");
        await File.WriteAllTextAsync(article, "{{headlin}}\n" + await File.ReadAllTextAsync(article));

        var (exit, output, _) = await Run("theme check mine");

        Assert.Equal(1, exit);
        Assert.Contains("article.hbs:1: no view has a field \"headlin\".", output);
    }

    static void CopyTo(string to, string from)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    Task<(int Exit, string Output, string Errors)> Run(string words) => TheProgram.Run(folder, words.Split(' '));
}
