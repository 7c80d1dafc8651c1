using Dabir.Data;

namespace Dabir.Tests;

/// <summary>Who else has an account on the machine reads nothing of the site.</summary>
public sealed class ClosingTheFolder
{
    const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    [Fact]
    public async Task A_new_site_and_one_that_stood_open_are_the_owners_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var site = await TestSite.Open();
        var folder = site.Settings.Data;
        File.SetUnixFileMode(folder, Open | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        foreach (var file in Directory.EnumerateFiles(folder))
            File.SetUnixFileMode(file, Open);

        var (process, _) = await TheProgram.Serve(site.Settings);

        Assert.All(
            Directory.EnumerateFiles(folder).Append(folder),
            path => Assert.Equal((path, UnixFileMode.None), (path, ForOthers(path)))
        );
        await TheProgram.Signal(process, "TERM");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_the_program_makes_is_made_so()
    {
        if (OperatingSystem.IsWindows())
            return;
        var settings = new Settings { Data = Path.Combine(Directory.CreateTempSubdirectory("dabir-new-").FullName, "data") };
        var outside = Path.GetDirectoryName(settings.Data)!;
        settings = settings with { Database = TestSite.OnServer(Path.GetFileName(outside)) };
        Directory.CreateDirectory(outside);

        var (exit, _, errors) = await TheProgram.Run(
            outside,
            settings.Database is { } server
                ? ["site", "name", "نیلوفر", "--data", settings.Data, "--database", server]
                : ["site", "name", "نیلوفر", "--data", settings.Data]
        );

        Assert.Equal((0, ""), (exit, errors));
        Assert.All(
            Directory.EnumerateFileSystemEntries(settings.Data, "*", SearchOption.AllDirectories).Append(settings.Data),
            path => Assert.Equal((path, UnixFileMode.None), (path, ForOthers(path)))
        );
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void A_folder_for_everybody_stays_open()
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Directory.CreateTempSubdirectory("dabir-tmp-").FullName;
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | Others | UnixFileMode.StickyBit);

        OwnerOnly.Make(folder);

        Assert.Equal(Others, File.GetUnixFileMode(folder) & Others);
        Directory.Delete(folder);
    }

    static UnixFileMode ForOthers(string path) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path) & Others;
}
