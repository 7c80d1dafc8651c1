using System.Text;
using System.Text.Json;
using Dabir.Media;

namespace Dabir.Tests.Media;

/// <summary>Files made to break decoders: each is refused, or kept as a clean picture of our own making.</summary>
public sealed class HostilePictures(MediaRoom room) : IClassFixture<MediaRoom>
{
    // The checkout may lie anywhere below the folder that holds the shared files.
    static readonly string? Folder = Ancestors(AppContext.BaseDirectory)
        .Select(above => Path.Combine(above, "shared", "data", "security", "images"))
        .FirstOrDefault(Directory.Exists);

    [Fact]
    public async Task Every_hostile_file_is_refused_or_cleaned()
    {
        Assert.SkipWhen(Folder is null, "The hostile files are not beside this checkout.");

        foreach (var (file, expected) in Manifest())
        {
            var answer = await room.Accepts(await File.ReadAllBytesAsync(Path.Combine(Folder, file)), file);

            Assert.NotEqual(Refusal.TimedOut, answer.Reason);
            if (answer.IsAccepted)
                CleanMaster.Holds(await room.MasterOf(answer.Picture));
            if (
                expected is "reject"
                || expected.StartsWith("reject (", StringComparison.Ordinal)
                || expected.StartsWith("reject by", StringComparison.Ordinal)
            )
                Assert.False(answer.IsAccepted, file);
            if (expected.StartsWith("accept", StringComparison.Ordinal) && !IsKindWeDoNotTake(file))
                Assert.True(answer.IsAccepted, $"{file}: {answer.Reason}");
        }
        Assert.Empty(room.LeftInTheTray);
    }

    static bool IsKindWeDoNotTake(string file) => file.EndsWith(".ppm", StringComparison.Ordinal);

    static IEnumerable<(string File, string Expected)> Manifest() =>
        File.ReadLines(Path.Combine(Folder!, "manifest.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (row.GetProperty("file").GetString()!, row.GetProperty("expect").GetString()!));

    static IEnumerable<string> Ancestors(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
