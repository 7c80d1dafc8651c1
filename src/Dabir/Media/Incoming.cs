namespace Dabir.Media;

/// <summary>
/// The tray for files that are not yet what they will be: uploads as they arrived, and files half written. It lies on the
/// same disk as the media folder, so that a finished file is moved in one step.
/// </summary>
public sealed class Incoming
{
    static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    readonly string folder;

    /// <summary>
    /// Opens the tray and clears what a crash left in it: an upload still carries the place and the camera of whoever took
    /// it, and must not outlive its intake.
    /// </summary>
    public Incoming(string folder, TimeProvider clock)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(this.folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var oldest = clock.GetUtcNow().UtcDateTime - Forgotten;
        foreach (var left in Directory.EnumerateFiles(this.folder).Where(f => File.GetLastWriteTimeUtc(f) < oldest))
            File.Delete(left);
    }

    internal string Folder => folder;

    /// <summary>A place for one file, empty until written; the file is gone when the place is disposed.</summary>
    internal Place Take() => new(Path.Combine(folder, Guid.NewGuid().ToString("N")));

    internal sealed record Place(string Path) : IDisposable
    {
        public void Dispose() => File.Delete(Path);
    }
}
