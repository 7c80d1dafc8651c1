using Dabir.Media;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Dabir.Tests.Media;

/// <summary>A media folder of its own for one test, with the real decoding process behind it.</summary>
public sealed class MediaRoom : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("dabir-media-").FullName;

    public MediaRoom()
    {
        Incoming = new Incoming(IncomingFolder, Clock);
        var masters = new LocalMediaFolder(Path.Combine(folder, "media", "masters"), () => Incoming);
        Store = new PictureStore(masters, new LocalMediaFolder(Path.Combine(folder, "media", "renditions"), () => Incoming));
        Intake = WithPatience(PictureLimits.Time);
    }

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());
    public Incoming Incoming { get; }
    public PictureStore Store { get; }
    public PictureIntake Intake { get; }
    public string DataFolder => folder;
    public string IncomingFolder => Path.Combine(folder, "media", "incoming");
    public IEnumerable<string> LeftInTheTray => Directory.EnumerateFiles(IncomingFolder);

    public PictureIntake WithPatience(TimeSpan patience) =>
        new(Store, Incoming, NullLogger<PictureIntake>.Instance) { Patience = patience };

    public async Task<IntakeAnswer> Accepts(byte[] upload, string name = "عکس.jpg")
    {
        var answer = await Intake.Accept(new MemoryStream(upload), name, TestContext.Current.CancellationToken);
        if (answer.Picture is { } picture && await Store.Release(picture.Key, () => Task.FromResult(true)))
            Incoming.Strike(picture.Key);
        return answer;
    }

    /// <summary>Takes in a picture that must be accepted.</summary>
    public async Task<AcceptedPicture> Keeps(byte[] upload)
    {
        var answer = await Accepts(upload);
        Assert.True(answer.IsAccepted, answer.Reason);
        return answer.Picture;
    }

    public async Task<byte[]> MasterOf(AcceptedPicture picture) =>
        (await Store.Master(picture.Key, TestContext.Current.CancellationToken))!;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
