namespace Dabir.Media;

/// <summary>
/// The tray for files that are not yet what they will be: uploads as they arrived, and files half written. It lies on the
/// same disk as the media folder, so that a finished file is moved in one step.
/// </summary>
public sealed class Incoming
{
    static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    const string NoteEnding = ".taken";

    readonly string folder;
    readonly DateTime oldest;

    /// <summary>
    /// Opens the tray and clears what a crash left in it: an upload still carries the place and the camera of whoever took
    /// it, and must not outlive its intake.
    /// </summary>
    public Incoming(string folder, TimeProvider clock)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(this.folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        oldest = clock.GetUtcNow().UtcDateTime - Forgotten;
        foreach (var left in Left().Where(f => !f.EndsWith(NoteEnding, StringComparison.Ordinal)))
            File.Delete(left);
    }

    internal string Folder => folder;

    /// <summary>A place for one file, empty until written; the file is gone when the place is disposed.</summary>
    internal Place Take() => new(Path.Combine(folder, Guid.NewGuid().ToString("N")));

    /// <summary>Writes down that a picture is about to be kept for a change that is not made yet.</summary>
    internal void Note(PictureKey key) => File.WriteAllBytes(NoteOf(key), []);

    /// <summary>The change was made, or the picture was taken off again.</summary>
    internal void Strike(PictureKey key) => File.Delete(NoteOf(key));

    /// <summary>Pictures noted by an earlier run that ended before it could tell what became of them.</summary>
    internal IReadOnlyList<PictureKey> Unsettled()
    {
        List<PictureKey> keys = [];
        foreach (var note in Left().Where(f => f.EndsWith(NoteEnding, StringComparison.Ordinal)))
            if (PictureKey.TryParse(Path.GetFileNameWithoutExtension(note), out var key))
                keys.Add(key);
        return keys;
    }

    IEnumerable<string> Left() => Directory.EnumerateFiles(folder).Where(f => File.GetLastWriteTimeUtc(f) < oldest);

    string NoteOf(PictureKey key) => Path.Combine(folder, key + NoteEnding);

    internal sealed record Place(string Path) : IDisposable
    {
        public void Dispose() => File.Delete(Path);
    }
}
